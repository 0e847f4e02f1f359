package org.taproot.model.occupancy;

import org.taproot.model.fact.Coded;

/** Whose tax is counted for a carrier; which of them local practice means is not settled, so both are kept. */
public enum TaxScope implements Coded {
    OPERATING_THERE("在此经营", "operating there"),
    REGISTERED_THERE("在此注册", "registered there");

    private final String zh;
    private final String en;

    TaxScope(String zh, String en) {
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
