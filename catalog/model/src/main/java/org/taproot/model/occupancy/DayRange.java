package org.taproot.model.occupancy;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The days from {@code from} on and before {@code to}. */
public record DayRange(LocalDate from, LocalDate to) {

    public DayRange {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "Invalid days from %s to %s: expected the earlier first".formatted(from, to));
        }
    }

    /** So many calendar months from the morning after {@code day}: what is still to come when the day is over. */
    public static DayRange monthsAfter(LocalDate day, int months) {
        LocalDate morning = day.plusDays(1);
        return new DayRange(morning, morning.plusMonths(months));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    /** How many days these are. */
    public int length() {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }
}
