package org.taproot.model.occupancy;

import static org.taproot.model.occupancy.LeaseEvent.Kind.ENDED;
import static org.taproot.model.occupancy.LeaseEvent.Kind.EXPIRED;
import static org.taproot.model.occupancy.LeaseEvent.Kind.HELD_OVER;
import static org.taproot.model.occupancy.LeaseEvent.Kind.RENEWED;
import static org.taproot.model.occupancy.LeaseEvent.Kind.SIGNED;
import static org.taproot.model.occupancy.LeaseEvent.Kind.SURRENDERED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.taproot.model.carrier.Unit;

/**
 * Lease events, derived from successive states of a unit. From or to a state that nobody has verified nothing is
 * derived, nor from the first report of a unit: to learn of a lease is not to sign one.
 */
public final class LeaseEvents {

    private LeaseEvents() {}

    /**
     * What happened between two states of one unit: an end comes before the signing that follows it.
     *
     * @param before null for a unit that is new
     * @param day since when the second state holds
     */
    public static List<LeaseEvent> between(Unit before, Unit after, LocalDate day) {
        if (use(before) == SpaceUse.UNVERIFIED || use(after) == SpaceUse.UNVERIFIED) {
            return List.of();
        }
        boolean held = use(before).leased();
        boolean holds = use(after).leased();
        if (held && holds) {
            return sameTenancy(before, after)
                    ? renewal(before, after, day)
                    : List.of(end(before, day), signing(after, day));
        }
        if (held) {
            return List.of(end(before, day));
        }
        return holds ? List.of(signing(after, day)) : List.of();
    }

    /** The lease whose last day has come by the end of a day, of a unit that is still reported as let. */
    public static Optional<LeaseEvent> heldOver(Unit unit, LocalDate day) {
        boolean over = use(unit).leased()
                && unit.leaseEnd() != null
                && !unit.leaseEnd().isAfter(day);
        return over ? Optional.of(event(HELD_OVER, unit, day)) : Optional.empty();
    }

    /** Everything that happened to the leases of a unit until the end of a day, from what it was on which days. */
    public static List<LeaseEvent> along(List<UnitStretch> stretches, LocalDate until) {
        List<LeaseEvent> events = new ArrayList<>();
        Unit before = null;
        for (int at = 0; at < stretches.size() && !stretches.get(at).from().isAfter(until); at++) {
            UnitStretch stretch = stretches.get(at);
            events.addAll(between(before, stretch.unit(), stretch.from()));
            LocalDate next = at + 1 < stretches.size() ? stretches.get(at + 1).from() : LocalDate.MAX;
            overIn(stretch, next, until).ifPresent(events::add);
            before = stretch.unit();
        }
        return events;
    }

    /** The lease is held over from its last day on, unless the unit is something else by the end of that day. */
    private static Optional<LeaseEvent> overIn(UnitStretch stretch, LocalDate next, LocalDate until) {
        Unit unit = stretch.unit();
        if (unit == null || unit.leaseEnd() == null) {
            return Optional.empty();
        }
        LocalDate day = unit.leaseEnd().isBefore(stretch.from()) ? stretch.from() : unit.leaseEnd();
        return day.isBefore(next) && !day.isAfter(until) ? heldOver(unit, day) : Optional.empty();
    }

    private static SpaceUse use(Unit unit) {
        return unit == null ? SpaceUse.UNVERIFIED : SpaceUse.of(unit.status());
    }

    /** Where a tenant is unknown, the same tenancy is one that began on the same day. */
    private static boolean sameTenancy(Unit before, Unit after) {
        boolean known = before.tenant() != null && after.tenant() != null;
        return known ? before.tenant().equals(after.tenant()) : Objects.equals(before.leaseStart(), after.leaseStart());
    }

    /** A lease whose end was unknown has been dated, not renewed; one that ends earlier now was cut short or corrected. */
    private static List<LeaseEvent> renewal(Unit before, Unit after, LocalDate day) {
        boolean longer = before.leaseEnd() != null
                && after.leaseEnd() != null
                && after.leaseEnd().isAfter(before.leaseEnd());
        return longer ? List.of(event(RENEWED, after, day, before.leaseEnd())) : List.of();
    }

    private static LeaseEvent signing(Unit unit, LocalDate day) {
        return event(SIGNED, unit, day, null);
    }

    private static LeaseEvent end(Unit unit, LocalDate day) {
        if (unit.leaseEnd() == null) {
            return event(ENDED, unit, day);
        }
        return event(day.isBefore(unit.leaseEnd()) ? SURRENDERED : EXPIRED, unit, day);
    }

    private static LeaseEvent event(LeaseEvent.Kind kind, Unit unit, LocalDate day) {
        return event(kind, unit, day, unit.leaseEnd());
    }

    private static LeaseEvent event(LeaseEvent.Kind kind, Unit unit, LocalDate day, LocalDate lastDay) {
        return new LeaseEvent(kind, day, unit.building(), unit.id(), unit.tenant(), unit.areaM2(), lastDay);
    }
}
