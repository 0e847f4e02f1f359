package org.taproot.connectors.mapping;

import java.time.LocalDate;
import org.taproot.connectors.table.Header;
import org.taproot.connectors.table.Row;
import org.taproot.model.fact.Rejection;
import org.taproot.model.text.Text;

/** One row on its way to a fact: its texts by column, and the first thing that was wrong with it. Used for every row. */
final class RowReading {

    private final String[] names;
    private final int[] positions;
    /** Columns in which an empty cell means the same as above, outer before inner. */
    private final int[] carried;

    private final String[] above;
    private final LocalDate asOf;
    private Row row;
    private Rejection first;

    RowReading(String[] names, int[] carried, LocalDate asOf) {
        this.names = names;
        this.positions = new int[names.length];
        this.carried = carried;
        this.above = new String[carried.length];
        this.asOf = asOf;
    }

    /** Turns to the rows below another header. */
    void under(Header header) {
        for (int i = 0; i < names.length; i++) {
            positions[i] = header.position(names[i]);
        }
        java.util.Arrays.fill(above, null);
    }

    void turnTo(Row next) {
        row = next;
        first = null;
        for (int i = 0; i < carried.length; i++) {
            String text = own(carried[i]);
            if (text != null && !text.equals(above[i])) {
                above[i] = text;
                // another building: its first floor is not the last one of the building above
                java.util.Arrays.fill(above, i + 1, above.length, null);
            }
        }
    }

    /** The cleaned text of a column; null when there is none. */
    String text(int column) {
        String own = own(column);
        return own == null ? carried(column) : own;
    }

    private String carried(int column) {
        for (int i = 0; i < carried.length; i++) {
            if (carried[i] == column) {
                return above[i];
            }
        }
        return null;
    }

    private String own(int column) {
        int position = positions[column];
        return position < 0 || position >= row.size() ? null : Text.clean(row.cell(position));
    }

    /** The day the document describes. */
    LocalDate asOf() {
        return asOf;
    }

    /** Only the first rejection of a row is kept. */
    void reject(Rejection rejection) {
        first = first == null ? rejection : first;
    }

    Rejection rejection() {
        return first;
    }
}
