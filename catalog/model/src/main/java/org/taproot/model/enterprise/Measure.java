package org.taproot.model.enterprise;

import org.taproot.model.fact.Coded;

/** What is measured of an enterprise; each constant tells the unit of its values. */
public enum Measure implements Coded {
    /** CNY paid in the period, as a band. */
    TAX_BAND("税收区间"),
    /** Persons with social insurance. */
    INSURED_HEADS("参保人数"),
    /** Kilowatt hours used in the period. */
    ELECTRICITY_KWH("用电量"),
    /** Positions advertised. */
    JOB_ADS("在招岗位");

    private final String zh;

    Measure(String zh) {
        this.zh = zh;
    }

    @Override
    public String zh() {
        return zh;
    }
}
