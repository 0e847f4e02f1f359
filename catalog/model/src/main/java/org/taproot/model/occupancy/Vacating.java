package org.taproot.model.occupancy;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.taproot.model.carrier.Unit;
import org.taproot.model.carrier.UnitStatus;

/**
 * Which units can be had, and from when.
 *
 * @param day as of the end of which units are looked at
 * @param by the last day on which a unit may come free; {@code day} for what is vacant now
 * @param vacant statuses that can be had at once
 */
public record Vacating(LocalDate day, LocalDate by, Set<UnitStatus> vacant) {

    public Vacating {
        requireNonNull(day, "day");
        requireNonNull(by, "by");
        vacant = Set.copyOf(vacant);
        if (by.isBefore(day)) {
            throw new IllegalArgumentException(
                    "Invalid day %s to have space by: expected %s or later".formatted(by, day));
        }
    }

    /** What is vacant on a day and not reserved: that is still vacant, but promised to somebody. */
    public static Vacating now(LocalDate day) {
        return by(day, day);
    }

    /** What is vacant and not reserved, or whose lease has ended, by a later day. */
    public static Vacating by(LocalDate day, LocalDate by) {
        return new Vacating(day, by, EnumSet.of(UnitStatus.VACANT));
    }

    public Vacating orReserved() {
        return new Vacating(day, by, EnumSet.of(UnitStatus.VACANT, UnitStatus.RESERVED));
    }

    /** The first day on which the unit can be had; null when it cannot in time, or nobody knows when. */
    LocalDate freeFrom(Unit unit) {
        if (unit.status() != null && vacant.contains(unit.status())) {
            return day;
        }
        if (!SpaceUse.of(unit.status()).leased() || unit.leaseEnd() == null) {
            return null;
        }
        LocalDate from = unit.leaseEnd().plusDays(1);
        return from.isAfter(day) && !from.isAfter(by) ? from : null;
    }
}
