package org.taproot.connectors.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;

/** The records of an open CSV file, below its header. */
final class CsvRows implements Rows {

    private final CloseableIterator<CsvRecord> records;
    private final Header header;
    private long line;

    CsvRows(CsvReader<CsvRecord> reader, Columns columns) {
        records = reader.iterator();
        header = header(columns);
    }

    private Header header(Columns columns) {
        if (!hasNext()) {
            throw new RefusedException(
                    "Invalid file: it has no header, expected the column names in the first line. Export it again.",
                    "文件没有表头，第一行应为列名。请重新导出后提交。");
        }
        Row first = next();
        return columns.match(first.place(), first.cells())
                .orElseThrow(() -> new RefusedException(columns.missing(first.place(), first.cells())));
    }

    @Override
    public Header header() {
        return header;
    }

    @Override
    public boolean hasNext() {
        try {
            return records.hasNext();
        } catch (CsvParseException e) {
            throw CsvTable.unreadable(e, line);
        }
    }

    @Override
    public Row next() {
        CsvRecord next = records.next();
        line = next.getStartingLineNumber();
        return new Row(line, "line " + line, next.getFields());
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
