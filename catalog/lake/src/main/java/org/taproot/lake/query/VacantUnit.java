package org.taproot.lake.query;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.taproot.model.carrier.Unit;

/**
 * A unit that is vacant or may come free.
 *
 * @param revision counts the states of the unit, from 1
 * @param source the feed of the newest change
 * @param knownFrom when the hub received it
 */
public record VacantUnit(Unit unit, int revision, String source, Instant knownFrom) {

    private static final BigDecimal DAYS_IN_YEAR = new BigDecimal(365);
    private static final BigDecimal MONTHS_IN_YEAR = new BigDecimal(12);

    public VacantUnit {
        requireNonNull(unit, "unit");
        requireNonNull(source, "source");
        requireNonNull(knownFrom, "knownFrom");
    }

    /** Rent × area × 365 ÷ 12, the usual conversion of office leases, in whole CNY; null when either is unknown. */
    public BigDecimal estimatedMonthlyRentCny() {
        if (unit.rentCnyM2Day() == null || unit.areaM2() == null) {
            return null;
        }
        return unit.rentCnyM2Day()
                .multiply(unit.areaM2())
                .multiply(DAYS_IN_YEAR)
                .divide(MONTHS_IN_YEAR, 0, RoundingMode.HALF_UP);
    }
}
