package org.taproot.model.enterprise;

import org.taproot.model.fact.Coded;

/** What is said of an enterprise's standing. */
public enum StandingKind implements Coded {
    GRADE("信用等级"),
    INSPECTION("检查"),
    BANKRUPTCY("破产重整");

    private final String zh;

    StandingKind(String zh) {
        this.zh = zh;
    }

    @Override
    public String zh() {
        return zh;
    }
}
