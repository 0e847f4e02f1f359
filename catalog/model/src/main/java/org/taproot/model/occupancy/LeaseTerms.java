package org.taproot.model.occupancy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** M9, M10: how long leases still run, and how much of them ends when. In force are leases that end after the day. */
public final class LeaseTerms {

    private static final int MONTHS_OF_PEAK = 12;
    private static final BigDecimal DAYS_OF_YEAR = BigDecimal.valueOf(365);

    private LeaseTerms() {}

    /** M9, years of 365 days: missing are let units without a known end or without the weight. */
    public static Measured walt(Occupancy place, LocalDate day, Weight weight) {
        LeaseSums inForce = place.leases().endingAfter(day);
        BigDecimal days = new BigDecimal(place.leases().weightedDays(day, weight));
        BigDecimal weights = BigDecimal.valueOf(weight.of(inForce)).multiply(DAYS_OF_YEAR);
        return Metric.WALT.of(
                Measured.quotient(days, weights), weight.counted(inForce), missing(place, day, weight), weight.label());
    }

    /** M10: the share of leases in force on a day that ends in these days after it. */
    public static Measured rolloverShare(Occupancy place, LocalDate day, DayRange range, Weight weight) {
        LeaseSums inForce = place.leases().endingAfter(day);
        BigDecimal share = Measured.quotient(
                BigDecimal.valueOf(weight.of(place.leases().endingIn(range))), BigDecimal.valueOf(weight.of(inForce)));
        return Metric.ROLLOVER_SHARE.of(
                share,
                weight.counted(inForce),
                missing(place, day, weight),
                weight.label(),
                Label.of(range.from()),
                Label.of(range.to()));
    }

    /** M10: the 12 months after a day in which the most ends; the first of several. */
    public static RolloverPeak rolloverPeak(Occupancy place, LocalDate day, Weight weight) {
        DayRange range = heaviestMonths(place.expiriesAfter(day), day, weight);
        return new RolloverPeak(range, rolloverShare(place, day, range, weight));
    }

    /** What ends after a day, by month. */
    public static SortedMap<YearMonth, LeaseSums> expiriesByMonth(Occupancy place, LocalDate day) {
        SortedMap<YearMonth, LeaseSums> byMonth = new TreeMap<>();
        place.expiriesAfter(day).forEach((last, sums) -> byMonth.merge(YearMonth.from(last), sums, LeaseSums::plus));
        return byMonth;
    }

    private static long missing(Occupancy place, LocalDate day, Weight weight) {
        LeaseSums inForce = place.leases().endingAfter(day);
        return place.leases().undated().units() + inForce.units() - weight.counted(inForce);
    }

    /** Slides 12 months over the days on which something ends: the heaviest window can always begin or end at one. */
    private static DayRange heaviestMonths(SortedMap<LocalDate, LeaseSums> expiries, LocalDate day, Weight weight) {
        DayRange heaviest = DayRange.monthsAfter(day, MONTHS_OF_PEAK);
        long most = sum(expiries.headMap(heaviest.to()), weight);
        Deque<Map.Entry<LocalDate, LeaseSums>> window = new ArrayDeque<>();
        long inWindow = 0;
        for (Map.Entry<LocalDate, LeaseSums> expiry : expiries.entrySet()) {
            window.add(expiry);
            inWindow += weight.of(expiry.getValue());
            while (!monthsFrom(window.element().getKey()).contains(expiry.getKey())) {
                inWindow -= weight.of(window.remove().getValue());
            }
            if (inWindow > most) {
                most = inWindow;
                heaviest = monthsFrom(window.element().getKey());
            }
        }
        return heaviest;
    }

    private static DayRange monthsFrom(LocalDate first) {
        return new DayRange(first, first.plusMonths(MONTHS_OF_PEAK));
    }

    private static long sum(SortedMap<LocalDate, LeaseSums> expiries, Weight weight) {
        return expiries.values().stream().mapToLong(weight::of).sum();
    }
}
