package org.taproot.model.occupancy;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * M12, M13: of the enterprises verified operating in a place, how many are registered and pay their tax in the district.
 * An enterprise in several carriers counts once, and its area in each. Of its tax the first each speaks.
 */
public final class Landing {

    private static final Label COUNT = Label.of("户数", "count");

    private final List<VerifiedEnterprise> verified;
    private final List<VerifiedEnterprise> enterprises;

    private Landing(List<VerifiedEnterprise> verified) {
        this.verified = verified;
        Set<String> seen = new HashSet<>();
        this.enterprises =
                verified.stream().filter(each -> seen.add(each.uscc())).toList();
    }

    /** The enterprises of a place; those at shared registration sites are left out. */
    public static Landing of(Collection<VerifiedEnterprise> verified) {
        return new Landing(verified.stream()
                .filter(each -> each.site() != SiteKind.SHARED_REGISTRATION_SITE)
                .toList());
    }

    /** M12 by count: missing are enterprises whose registered place is unknown. */
    public Measured registeredByCount() {
        return byCount(Metric.LOCAL_REGISTRATION_RATE, VerifiedEnterprise::registered);
    }

    /** M12 by area: missing are those of unknown place or area. */
    public Measured registeredByArea() {
        return byArea(Metric.LOCAL_REGISTRATION_RATE, VerifiedEnterprise::registered);
    }

    /** M13 by count. */
    public Measured taxedByCount() {
        return byCount(Metric.TAX_LANDING_RATE, VerifiedEnterprise::taxed);
    }

    /** M13 by area. */
    public Measured taxedByArea() {
        return byArea(Metric.TAX_LANDING_RATE, VerifiedEnterprise::taxed);
    }

    /** M13 by estimated tax: null unless both parts are known of every enterprise. */
    public Measured taxedByEstimate() {
        long missing = enterprises.stream()
                .filter(each -> each.landedTaxCny() == null || each.otherTaxCny() == null)
                .count();
        BigDecimal landed = sum(enterprises, VerifiedEnterprise::landedTaxCny);
        BigDecimal all = landed.add(sum(enterprises, VerifiedEnterprise::otherTaxCny));
        BigDecimal rate = missing > 0 ? null : Measured.quotient(landed, all);
        return Metric.ESTIMATED_TAX_LANDING_RATE.of(rate, enterprises.size(), missing);
    }

    private Measured byCount(Metric metric, Function<VerifiedEnterprise, Locality> place) {
        BigDecimal rate = Measured.quotient(
                BigDecimal.valueOf(in(enterprises, place, Locality.LOCAL).size()),
                BigDecimal.valueOf(enterprises.size()));
        int unknown = in(enterprises, place, Locality.UNKNOWN).size();
        return metric.of(rate, enterprises.size(), unknown, COUNT);
    }

    private Measured byArea(Metric metric, Function<VerifiedEnterprise, Locality> place) {
        BigDecimal rate = Measured.quotient(
                sum(in(verified, place, Locality.LOCAL), VerifiedEnterprise::areaM2),
                sum(verified, VerifiedEnterprise::areaM2));
        long missing = verified.stream()
                .filter(each -> each.areaM2() == null || place.apply(each) == Locality.UNKNOWN)
                .count();
        return metric.of(rate, verified.size(), missing, Weight.AREA.label());
    }

    private static List<VerifiedEnterprise> in(
            List<VerifiedEnterprise> of, Function<VerifiedEnterprise, Locality> place, Locality locality) {
        return of.stream().filter(each -> place.apply(each) == locality).toList();
    }

    private static BigDecimal sum(List<VerifiedEnterprise> of, Function<VerifiedEnterprise, BigDecimal> part) {
        return of.stream().map(part).filter(value -> value != null).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
