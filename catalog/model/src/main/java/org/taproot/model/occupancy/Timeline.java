package org.taproot.model.occupancy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.taproot.model.carrier.Unit;
import org.taproot.model.fact.Version;

/**
 * What one unit was on which days, as it was known at a moment: at the end of a day the state of the highest revision
 * that was known then and valid by then, so that the last day agrees with the current table.
 */
final class Timeline {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Comparator<Version<Unit>> LATEST_FIRST =
            Comparator.<Version<Unit>>comparingInt(Version::revision).reversed();

    private Timeline() {}

    /** A state and the days on which it held. */
    record Stretch(Unit unit, DayRange days) {}

    /** The stretches of a unit within these days, in order, without those before its first state or while withdrawn. */
    static List<Stretch> of(Collection<Version<Unit>> versions, DayRange days, Instant knownAt) {
        Deque<Stretch> stretches = new ArrayDeque<>();
        LocalDate open = days.to();
        for (Version<Unit> version : known(versions, knownAt)) {
            LocalDate from = later(days.from(), firstDay(version));
            if (from.isBefore(open)) {
                if (!version.isWithdrawn()) {
                    stretches.addFirst(new Stretch(version.payload(), new DayRange(from, open)));
                }
                open = from;
            }
        }
        return List.copyOf(stretches);
    }

    private static List<Version<Unit>> known(Collection<Version<Unit>> versions, Instant knownAt) {
        return versions.stream()
                .filter(version -> !version.cause().receivedAt().isAfter(knownAt))
                .sorted(LATEST_FIRST)
                .toList();
    }

    private static LocalDate firstDay(Version<Unit> version) {
        return LocalDate.ofInstant(version.cause().validFrom(), ZONE);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
