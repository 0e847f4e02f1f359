package org.taproot.model.occupancy;

import java.time.LocalDate;

/**
 * A day, and where the months after it end, in days since 1970: looked up once for all units.
 *
 * @param in3Months first day after them
 */
public record DaySpan(LocalDate day, int epochDay, int in3Months, int in6Months, int in12Months) {

    public static DaySpan of(LocalDate day) {
        return new DaySpan(day, number(day), end(day, 3), end(day, 6), end(day, 12));
    }

    private static int end(LocalDate day, int months) {
        return number(DayRange.monthsAfter(day, months).to());
    }

    private static int number(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }
}
