package org.taproot.model.occupancy;

import org.taproot.model.fact.Coded;

/** Which part of the tax is meant. */
public enum TaxBasis implements Coded {
    ALL_LEVELS("全口径", "all levels"),
    DISTRICT_LEVEL("区级", "district level");

    private final String zh;
    private final String en;

    TaxBasis(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public String zh() {
        return zh;
    }

    public Label label() {
        return new Label(zh, en);
    }
}
