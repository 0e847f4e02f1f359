package org.taproot.connectors.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The records of an open text file. */
final class CsvRows implements Iterator<Row>, Closeable {

    private static final int LONGEST_RECORD = 4 << 20;

    private final CsvRecords records;
    private final CloseableIterator<Row> rows;

    private CsvRows(CsvRecords records, CloseableIterator<Row> rows) {
        this.records = records;
        this.rows = rows;
    }

    static CsvRows open(TextFile file, char delimiter, Origin origin) throws IOException {
        DecodingReader reader = file.reader();
        CsvRecords records = new CsvRecords(origin, reader);
        CsvReader<Row> parser = CsvReader.builder()
                .fieldSeparator(delimiter)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_RECORD)
                .build(records, reader);
        return new CsvRows(records, parser.iterator());
    }

    /** The first rows, as many as there are. */
    List<Row> top(int most) {
        List<Row> top = new ArrayList<>();
        while (top.size() < most && hasNext()) {
            top.add(next());
        }
        return top;
    }

    @Override
    public boolean hasNext() {
        try {
            return rows.hasNext();
        } catch (CsvParseException e) {
            throw unreadable(e);
        }
    }

    @Override
    public Row next() {
        return rows.next();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    /** What the parser could not read, in words of ours: its own speak of its settings. */
    private RefusedException unreadable(CsvParseException failure) {
        if (failure.getCause() instanceof RefusedException refused) {
            return refused;
        }
        String found = failure.getMessage() == null ? "" : failure.getMessage();
        String place = place(found);
        if (found.startsWith("Unclosed quoted field")) {
            return new RefusedException(
                    "Invalid record starting at %s: a quote is opened and never closed before the end of the file; it looks cut, or a quote is missing. Close the quote or deliver the whole file again."
                            .formatted(place),
                    "从 %s 开始的记录中引号没有闭合，文件可能不完整或缺少引号。请修正后重新提交完整文件。".formatted(Origin.chinese(place)));
        }
        if (found.startsWith("Unexpected character after closing quote")) {
            return new RefusedException(
                    "Invalid record starting at %s: text follows a closing quote, expected a delimiter or a line end. Double the quotes inside the field and deliver the file again."
                            .formatted(place),
                    "从 %s 开始的记录中，引号闭合后还有其他字符。请把字段内的引号写成两个引号后重新提交。".formatted(Origin.chinese(place)));
        }
        return TooLarge.record(place);
    }

    private String place(String message) {
        int start = message.lastIndexOf("starting at line ");
        return start < 0
                ? "a line after line " + records.line()
                : message.substring(start + "starting at ".length()).replaceAll("[^line 0-9]", "");
    }
}
