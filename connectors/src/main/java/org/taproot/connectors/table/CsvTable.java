package org.taproot.connectors.table;

import java.io.IOException;
import org.taproot.connectors.table.TableOptions.Ending;

/**
 * Delimited text: double quotes as in RFC 4180, a comma, tab, semicolon or bar between the cells, every record ended by
 * a line end.
 */
final class CsvTable implements PartFormat {

    private static final String WORD = "line";

    private final TableOptions options;

    CsvTable(TableOptions options) {
        this.options = options;
    }

    @Override
    public Part check(Source source, Columns columns) throws IOException {
        TextFile file = EncodingCheck.check(source.file(), options, options.ending());
        return check(file, new CsvHeaders(options, columns, source.origin(WORD)).find(file), source);
    }

    private Part check(TextFile file, CsvHeaders.Found found, Source source) throws IOException {
        // which counts rows without looking at what they say
        long rows = options.skipped() == null
                ? PlainCsvScan.rows(file, found.delimiter(), found.header())
                : PlainCsvScan.UNKNOWN;
        return rows == PlainCsvScan.UNKNOWN
                ? read(file, found, source)
                : new Part(source.name(), Kind.CSV, file.encoding(), found.delimiter(), "", found.header(), rows, 0);
    }

    /** Reads every row, whatever form it has. */
    Part read(TextFile file, CsvHeaders.Found found, Source source) throws IOException {
        try (CsvRows rows = CsvRows.open(file, found.delimiter(), source.origin(WORD))) {
            long count = 0;
            long damaged = 0;
            Row last = null;
            while (rows.hasNext()) {
                Row row = rows.next();
                if (options.isSkipped(row)) {
                    continue;
                }
                last = row;
                if (last.number() > found.header().row() && !last.isBlank()) {
                    count++;
                    damaged += last.defect().isPresent() ? 1 : 0;
                }
            }
            if (options.ending() == Ending.LINE_END) {
                refuseIfCut(last, found.header());
            }
            return new Part(
                    source.name(), Kind.CSV, file.encoding(), found.delimiter(), "", found.header(), count, damaged);
        }
    }

    @Override
    public Rows open(Source source, Part part) throws IOException {
        // that some bytes are damaged is known, which ones is not
        TextFile file = new TextFile(source.file(), part.encoding(), part.damaged());
        CsvRows rows = CsvRows.open(file, part.delimiter(), source.origin(WORD));
        return new BelowHeader(rows, rows, part.header(), options);
    }

    /** A record of too few columns in the middle is a bad row; at the end it is what a broken transfer leaves. */
    private static void refuseIfCut(Row last, Header header) {
        if (last != null && last.number() > header.row() && last.size() < header.width()) {
            throw new RefusedException(
                    "Invalid last record at %s: it has %d columns, expected %d as in the header; the file looks cut. Deliver the whole file again."
                            .formatted(last.place(), last.size(), header.width()),
                    "最后一条记录（第 %d 行）只有 %d 列，表头有 %d 列，文件可能不完整。请重新提交完整文件。"
                            .formatted(last.number(), last.size(), header.width()));
        }
    }
}
