package org.taproot.lake.query;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/** The area of the units found in one building. */
public record BuildingArea(String building, BigDecimal areaM2) {

    public BuildingArea {
        requireNonNull(building, "building");
        requireNonNull(areaM2, "areaM2");
    }
}
