package org.taproot.pipelines.bench;

import static java.util.Objects.requireNonNull;

/**
 * How long one shared query takes, in ms from the call to the typed answer.
 *
 * @param query its name
 * @param cold the first time that this Trino is asked
 * @param untouched through Trino, on tables that stand still
 * @param remembered from memory, on tables that stand still
 * @param changing through Trino, on tables that change
 */
public record QueryFigure(String query, double cold, Spread untouched, Spread remembered, Spread changing) {

    public QueryFigure {
        requireNonNull(query, "query");
        requireNonNull(untouched, "untouched");
        requireNonNull(remembered, "remembered");
        requireNonNull(changing, "changing");
    }

    /** How much longer it takes on tables that change, by the middle one. */
    public double ratio() {
        return changing.middle() / untouched.middle();
    }

    /** The middle, the 95th of a hundred and the longest of several durations, in ms. */
    public record Spread(double middle, double p95, double longest) {}
}
