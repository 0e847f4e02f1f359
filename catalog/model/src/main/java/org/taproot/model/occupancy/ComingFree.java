package org.taproot.model.occupancy;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * Let space whose lease ends in the months after a day: with notice given it is sure to come free, by contract alone it
 * may be renewed. Space offered for sublet is part of {@code byContract}. The days of {@code heldOver} have passed.
 *
 * @param undatedNotice notice given, last day unknown: in no horizon
 * @param heldOver the lease has ended, the unit is still reported as let: in no horizon
 */
public record ComingFree(
        int months, LeaseSums byNotice, LeaseSums byContract, LeaseSums undatedNotice, LeaseSums heldOver) {

    private static final Label NOTICE = Label.of("已通知退租", "notice given");
    private static final Label CONTRACT = Label.of("合同到期", "end of contract");

    public ComingFree {
        requireNonNull(byNotice, "byNotice");
        requireNonNull(byContract, "byContract");
        requireNonNull(undatedNotice, "undatedNotice");
        requireNonNull(heldOver, "heldOver");
    }

    public static ComingFree within(Occupancy place, LocalDate day, int months) {
        DayRange horizon = DayRange.monthsAfter(day, months);
        LeaseSums byNotice = place.noticed().endingIn(horizon);
        return new ComingFree(
                months,
                byNotice,
                place.leases().endingIn(horizon).minus(byNotice),
                place.noticed().undated(),
                place.heldOver(day));
    }

    public LeaseSums total() {
        return byNotice.plus(byContract);
    }

    public Measured noticeM2() {
        return measured(byNotice, undatedNotice.units(), NOTICE);
    }

    public Measured contractM2() {
        return measured(byContract, 0, CONTRACT);
    }

    private Measured measured(LeaseSums sums, long missing, Label channel) {
        return Metric.COMING_FREE.of(sums.areaM2(), sums.units(), missing, Label.of(months), channel);
    }
}
