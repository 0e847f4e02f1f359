package org.taproot.lake.query;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;

/**
 * One page of let units whose lease ends, and the totals of all pages.
 *
 * @param units by the last day of the lease
 * @param count units found, on all pages
 * @param areaM2 their area
 * @param noticedM2 of that with notice given: sure to come free, the rest may be renewed
 */
public record ComingVacant(List<VacantUnit> units, long count, BigDecimal areaM2, BigDecimal noticedM2) {

    public ComingVacant {
        units = List.copyOf(units);
        requireNonNull(areaM2, "areaM2");
        requireNonNull(noticedM2, "noticedM2");
    }
}
