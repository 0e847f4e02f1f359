package org.taproot.lake.query;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * The leases of a building that end in a month.
 *
 * @param leases units whose lease ends
 * @param areaM2 their area; units of unknown area add none
 * @param annualRentCny daily rent × area × 365 of those whose rent and area are known; null when none is
 */
public record MonthOfExpiries(
        String building, YearMonth month, long leases, BigDecimal areaM2, BigDecimal annualRentCny) {

    public MonthOfExpiries {
        requireNonNull(building, "building");
        requireNonNull(month, "month");
        requireNonNull(areaM2, "areaM2");
    }
}
