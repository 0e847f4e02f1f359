package org.taproot.desk.vacancy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.taproot.lake.query.BuildingArea;

/**
 * A bar of the picture.
 *
 * @param width 0 to 100, the largest building being 100
 */
public record BuildingBar(BuildingArea area, BigDecimal width) {

    /** @param areas largest first */
    static List<BuildingBar> of(List<BuildingArea> areas) {
        if (areas.isEmpty() || areas.get(0).areaM2().signum() == 0) {
            return List.of();
        }
        BigDecimal largest = areas.get(0).areaM2();
        return areas.stream()
                .map(area ->
                        new BuildingBar(area, area.areaM2().movePointRight(2).divide(largest, 1, RoundingMode.HALF_UP)))
                .toList();
    }
}
