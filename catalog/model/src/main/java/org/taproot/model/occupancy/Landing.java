package org.taproot.model.occupancy;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * M12, M13: of the enterprises verified operating in a place, how many are registered and pay their tax in the district.
 * An enterprise in several carriers counts once, and its area in each. Of its tax the first presence speaks.
 */
public final class Landing {

    private static final Label COUNT = Label.of("户数", "count");

    private final List<Presence> presences;
    private final List<Presence> enterprises;

    private Landing(List<Presence> presences) {
        this.presences = presences;
        Set<String> seen = new HashSet<>();
        this.enterprises =
                presences.stream().filter(presence -> seen.add(presence.uscc())).toList();
    }

    /** The enterprises of a place; those at shared registration sites are left out. */
    public static Landing of(Collection<Presence> presences) {
        return new Landing(presences.stream()
                .filter(presence -> presence.site() != SiteKind.SHARED_REGISTRATION_SITE)
                .toList());
    }

    /** M12 by count: missing are enterprises whose registered place is unknown. */
    public Measured registeredByCount() {
        return byCount(Metric.LOCAL_REGISTRATION_RATE, Presence::registered);
    }

    /** M12 by area: missing are those of unknown place or area. */
    public Measured registeredByArea() {
        return byArea(Metric.LOCAL_REGISTRATION_RATE, Presence::registered);
    }

    /** M13 by count. */
    public Measured taxedByCount() {
        return byCount(Metric.TAX_LANDING_RATE, Presence::taxed);
    }

    /** M13 by area. */
    public Measured taxedByArea() {
        return byArea(Metric.TAX_LANDING_RATE, Presence::taxed);
    }

    /** M13 by estimated tax: null unless both parts are known of every enterprise. */
    public Measured taxedByEstimate() {
        long missing = enterprises.stream()
                .filter(presence -> presence.landedTaxCny() == null || presence.otherTaxCny() == null)
                .count();
        BigDecimal landed = sum(enterprises, Presence::landedTaxCny);
        BigDecimal all = landed.add(sum(enterprises, Presence::otherTaxCny));
        BigDecimal rate = missing > 0 ? null : Measured.quotient(landed, all);
        return Metric.ESTIMATED_TAX_LANDING_RATE.of(rate, enterprises.size(), missing);
    }

    private Measured byCount(Metric metric, Function<Presence, Locality> place) {
        BigDecimal rate = Measured.quotient(
                BigDecimal.valueOf(in(enterprises, place, Locality.LOCAL).size()),
                BigDecimal.valueOf(enterprises.size()));
        int unknown = in(enterprises, place, Locality.UNKNOWN).size();
        return metric.of(rate, enterprises.size(), unknown, COUNT);
    }

    private Measured byArea(Metric metric, Function<Presence, Locality> place) {
        BigDecimal rate = Measured.quotient(
                sum(in(presences, place, Locality.LOCAL), Presence::areaM2), sum(presences, Presence::areaM2));
        long missing = presences.stream()
                .filter(presence -> presence.areaM2() == null || place.apply(presence) == Locality.UNKNOWN)
                .count();
        return metric.of(rate, presences.size(), missing, Weight.AREA.label());
    }

    private static List<Presence> in(List<Presence> of, Function<Presence, Locality> place, Locality locality) {
        return of.stream().filter(presence -> place.apply(presence) == locality).toList();
    }

    private static BigDecimal sum(List<Presence> of, Function<Presence, BigDecimal> part) {
        return of.stream().map(part).filter(value -> value != null).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
