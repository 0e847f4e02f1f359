package org.taproot.model.occupancy;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A figure and what it rests on.
 *
 * @param name with its variant
 * @param basis 口径: how it is counted, in words
 * @param value in the unit of the metric; null when it cannot be said, above all when there is nothing to divide by
 * @param n how many records it rests on
 * @param missing how many records were left out, or count only in part, because something of them is unknown
 * @param definitionVersion rises when the definition changes
 */
public record Measured(
        Metric metric, Label name, Label basis, BigDecimal value, long n, long missing, int definitionVersion) {

    /** Decimals of a quotient: a rate of a district of 100 km² is told to the nearest 100 m². */
    private static final int DECIMALS = 6;

    public Measured {
        requireNonNull(metric, "metric");
        requireNonNull(name, "name");
        requireNonNull(basis, "basis");
        if (n < 0 || missing < 0) {
            throw new IllegalArgumentException(
                    "Invalid counts of %s: %d records, %d missing, expected 0 or more".formatted(metric, n, missing));
        }
    }

    /** The quotient, rounded half up to 6 decimals; null when either is unknown or the denominator is 0. */
    static BigDecimal quotient(BigDecimal numerator, BigDecimal denominator) {
        return numerator == null || denominator == null || denominator.signum() == 0
                ? null
                : numerator.divide(denominator, DECIMALS, RoundingMode.HALF_UP);
    }
}
