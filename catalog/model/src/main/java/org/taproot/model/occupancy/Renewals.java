package org.taproot.model.occupancy;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.taproot.model.occupancy.LeaseEvent.Kind;

/**
 * M11: how many of the leases that reached expiry in a period were renewed. Units that one tenant holds in one building
 * to the same day are one lease, and it is renewed by count when any of them is: that is the overlap. By area only the
 * units renewed count. A unit that goes on under a new number is one lease ended and another signed.
 *
 * @param leases that reached expiry
 * @param renewed of them, by count
 * @param heldOver of them, neither renewed nor ended yet; part of {@code leases}
 * @param surrendered ended early in the period; not part of {@code leases}
 * @param endedUndated ended in the period without a known last day; not part of {@code leases}
 * @param unmeasured units of unknown area among the leases
 */
public record Renewals(
        long leases,
        long renewed,
        long heldOver,
        long surrendered,
        long endedUndated,
        long unmeasured,
        BigDecimal areaM2,
        BigDecimal renewedAreaM2) {

    private static final Set<Kind> REACHED_EXPIRY = EnumSet.of(Kind.RENEWED, Kind.EXPIRED, Kind.HELD_OVER);
    private static final Label COUNT = Label.of("宗数", "count");

    public Renewals {
        requireNonNull(areaM2, "areaM2");
        requireNonNull(renewedAreaM2, "renewedAreaM2");
    }

    /**
     * What became of the leases whose last day lies in a period.
     *
     * @param events of any time: a lease is renewed before it ends, and its end may be reported late
     */
    public static Renewals of(Collection<LeaseEvent> events, DayRange period) {
        Collection<List<LeaseEvent>> leases = reachedExpiry(events, period);
        List<LeaseEvent> units = leases.stream().flatMap(List::stream).toList();
        return new Renewals(
                leases.size(),
                count(leases, Kind.RENEWED),
                leases.stream()
                        .filter(lease -> lease.stream().allMatch(unit -> unit.kind() == Kind.HELD_OVER))
                        .count(),
                leasesIn(events, Kind.SURRENDERED, period),
                leasesIn(events, Kind.ENDED, period),
                units.stream().filter(unit -> unit.areaM2() == null).count(),
                area(units, REACHED_EXPIRY),
                area(units, EnumSet.of(Kind.RENEWED)));
    }

    public Measured rateByCount() {
        BigDecimal rate = Measured.quotient(BigDecimal.valueOf(renewed), BigDecimal.valueOf(leases));
        return Metric.RENEWAL_RATE.of(rate, leases, endedUndated, COUNT);
    }

    public Measured rateByArea() {
        BigDecimal rate = Measured.quotient(renewedAreaM2, areaM2);
        return Metric.RENEWAL_RATE.of(rate, leases, endedUndated + unmeasured, Weight.AREA.label());
    }

    private static Collection<List<LeaseEvent>> reachedExpiry(Collection<LeaseEvent> events, DayRange period) {
        Map<String, LeaseEvent> outcomes = new LinkedHashMap<>();
        events.stream()
                .filter(event -> REACHED_EXPIRY.contains(event.kind()) && period.contains(event.lastDay()))
                .forEach(event -> outcomes.merge(event.unitId() + event.lastDay(), event, Renewals::decided));
        return byLease(outcomes.values());
    }

    /** What became of a unit: being held over says nothing once it is renewed or given back. */
    private static LeaseEvent decided(LeaseEvent known, LeaseEvent other) {
        return known.kind() == Kind.HELD_OVER ? other : known;
    }

    private static Collection<List<LeaseEvent>> byLease(Collection<LeaseEvent> events) {
        Map<LeaseKey, List<LeaseEvent>> leases = new HashMap<>();
        events.forEach(event -> leases.computeIfAbsent(LeaseKey.of(event), key -> new ArrayList<>())
                .add(event));
        return leases.values();
    }

    private static long leasesIn(Collection<LeaseEvent> events, Kind kind, DayRange period) {
        return byLease(events.stream()
                        .filter(event -> event.kind() == kind && period.contains(event.day()))
                        .toList())
                .size();
    }

    private static long count(Collection<List<LeaseEvent>> leases, Kind kind) {
        return leases.stream()
                .filter(lease -> lease.stream().anyMatch(unit -> unit.kind() == kind))
                .count();
    }

    private static BigDecimal area(List<LeaseEvent> units, Set<Kind> kinds) {
        return units.stream()
                .filter(unit -> kinds.contains(unit.kind()) && unit.areaM2() != null)
                .map(LeaseEvent::areaM2)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** @param holder the tenant, or the unit where the tenant is unknown */
    private record LeaseKey(String building, String holder, LocalDate lastDay) {

        static LeaseKey of(LeaseEvent event) {
            String holder = event.tenant() == null ? event.unitId() : event.tenant();
            return new LeaseKey(event.building(), holder, event.lastDay());
        }
    }
}
