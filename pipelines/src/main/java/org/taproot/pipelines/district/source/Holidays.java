package org.taproot.pipelines.district.source;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;

/** The long public holidays, roughly: exchanged working days at weekends are left out. */
final class Holidays {

    private static final Map<Integer, MonthDay> NEW_YEAR = Map.ofEntries(
            Map.entry(2020, MonthDay.of(1, 25)),
            Map.entry(2021, MonthDay.of(2, 12)),
            Map.entry(2022, MonthDay.of(2, 1)),
            Map.entry(2023, MonthDay.of(1, 22)),
            Map.entry(2024, MonthDay.of(2, 10)),
            Map.entry(2025, MonthDay.of(1, 29)),
            Map.entry(2026, MonthDay.of(2, 17)),
            Map.entry(2027, MonthDay.of(2, 6)),
            Map.entry(2028, MonthDay.of(1, 26)),
            Map.entry(2029, MonthDay.of(2, 13)),
            Map.entry(2030, MonthDay.of(2, 3)),
            Map.entry(2031, MonthDay.of(1, 23)),
            Map.entry(2032, MonthDay.of(2, 11)));

    private Holidays() {}

    /** From the eve of the lunar new year to its seventh day. */
    static boolean isSpringFestival(LocalDate day) {
        LocalDate first =
                NEW_YEAR.getOrDefault(day.getYear(), MonthDay.of(2, 5)).atYear(day.getYear());
        return !day.isBefore(first.minusDays(1)) && !day.isAfter(first.plusDays(6));
    }

    /** The first week of October. */
    static boolean isNationalDay(LocalDate day) {
        return day.getMonthValue() == 10 && day.getDayOfMonth() <= 7;
    }

    private static boolean isLabourDay(LocalDate day) {
        return day.getMonthValue() == 5 && day.getDayOfMonth() <= 3;
    }

    static boolean isWorkingDay(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend
                && !isSpringFestival(day)
                && !isNationalDay(day)
                && !isLabourDay(day)
                && day.getDayOfYear() != 1;
    }

    /** The last of so many working days that follow the day. */
    static LocalDate workingDaysAfter(LocalDate day, int count) {
        LocalDate last = day;
        for (int left = count; left > 0; left -= isWorkingDay(last) ? 1 : 0) {
            last = last.plusDays(1);
        }
        return last;
    }

    /** A working day of the month that ends on the day. */
    static LocalDate workingDayOfMonth(LocalDate end, Draws draws) {
        LocalDate drawn;
        do {
            drawn = end.withDayOfMonth(draws.between(1, end.getDayOfMonth()));
        } while (!isWorkingDay(drawn));
        return drawn;
    }
}
