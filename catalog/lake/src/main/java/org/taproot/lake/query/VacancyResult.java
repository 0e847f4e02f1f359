package org.taproot.lake.query;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * One page of units and the totals of all pages.
 *
 * @param count units found, on all pages
 * @param totalAreaM2 their area
 * @param largest the buildings with the largest area found, at most twelve, largest first
 * @param streets every street known, sorted, whatever was asked
 */
public record VacancyResult(
        List<VacantUnit> units,
        long count,
        BigDecimal totalAreaM2,
        List<BuildingArea> largest,
        List<String> streets,
        Basis basis) {

    public VacancyResult {
        requireNonNull(units, "units");
        requireNonNull(totalAreaM2, "totalAreaM2");
        requireNonNull(largest, "largest");
        requireNonNull(streets, "streets");
        requireNonNull(basis, "basis");
        units = List.copyOf(units);
        largest = List.copyOf(largest);
        streets = List.copyOf(streets);
    }

    /** When the newest row was received; null when nothing is loaded. */
    public Instant asOf() {
        return basis.asOf();
    }
}
