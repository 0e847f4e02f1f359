package org.taproot.model.lead;

import org.taproot.model.fact.Coded;

/** How far a lead has come; office projects fit out and open where others build and produce. */
public enum LeadStage implements Coded {
    REPORTED("已报"),
    TRIAGED("已研判"),
    NEGOTIATING("在谈"),
    SIGNED("签约"),
    /** Registered and paying taxes in the district. */
    LANDED("落地"),
    STARTED("开工/装修"),
    IN_PRODUCTION("投产/开业"),
    FULL_CAPACITY("达产"),
    LOST("流失"),
    /** Handed to another district. */
    TRANSFERRED("已流转"),
    DUPLICATE("重复"),
    PARKED("暂缓");

    private final String zh;

    LeadStage(String zh) {
        this.zh = zh;
    }

    @Override
    public String zh() {
        return zh;
    }
}
