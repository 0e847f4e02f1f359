package org.taproot.pipelines.bench;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a benchmark of the connectors is to do.
 *
 * @param folder for everything, empty or not there yet
 * @param rows of each file, or as many as such a file can have
 */
public record BenchPlan(Path folder, long rows, Set<Subject> subjects, Set<Step> steps) {

    /** Enough for the compilers to have seen all of the way; never as many as measured, or the content would be the same. */
    private static final long MOST_TO_WARM_UP = 50_000;

    public BenchPlan {
        requireNonNull(folder, "folder");
        if (rows < 1) {
            throw new IllegalArgumentException("Invalid rows %d: expected 1 or more".formatted(rows));
        }
        subjects = Collections.unmodifiableSet(copy(subjects, Subject.class));
        steps = Collections.unmodifiableSet(copy(steps, Step.class));
    }

    private static <E extends Enum<E>> Set<E> copy(Set<E> given, Class<E> type) {
        return given.isEmpty() ? EnumSet.allOf(type) : EnumSet.copyOf(given);
    }

    long warmUpRows() {
        return Math.min((rows + 1) / 2, MOST_TO_WARM_UP);
    }
}
