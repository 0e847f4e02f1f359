package org.taproot.model.occupancy;

import org.taproot.model.fact.Coded;

/** Whether an enterprise is large enough for all per-mu indicators. */
public enum SiteScale implements Coded {
    ABOVE_SCALE("规上"),
    BELOW_SCALE("规下");

    private final String zh;

    SiteScale(String zh) {
        this.zh = zh;
    }

    @Override
    public String zh() {
        return zh;
    }
}
