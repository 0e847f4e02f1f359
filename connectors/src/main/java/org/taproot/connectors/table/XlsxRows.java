package org.taproot.connectors.table;

import java.io.IOException;
import java.util.Iterator;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;

/** The rows of an open sheet, below its header. */
final class XlsxRows implements Rows {

    private final ReadableWorkbook workbook;
    private final Header header;
    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private long number;

    XlsxRows(ReadableWorkbook workbook, Sheet sheet, Header header, long headerRow) throws IOException {
        this.workbook = workbook;
        this.header = header;
        this.stream = sheet.openStream();
        this.rows = stream.iterator();
        while (number < headerRow) {
            next();
        }
    }

    @Override
    public Header header() {
        return header;
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public Row next() {
        org.dhatim.fastexcel.reader.Row next = rows.next();
        if (next.getRowNum() <= number) {
            // the number tells rows apart for ever after
            throw new RefusedException(
                    "Invalid workbook: row %d comes after row %d. Open it in a spreadsheet program, save it as .xlsx and deliver it again."
                            .formatted(next.getRowNum(), number),
                    "工作簿中第 %d 行出现在第 %d 行之后。请用表格软件打开并另存为 .xlsx 后重新提交。".formatted(next.getRowNum(), number));
        }
        number = next.getRowNum();
        return CellText.row(next, workbook, header.width());
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
