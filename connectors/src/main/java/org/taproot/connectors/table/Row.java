package org.taproot.connectors.table;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.taproot.model.fact.Rejection;
import org.taproot.model.text.Text;

/** A row as the file has it. There are as many of them as there are facts: nothing is made before it is asked for. */
public final class Row {

    private final Origin origin;
    private final long number;
    private final String[] cells;
    private final Rejection defect;

    /** The row owns the cells. */
    Row(Origin origin, long number, String[] cells, Rejection defect) {
        this.origin = requireNonNull(origin, "origin");
        this.number = number;
        this.cells = requireNonNull(cells, "cells");
        this.defect = defect;
    }

    /** A row of a text file that is one table. */
    public static Row line(long number, String... cells) {
        return new Row(new Origin(0, "", "line"), number, cells.clone(), null);
    }

    /** Where people find it: the line it starts at, the row of a sheet, the count of an item; larger in every later row of a part. */
    public long number() {
        return number;
    }

    /** The same for a message: {@code line 31}, in a container {@code Inhalt.xlsx row 31}. */
    public String place() {
        return origin.place(number);
    }

    /** Which part of a container it is from; 0 for the first or only one. */
    public int part() {
        return origin.part();
    }

    /** How many cells it has. */
    public int size() {
        return cells.length;
    }

    /** The text as it came, null for a cell that is not there; -1 is never there. */
    public String cell(int position) {
        return position < 0 || position >= cells.length ? null : cells[position];
    }

    /** Whether there is nothing to be seen in it, as in the formatted rows below a table. */
    public boolean isBlank() {
        for (String cell : cells) {
            if (cell != null && !Text.isBlank(cell)) {
                return false;
            }
        }
        return true;
    }

    /** What is damaged in the row itself, whatever its columns mean. */
    public Optional<Rejection> defect() {
        return Optional.ofNullable(defect);
    }

    List<String> cells() {
        return Collections.unmodifiableList(Arrays.asList(cells));
    }

    @Override
    public String toString() {
        return place() + " " + Arrays.toString(cells);
    }
}
