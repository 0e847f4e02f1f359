package org.taproot.model.service;

import org.taproot.model.fact.Coded;

/** Where demands of enterprises are received. */
public enum DemandChannel implements Coded {
    PARK_WINDOW("园区帮办"),
    SERVICE_DAY("服务日"),
    TALENT("人才服务"),
    FINANCING("融资");

    private final String zh;

    DemandChannel(String zh) {
        this.zh = zh;
    }

    @Override
    public String zh() {
        return zh;
    }
}
