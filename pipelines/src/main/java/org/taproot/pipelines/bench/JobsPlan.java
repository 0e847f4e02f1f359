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

    public JobsPlan {
        requireNonNull(folder, "folder");
        if (rows < FEWEST) {
            throw new IllegalArgumentException("Invalid rows %d: expected %d or more".formatted(rows, FEWEST));
        }
    }

    /** What goes before the rows that are measured, for the compilers to have seen all of the way. */
    static long warmUp(long rows) {
        return rows / 3;
    }
}
