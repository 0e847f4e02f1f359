package org.taproot.connectors.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A CSV file as in RFC 4180: commas, double quotes, the header in the first record; UTF-8 with or without a byte order
 * mark; every record ended by a line end.
 */
public final class CsvTable implements TableFormat {

    private static final int MOST_COLUMNS = 1_000;
    private static final int LONGEST_FIELD = 1 << 20;
    private static final int LONGEST_RECORD = 4 << 20;

    @Override
    public long check(Path file, Columns columns) throws IOException {
        Utf8Check.check(file);
        try (Rows rows = open(file, columns)) {
            long count = 0;
            Row last = null;
            while (rows.hasNext()) {
                last = rows.next();
                count += last.isBlank() ? 0 : 1;
            }
            refuseIfCut(last, rows.header());
            return count;
        }
    }

    @Override
    public Rows open(Path file, Columns columns) throws IOException {
        CsvReader<CsvRecord> reader = reader(file);
        try {
            return new CsvRows(reader, columns);
        } catch (RefusedException e) {
            reader.close();
            throw e;
        }
    }

    private static CsvReader<CsvRecord> reader(Path file) throws IOException {
        CsvRecordHandler limits = CsvRecordHandler.of(limit ->
                limit.maxFields(MOST_COLUMNS).maxFieldSize(LONGEST_FIELD).maxRecordSize(LONGEST_RECORD));
        return CsvReader.builder()
                .detectBomHeader(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_RECORD)
                .build(limits, file, StandardCharsets.UTF_8);
    }

    /** A record of too few columns in the middle is a bad row; at the end it is what a broken transfer leaves. */
    private static void refuseIfCut(Row last, Header header) {
        if (last != null && last.cells().size() < header.width()) {
            throw new RefusedException(
                    "Invalid last record at %s: it has %d columns, expected %d as in the header; the file looks cut. Deliver the whole file again."
                            .formatted(last.place(), last.cells().size(), header.width()),
                    "最后一条记录（第 %d 行）只有 %d 列，表头有 %d 列，文件可能不完整。请重新提交完整文件。"
                            .formatted(last.number(), last.cells().size(), header.width()));
        }
    }

    /** What the parser could not read, in words of ours: its own speak of its settings. */
    static RefusedException unreadable(CsvParseException failure, long afterLine) {
        String found = failure.getMessage() == null ? "" : failure.getMessage();
        String place = place(found, afterLine);
        if (found.startsWith("Unclosed quoted field")) {
            return new RefusedException(
                    "Invalid record starting at %s: a quote is opened and never closed before the end of the file; it looks cut, or a quote is missing. Close the quote or deliver the whole file again."
                            .formatted(place),
                    "从 %s 开始的记录中引号没有闭合，文件可能不完整或缺少引号。请修正后重新提交完整文件。".formatted(place));
        }
        if (found.startsWith("Unexpected character after closing quote")) {
            return new RefusedException(
                    "Invalid record starting at %s: text follows a closing quote, expected a comma or a line end. Double the quotes inside the field and deliver the file again."
                            .formatted(place),
                    "从 %s 开始的记录中，引号闭合后还有其他字符。请把字段内的引号写成两个引号后重新提交。".formatted(place));
        }
        return new RefusedException(
                "Invalid record at %s: expected at most %d columns and at most %d characters in a field, or a quote is never closed. Repair the record and deliver the file again."
                        .formatted(place, MOST_COLUMNS, LONGEST_FIELD),
                "%s 处的记录过大：最多 %d 列，每个字段最多 %d 个字符；也可能是引号没有闭合。请修正后重新提交。".formatted(place, MOST_COLUMNS, LONGEST_FIELD));
    }

    private static String place(String message, long afterLine) {
        int start = message.lastIndexOf("starting at line ");
        return start < 0
                ? "a line after line " + afterLine
                : message.substring(start + "starting at ".length()).replaceAll("[^line 0-9]", "");
    }
}
