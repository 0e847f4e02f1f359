package org.taproot.connectors.table;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.Arrays;

/** Makes rows of what the parser finds, without anything in between. */
final class CsvRecords extends CsvCallbackHandler<Row> {

    static final int MOST_COLUMNS = 1_000;
    static final int LONGEST_FIELD = 1 << 20;

    private final Origin origin;
    private final DecodingReader reader;
    private String[] cells = new String[16];
    private int count;
    private long line;
    private boolean isEmpty;
    private int marks;
    private int firstMark;

    CsvRecords(Origin origin, DecodingReader reader) {
        this.origin = origin;
        this.reader = reader;
    }

    /** The line that the last record begins at. */
    long line() {
        return line;
    }

    @Override
    protected void beginRecord(long startingLine) {
        line = startingLine;
        count = 0;
        isEmpty = false;
        firstMark = -1;
    }

    @Override
    protected void addField(char[] text, int start, int length, boolean isQuoted) {
        if (count == MOST_COLUMNS) {
            throw TooLarge.record(origin.place(line));
        }
        if (length > LONGEST_FIELD) {
            throw TooLarge.record(origin.place(line));
        }
        if (count == cells.length) {
            cells = Arrays.copyOf(cells, count * 4);
        }
        cells[count++] = length == 0 ? "" : new String(text, start, length);
        if (reader.isDamaged()) {
            countMarks(text, start, length);
        }
    }

    private void countMarks(char[] text, int start, int length) {
        for (int i = start; i < start + length; i++) {
            if (text[i] == DecodingReader.MARK) {
                firstMark = firstMark < 0 ? marks : firstMark;
                marks++;
            }
        }
    }

    @Override
    protected Row buildRecord() {
        return new Row(origin, line, Arrays.copyOf(cells, count), firstMark < 0 ? null : Defect.of(reader, firstMark));
    }

    @Override
    protected RecordType getRecordType() {
        return isEmpty ? RecordType.EMPTY : RecordType.DATA;
    }

    @Override
    protected int getFieldCount() {
        return count;
    }

    @Override
    protected void setComment(char[] text, int start, int length) {
        throw new IllegalStateException("Cannot read a comment: the parser was told that there are none");
    }

    @Override
    protected void setEmpty() {
        isEmpty = true;
        addField(new char[0], 0, 0, false);
    }
}
