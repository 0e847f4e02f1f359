package org.taproot.connectors.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Arrays;

/**
 * Counts the rows of a delimited text in sound UTF-8 by its bytes, without making rows of them. It knows the form that
 * programs write: quotes around whole cells, every record ended by a line end, nothing large. Of anything else it says
 * that it does not know, and whoever asks reads the rows: so nothing is ever refused here.
 */
final class PlainCsvScan {

    /** No count is known. */
    static final long UNKNOWN = -1;

    private static final int CHUNK = 1 << 16;
    /** Bytes: no record that is shorter has too long a cell. */
    private static final int LONGEST_RECORD = CsvRecords.LONGEST_FIELD;

    /** The first bytes of characters that all show, U+4000 to U+EFFF: white space ends below, and above are invisible ones. */
    private static final int FIRST_VISIBLE = 0xE4;

    private static final int LAST_VISIBLE = 0xEE;

    private final char delimiter;
    private final boolean[] endsPlain = new boolean[256];
    private final boolean[] endsQuoted = new boolean[256];
    private final long headerRow;
    private final int width;

    private State state = State.CELL_BEGINS;
    private long line = 1;
    private long startOfRecord = 1;
    private int bytesOfRecord;
    private int columns = 1;
    private boolean isFilled;
    private boolean mayBeFilled;
    private long rows;
    private long startOfLast;
    private int columnsOfLast;

    private PlainCsvScan(char delimiter, Header header) {
        this.delimiter = delimiter;
        this.headerRow = header.row();
        this.width = header.width();
        for (char c : new char[] {'"', '\n', '\r'}) {
            endsPlain[c] = true;
            endsQuoted[c] = true;
        }
        endsPlain[delimiter] = true;
    }

    /** How many rows below the header are not blank, or {@link #UNKNOWN}. */
    static long rows(TextFile file, char delimiter, Header header) throws IOException {
        // a delimiter of several bytes is not found by looking at each
        if (file.encoding() != Encoding.UTF_8 || file.damaged() > 0 || delimiter > '~') {
            return UNKNOWN;
        }
        return new PlainCsvScan(delimiter, header).rows(file);
    }

    private long rows(TextFile file) throws IOException {
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = Files.newInputStream(file.path())) {
            int length = in.readNBytes(chunk, 0, CHUNK);
            int start = Encoding.UTF_8.markLength(Arrays.copyOf(chunk, Math.min(length, 4)));
            while (length > 0) {
                if (!isKnown(chunk, start, length)) {
                    return UNKNOWN;
                }
                start = 0;
                length = in.readNBytes(chunk, 0, CHUNK);
            }
        }
        boolean isWhole = state == State.CELL_BEGINS && bytesOfRecord == 0;
        boolean looksCut = startOfLast > headerRow && columnsOfLast < width;
        return isWhole && !looksCut ? rows : UNKNOWN;
    }

    private boolean isKnown(byte[] chunk, int start, int end) {
        int i = start;
        while (i < end) {
            int ordinary = isFilled ? endOfOrdinary(chunk, i, end) : i;
            bytesOfRecord += ordinary - i;
            i = ordinary;
            if (i < end) {
                bytesOfRecord++;
                if (!take(chunk[i++] & 0xff)) {
                    return false;
                }
            }
        }
        return bytesOfRecord <= LONGEST_RECORD;
    }

    /** Where the bytes end of which nothing depends once the row is known not to be blank. */
    private int endOfOrdinary(byte[] chunk, int start, int end) {
        int i = start;
        if (state == State.PLAIN || state == State.QUOTED) {
            boolean[] ends = state == State.PLAIN ? endsPlain : endsQuoted;
            while (i < end && !ends[chunk[i] & 0xff]) {
                i++;
            }
        }
        return i;
    }

    private boolean take(int b) {
        return switch (state) {
            case CELL_BEGINS -> b == '"' ? to(State.QUOTED) : plain(b);
            case PLAIN -> b != '"' && plain(b);
            case QUOTED -> b == '"' ? to(State.QUOTE_IN_QUOTED) : quoted(b);
            case QUOTE_IN_QUOTED -> b == '"' ? escaped() : afterCell(b);
            case RETURN -> b == '\n' && endOfRecord();
        };
    }

    private boolean to(State next) {
        state = next;
        return true;
    }

    private boolean plain(int b) {
        if (b == delimiter || b == '\n' || b == '\r') {
            return afterCell(b);
        }
        state = State.PLAIN;
        fill(b);
        return true;
    }

    private boolean quoted(int b) {
        if (b == '\n') {
            line++;
            mayBeFilled = true;
            return bytesOfRecord <= LONGEST_RECORD;
        }
        fill(b);
        return b != '\r';
    }

    private boolean escaped() {
        isFilled = true;
        return to(State.QUOTED);
    }

    private boolean afterCell(int b) {
        if (b == delimiter) {
            columns++;
            return columns <= CsvRecords.MOST_COLUMNS && to(State.CELL_BEGINS);
        }
        return b == '\r' ? to(State.RETURN) : b == '\n' && endOfRecord();
    }

    private void fill(int b) {
        if ((b > ' ' && b <= '~') || (b >= FIRST_VISIBLE && b <= LAST_VISIBLE)) {
            isFilled = true;
        } else if (b != ' ') {
            mayBeFilled = true;
        }
    }

    private boolean endOfRecord() {
        if (bytesOfRecord > LONGEST_RECORD || (mayBeFilled && !isFilled)) {
            return false;
        }
        boolean isEmptyLine = bytesOfRecord == (state == State.RETURN ? 2 : 1);
        if (!isEmptyLine) {
            startOfLast = startOfRecord;
            columnsOfLast = columns;
            rows += isFilled && startOfRecord > headerRow ? 1 : 0;
        }
        line++;
        startOfRecord = line;
        bytesOfRecord = 0;
        columns = 1;
        isFilled = false;
        mayBeFilled = false;
        return to(State.CELL_BEGINS);
    }

    private enum State {
        CELL_BEGINS,
        PLAIN,
        QUOTED,
        QUOTE_IN_QUOTED,
        /** After the first half of a CR LF. */
        RETURN
    }
}
