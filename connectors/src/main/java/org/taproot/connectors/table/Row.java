package org.taproot.connectors.table;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A row as the file has it.
 *
 * @param number where people find it: the line a record starts at, or the row of a sheet; larger in every later row
 * @param place the same for a message: {@code line 31}
 * @param cells the text of each cell; null for a cell that is not there
 */
public record Row(long number, String place, List<String> cells) {

    public Row {
        requireNonNull(place, "place");
        cells = Collections.unmodifiableList(new ArrayList<>(cells));
    }

    public boolean isBlank() {
        return cells.stream().allMatch(cell -> cell == null || cell.isBlank());
    }
}
