package org.taproot.pipelines.bench;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * What a benchmark of the jobs is to do.
 *
 * @param folder for everything, empty or not there yet
 * @param rows of the log that are measured; what else is measured goes by them
 */
public record JobsPlan(Path folder, long rows) {

    private static final long FEWEST = 1_000;
    private static final int UPDATES_OF_A_UNIT = 15;
    private static final int MOST_TIMES = 10;

    public JobsPlan {
        requireNonNull(folder, "folder");
        if (rows < FEWEST) {
            throw new IllegalArgumentException("Invalid rows %d: expected %d or more".formatted(rows, FEWEST));
        }
    }

    /** Reports about units that are measured. */
    int updates() {
        return Math.toIntExact(rows * 3 / 10);
    }

    /** The units that are reported on. */
    int units() {
        return Math.max(1, updates() / UPDATES_OF_A_UNIT);
    }

    /** How often it is looked after how long the last record can be seen. */
    int times() {
        return (int) Math.min(MOST_TIMES, rows / FEWEST);
    }

    /** What goes before the rows that are measured, for the compilers to have seen all of the way. */
    static long warmUp(long rows) {
        return rows / 3;
    }
}
