package org.taproot.lake.query;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Set;
import org.taproot.model.carrier.UnitStatus;

/**
 * Which units are looked for. A null or blank condition does not restrict.
 *
 * @param areaMin m², inclusive
 * @param areaMax m², inclusive
 * @param rentMin CNY per m² and day, inclusive
 * @param rentMax CNY per m² and day, inclusive
 * @param building part of the building's name
 * @param street the street's whole name
 * @param statuses at least one
 * @param page from 1; a page past the end gives the last one
 */
public record VacancyCriteria(
        BigDecimal areaMin,
        BigDecimal areaMax,
        BigDecimal rentMin,
        BigDecimal rentMax,
        String building,
        String street,
        Set<UnitStatus> statuses,
        VacancySort sort,
        boolean descending,
        int page,
        int pageSize) {

    /** The largest area or rent that can be asked for; what the table's columns can hold is larger. */
    public static final BigDecimal LARGEST = new BigDecimal("10000000");

    public static final int PAGE_SIZE = 50;

    public VacancyCriteria {
        requireNonNull(statuses, "statuses");
        requireNonNull(sort, "sort");
        checkRange("area from", areaMin);
        checkRange("area to", areaMax);
        checkRange("rent from", rentMin);
        checkRange("rent to", rentMax);
        if (statuses.isEmpty()) {
            throw new IllegalArgumentException("Invalid statuses: expected at least one");
        }
        Paging.check(page, pageSize);
        statuses = Set.copyOf(statuses);
    }

    /** Every vacant unit, by building. */
    public static VacancyCriteria vacant() {
        return new VacancyCriteria(
                null,
                null,
                null,
                null,
                null,
                null,
                Set.of(UnitStatus.VACANT),
                VacancySort.BUILDING,
                false,
                1,
                PAGE_SIZE);
    }

    /** The same units, in whatever order and on whatever page they were asked for. */
    VacancyCriteria onFirstPage() {
        return new VacancyCriteria(
                areaMin,
                areaMax,
                rentMin,
                rentMax,
                building,
                street,
                statuses,
                VacancySort.BUILDING,
                false,
                1,
                PAGE_SIZE);
    }

    static void checkRange(String name, BigDecimal value) {
        if (value != null && (value.signum() < 0 || value.compareTo(LARGEST) > 0)) {
            throw new IllegalArgumentException("Invalid %s %s: expected 0 to %s".formatted(name, value, LARGEST));
        }
    }
}
