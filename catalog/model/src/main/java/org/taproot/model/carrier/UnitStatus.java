package org.taproot.model.carrier;

import org.taproot.model.fact.Coded;

/** The states of a unit. */
public enum UnitStatus implements Coded {
    VACANT("空置"),
    RESERVED("意向/锁定"),
    LEASED("已租"),
    FITTING_OUT("装修"),
    OCCUPIED("在用"),
    NOTICE_GIVEN("已通知退租"),
    SUBLET_OFFERED("转租"),
    NOT_LEASABLE("不可租"),
    UNVERIFIED("待核实");

    private final String zh;

    UnitStatus(String zh) {
        this.zh = zh;
    }

    @Override
    public String zh() {
        return zh;
    }
}
