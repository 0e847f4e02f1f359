package org.taproot.model.occupancy;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * The 12 months in which the most of a place's leases ends.
 *
 * @param share of all leases in force; its value is null when none is
 */
public record RolloverPeak(DayRange months, Measured share) {

    /** From here on so much ends within a year that it is a risk of its own. */
    public static final BigDecimal CONCENTRATED_FROM = new BigDecimal("0.30");

    public RolloverPeak {
        requireNonNull(months, "months");
        requireNonNull(share, "share");
    }

    public boolean concentrated() {
        return share.value() != null && share.value().compareTo(CONCENTRATED_FROM) >= 0;
    }
}
