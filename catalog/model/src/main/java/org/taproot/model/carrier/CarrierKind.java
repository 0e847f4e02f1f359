package org.taproot.model.carrier;

import org.taproot.model.fact.Coded;

/** What a carrier is. */
public enum CarrierKind implements Coded {
    BUILDING("楼宇"),
    PARK("园区");

    private final String zh;

    CarrierKind(String zh) {
        this.zh = zh;
    }

    @Override
    public String zh() {
        return zh;
    }
}
