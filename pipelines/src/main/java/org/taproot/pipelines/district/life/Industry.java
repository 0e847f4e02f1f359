package org.taproot.pipelines.district.life;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.taproot.pipelines.district.chance.Words;

/**
 * What firms do, with what goes with it. All figures are invented; the direction of the readiness to move follows what
 * is known: business services move most, manufacturing least.
 */
public enum Industry {
    SOFTWARE(0.15, 9, 22_000, 1.2, 0.07),
    BUSINESS_SERVICES(0.19, 10, 26_000, 1.3, 0.04),
    WHOLESALE(0.19, 14, 45_000, 1.0, 0.02),
    RETAIL(0.09, 18, 9_000, 0.8, 0.00),
    FINANCE(0.03, 12, 120_000, 1.1, 0.03),
    RESEARCH(0.07, 14, 16_000, 1.0, 0.08),
    EQUIPMENT(0.05, 30, 30_000, 0.7, 0.02),
    BIOMEDICINE(0.03, 28, 34_000, 0.8, 0.06),
    CONSTRUCTION(0.05, 13, 24_000, 0.9, 0.01),
    LOGISTICS(0.04, 25, 14_000, 1.0, 0.02),
    CULTURE(0.05, 12, 12_000, 1.1, 0.03),
    PROPERTY(0.02, 16, 40_000, 0.8, -0.02),
    CATERING(0.02, 22, 6_000, 0.6, 0.00),
    EDUCATION_HEALTH(0.02, 15, 8_000, 0.7, 0.01);

    private static final Map<String, List<String>> WORDS = Words.table("industries.txt").stream()
            .collect(Collectors.toMap(columns -> columns.get(2), columns -> columns));
    private static final Map<String, List<String>> SCOPES = Words.table("scopes.txt").stream()
            .collect(Collectors.groupingBy(
                    columns -> columns.get(0), Collectors.mapping(columns -> columns.get(1), Collectors.toList())));

    private static final Map<String, List<String>> TRADE_WORDS = WORDS.values().stream()
            .collect(Collectors.toMap(
                    columns -> columns.get(2), columns -> List.of(columns.get(3).split("\\|", -1))));

    private final double share;
    private final double m2PerHead;
    private final double taxPerHead;
    private final double mobility;
    private final double growth;

    /**
     * @param share of the firms
     * @param m2PerHead norm of space, m²
     * @param taxPerHead median tax in a year by head, CNY
     * @param mobility readiness to leave against the average
     * @param growth mean of yearly growth in heads
     */
    Industry(double share, double m2PerHead, double taxPerHead, double mobility, double growth) {
        this.share = share;
        this.m2PerHead = m2PerHead;
        this.taxPerHead = taxPerHead;
        this.mobility = mobility;
        this.growth = growth;
    }

    double m2PerHead() {
        return m2PerHead;
    }

    double taxPerHead() {
        return taxPerHead;
    }

    double mobility() {
        return mobility;
    }

    double growth() {
        return growth;
    }

    boolean makesThings() {
        return this == EQUIPMENT || this == BIOMEDICINE;
    }

    public String zh() {
        return WORDS.get(name()).get(1);
    }

    /** Of GB/T 4754: a letter. */
    public String section() {
        return WORDS.get(name()).get(0);
    }

    /** What stands between a firm's own name and its legal form. */
    public List<String> tradeWords() {
        return TRADE_WORDS.get(name());
    }

    public List<String> scopes() {
        return SCOPES.get(name());
    }

    static double[] shares() {
        Industry[] all = values();
        double[] shares = new double[all.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = all[i].share;
        }
        return shares;
    }
}
