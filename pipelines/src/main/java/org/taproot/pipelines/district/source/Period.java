package org.taproot.pipelines.district.source;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** The weeks, months and quarters by which sources send. */
final class Period {

    private Period() {}

    static boolean endsWeek(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    static boolean endsMonth(LocalDate day) {
        return day.plusDays(1).getDayOfMonth() == 1;
    }

    static boolean endsQuarter(LocalDate day) {
        return endsMonth(day) && day.getMonthValue() % 3 == 0;
    }

    /** 2026W38. */
    static String week(LocalDate day) {
        return "%dW%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** 202609. */
    static String month(LocalDate day) {
        return "%d%02d".formatted(day.getYear(), day.getMonthValue());
    }

    /** 2026Q3. */
    static String quarter(LocalDate day) {
        return "%dQ%d".formatted(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
    }

    /** 20260930. */
    static String day(LocalDate day) {
        return month(day) + "%02d".formatted(day.getDayOfMonth());
    }
}
