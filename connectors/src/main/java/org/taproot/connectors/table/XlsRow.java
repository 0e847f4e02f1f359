package org.taproot.connectors.table;

import java.util.Arrays;

/** The row of an old workbook that is being read. */
final class XlsRow {

    private static final int MOST_CELLS = 256;

    private final String[] cells = new String[MOST_CELLS];
    private long number;
    private int count;

    /** Rows are counted from 0. */
    void begin(int index) {
        if (index + 1L <= number) {
            throw Sheets.outOfOrder(index + 1L, number);
        }
        number = index + 1L;
        Arrays.fill(cells, 0, count, null);
        count = 0;
    }

    void put(int column, String text) {
        if (text != null && column < MOST_CELLS) {
            cells[column] = text;
            count = Math.max(count, column + 1);
        }
    }

    /** The row with this many cells, or with as many as it has. */
    Row row(Origin origin, int width) {
        return new Row(origin, number, Arrays.copyOf(cells, width < 0 ? count : width), null);
    }
}
