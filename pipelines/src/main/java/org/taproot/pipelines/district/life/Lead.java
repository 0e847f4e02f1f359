package org.taproot.pipelines.district.life;

/** An investment project on its way into the district. */
public final class Lead {

    final int number;
    final int reportedOn;
    final Industry industry;
    final double areaM2;
    final int heads;
    final int duplicateOf;
    LeadStage stage = LeadStage.REPORTED;
    int stageOn;
    int version = 1;
    int enterprise = -1;

    Lead(int number, int reportedOn, Industry industry, double areaM2, int heads, int duplicateOf) {
        this.number = number;
        this.reportedOn = reportedOn;
        this.stageOn = reportedOn;
        this.industry = industry;
        this.areaM2 = areaM2;
        this.heads = heads;
        this.duplicateOf = duplicateOf;
    }

    public int number() {
        return number;
    }

    public int reportedOn() {
        return reportedOn;
    }

    public Industry industry() {
        return industry;
    }

    /** Wanted. */
    public double areaM2() {
        return areaM2;
    }

    public int heads() {
        return heads;
    }

    /** The number of the lead another body had reported before, or -1. */
    public int duplicateOf() {
        return duplicateOf;
    }

    public LeadStage stage() {
        return stage;
    }

    /** The day it came to its stage. */
    public int stageOn() {
        return stageOn;
    }

    /** From 1, one more with each change. */
    public int version() {
        return version;
    }

    /** The number of the firm it became, or -1. */
    public int enterprise() {
        return enterprise;
    }

    void moves(LeadStage next, int day) {
        stage = next;
        stageOn = day;
        version++;
    }
}
