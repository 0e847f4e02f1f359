package org.taproot.lake.query;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.taproot.model.occupancy.DayRange;

/**
 * Which leases that end are looked for. A null or blank condition does not restrict.
 *
 * @param day the district's day; leases that end on it or before do not count
 * @param months after that day, 1 to 120
 * @param areaMin m² of a unit, inclusive
 * @param building part of the building's name
 * @param street the street's whole name
 * @param page from 1; a page past the end gives the last one
 */
public record ExpiryCriteria(
        LocalDate day, int months, BigDecimal areaMin, String building, String street, int page, int pageSize) {

    private static final int MOST_MONTHS = 120;

    public ExpiryCriteria {
        requireNonNull(day, "day");
        if (months < 1 || months > MOST_MONTHS) {
            throw new IllegalArgumentException("Invalid months %d: expected 1 to %d".formatted(months, MOST_MONTHS));
        }
        VacancyCriteria.checkRange("area from", areaMin);
        Paging.check(page, pageSize);
    }

    /** All leases that end within so many months. */
    public static ExpiryCriteria within(LocalDate day, int months) {
        return new ExpiryCriteria(day, months, null, null, null, 1, VacancyCriteria.PAGE_SIZE);
    }

    DayRange days() {
        return DayRange.monthsAfter(day, months);
    }

    ExpiryCriteria onFirstPage() {
        return new ExpiryCriteria(day, months, areaMin, building, street, 1, VacancyCriteria.PAGE_SIZE);
    }
}
