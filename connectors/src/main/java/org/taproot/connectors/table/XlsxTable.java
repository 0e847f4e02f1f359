package org.taproot.connectors.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** An Excel workbook (.xlsx): the one sheet that has the header near its top. */
final class XlsxTable implements PartFormat {

    private static final String WORD = "row";

    private final TableOptions options;

    XlsxTable(TableOptions options) {
        this.options = options;
    }

    @Override
    public Part check(Source source, Columns columns) throws IOException {
        ZipCheck.check(source.file());
        Sheets.Found found = find(source, columns);
        long count = 0;
        try (XlsxRows rows = open(source, found.sheet(), found.header().width())) {
            while (rows.hasNext()) {
                Row row = rows.next();
                count += row.number() > found.header().row() && options.isRecord(row) ? 1 : 0;
            }
        }
        return new Part(source.name(), Kind.XLSX, null, (char) 0, found.sheet(), found.header(), count, 0);
    }

    @Override
    public Rows open(Source source, Part part) throws IOException {
        XlsxRows rows = open(source, part.sheet(), part.header().width());
        return new BelowHeader(rows, rows, part.header(), options);
    }

    private static XlsxRows open(Source source, String sheet, int width) throws IOException {
        XlsxWorkbook workbook = XlsxWorkbook.open(source.file());
        try {
            return new XlsxRows(workbook, sheet, source.origin(WORD), width);
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    private Sheets.Found find(Source source, Columns columns) throws IOException {
        Sheets sheets = new Sheets(options, columns);
        try (XlsxWorkbook workbook = XlsxWorkbook.open(source.file())) {
            for (String sheet : workbook.sheets()) {
                if (sheets.isWanted(sheet)) {
                    sheets.look(sheet, top(workbook, sheet, source));
                }
            }
        }
        return sheets.one();
    }

    private List<Row> top(XlsxWorkbook workbook, String sheet, Source source) throws IOException {
        List<Row> top = new ArrayList<>();
        // the rows would close the workbook
        XlsxRows rows = new XlsxRows(workbook, sheet, source.origin(WORD), -1);
        while (top.size() < options.headerWithin() && rows.hasNext()) {
            Row row = rows.next();
            if (row.number() > options.headerWithin()) {
                break;
            }
            top.add(row);
        }
        return top;
    }

    static RefusedException damaged(Exception failure) {
        return new RefusedException(
                "Invalid workbook, zip or mail: it is damaged (%s). Make it anew, a workbook by opening it in a spreadsheet program and saving it as .xlsx, and deliver it again."
                        .formatted(failure.getMessage()),
                "文件（工作簿、压缩包或邮件）已损坏（%s），无法读取，应为完整的文件。请重新生成（工作簿请用表格软件打开并另存为 .xlsx）后重新提交。"
                        .formatted(failure.getMessage()));
    }
}
