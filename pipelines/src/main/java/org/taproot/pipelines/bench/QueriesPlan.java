package org.taproot.pipelines.bench;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * What a benchmark of the shared queries is to do.
 *
 * @param folder for everything, empty or not there yet
 * @param units in the table; a tenth as many enterprises
 * @param times each query is put to Trino, after a warm-up of as many
 */
public record QueriesPlan(Path folder, int units, int times) {

    public static final int DEFAULT_TIMES = 30;

    public QueriesPlan {
        requireNonNull(folder, "folder");
        if (units < InventedUnits.OF_A_BUILDING) {
            throw new IllegalArgumentException(
                    "Invalid units %d: expected %d or more".formatted(units, InventedUnits.OF_A_BUILDING));
        }
        if (times < 1) {
            throw new IllegalArgumentException("Invalid times %d: expected 1 or more".formatted(times));
        }
    }
}
