package org.taproot.pipelines.bench;

import static java.util.Objects.requireNonNull;

/**
 * A figure that the jobs are to reach.
 *
 * @param expected for instance {@code >= 0.75}
 */
public record Aim(String what, double found, String expected) {

    public Aim {
        requireNonNull(what, "what");
        requireNonNull(expected, "expected");
    }
}
