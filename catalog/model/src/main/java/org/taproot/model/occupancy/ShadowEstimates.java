package org.taproot.model.occupancy;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * Estimates of area that is let and lies unused, added up.
 *
 * @param count how many estimates; none is not the same as nothing unused
 * @param unusedM2 their area, m²
 * @param confidentM2 Σ area × confidence, m²
 */
public record ShadowEstimates(long count, BigDecimal unusedM2, BigDecimal confidentM2) {

    public static final ShadowEstimates NONE = new ShadowEstimates(0, BigDecimal.ZERO, BigDecimal.ZERO);

    public ShadowEstimates {
        requireNonNull(unusedM2, "unusedM2");
        requireNonNull(confidentM2, "confidentM2");
    }

    /** One estimate, with a confidence from 0 to 1. */
    public static ShadowEstimates of(BigDecimal unusedM2, BigDecimal confidence) {
        if (unusedM2.signum() < 0) {
            throw new IllegalArgumentException("Invalid unused area %s: expected 0 or more".formatted(unusedM2));
        }
        if (confidence.signum() < 0 || confidence.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("Invalid confidence %s: expected 0 to 1".formatted(confidence));
        }
        return new ShadowEstimates(1, unusedM2, unusedM2.multiply(confidence));
    }

    public ShadowEstimates plus(ShadowEstimates other) {
        return new ShadowEstimates(
                count + other.count, unusedM2.add(other.unusedM2), confidentM2.add(other.confidentM2));
    }

    public ShadowEstimates minus(ShadowEstimates other) {
        return new ShadowEstimates(
                count - other.count, unusedM2.subtract(other.unusedM2), confidentM2.subtract(other.confidentM2));
    }

    /** Mean confidence by area, 0 to 1; null without any area. It is shown wherever the rate is. */
    public BigDecimal confidence() {
        return Measured.quotient(confidentM2, unusedM2);
    }
}
