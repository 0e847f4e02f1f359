package org.taproot.model.occupancy;

import java.math.BigDecimal;
import org.taproot.model.fact.Coded;

/** M15: what a carrier is called for its tax. */
public enum TaxTier implements Coded {
    Y100M("亿元楼", 100_000_000),
    M100M("月亿楼", 100_000_000),
    Y10M("千万元楼", 10_000_000);

    private final String zh;
    private final long fromCny;

    TaxTier(String zh, long fromCny) {
        this.zh = zh;
        this.fromCny = fromCny;
    }

    @Override
    public String zh() {
        return zh;
    }

    /** Whether this tax, of a year or for {@link #M100M} of a month, is enough; null when the tax is unknown. */
    public Boolean reachedBy(BigDecimal taxCny) {
        return taxCny == null ? null : taxCny.compareTo(BigDecimal.valueOf(fromCny)) >= 0;
    }
}
