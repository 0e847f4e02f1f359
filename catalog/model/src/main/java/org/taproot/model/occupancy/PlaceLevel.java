package org.taproot.model.occupancy;

import org.taproot.model.fact.Coded;

/** What a place can be, from the smallest. */
public enum PlaceLevel implements Coded {
    UNIT("单元"),
    FLOOR("楼层"),
    BUILDING("楼宇"),
    PARK("园区"),
    STREET("街镇"),
    DISTRICT("全区");

    private final String zh;

    PlaceLevel(String zh) {
        this.zh = zh;
    }

    @Override
    public String zh() {
        return zh;
    }
}
