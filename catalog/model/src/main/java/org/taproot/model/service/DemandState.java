package org.taproot.model.service;

import org.taproot.model.fact.Coded;

/** How far a demand has come. */
public enum DemandState implements Coded {
    RECEIVED("受理"),
    ASSIGNED("已交办"),
    IN_PROGRESS("办理中"),
    RESOLVED("解决"),
    EXPLAINED("解释"),
    NOT_FEASIBLE("无法办理"),
    CONFIRMED_BY_FIRM("企业确认");

    private final String zh;

    DemandState(String zh) {
        this.zh = zh;
    }

    @Override
    public String zh() {
        return zh;
    }
}
