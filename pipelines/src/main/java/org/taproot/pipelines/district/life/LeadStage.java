package org.taproot.pipelines.district.life;

/** How far a lead has come, with what the leads system calls it. */
public enum LeadStage {
    REPORTED("已报"),
    TRIAGED("已研判"),
    NEGOTIATING("在谈"),
    SIGNED("签约"),
    LANDED("落地"),
    STARTED("开工"),
    IN_PRODUCTION("投产"),
    FULL_CAPACITY("达产"),
    LOST("流失"),
    TRANSFERRED("已流转"),
    DUPLICATE("重复"),
    PARKED("暂缓");

    private final String zh;

    LeadStage(String zh) {
        this.zh = zh;
    }

    public String zh() {
        return zh;
    }
}
