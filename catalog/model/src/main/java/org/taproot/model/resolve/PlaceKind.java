package org.taproot.model.resolve;

import org.taproot.model.fact.Coded;

/** The places of an enterprise: separate facts, reported and resolved each on its own. */
public enum PlaceKind implements Coded {
    REGISTERED("注册地", "registered place"),
    OPERATING("经营地", "operating place"),
    TAX("税收户管地", "tax-administration place");

    private final String zh;
    private final String en;

    PlaceKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
