package org.taproot.model.resolve;

import org.taproot.model.fact.Coded;

/** How far it is known where a place of an enterprise is. */
public enum PlaceState implements Coded {
    RESOLVED("已落楼"),
    /** Waits for a person. */
    UNRESOLVED("待认定"),
    /** A shared registration address: the enterprise takes up no space there, whichever carrier it is. */
    SHARED("集中登记地"),
    /** In a district of which no carrier is known, or, as a person said, in none of those that are. */
    OUTSIDE("不在已知载体");

    private final String zh;

    PlaceState(String zh) {
        this.zh = zh;
    }

    @Override
    public String zh() {
        return zh;
    }
}
