package org.taproot.model.occupancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.taproot.model.carrier.Unit;

class StackOrderTest {

    @Test
    void floorsGoFromTheLowestToTheRoofAndThoseWithoutAPlaceComeLast() {
        List<String> floors = new ArrayList<>(List.of("夹层", "12", "2", "B1", "12A", "1", "B2", "13"));
        floors.sort(StackOrder.floors());

        assertThat(floors).containsExactly("B2", "B1", "1", "2", "12", "12A", "13", "夹层");
    }

    @Test
    void unitsOfAFloorGoByTheirNumbers() {
        List<Unit> units = new ArrayList<>(List.of(unit("10", "A10"), unit("10", "A2"), unit("9", "B1")));
        units.sort(StackOrder.units());

        assertThat(units).extracting(Unit::unit).containsExactly("B1", "A2", "A10");
    }

    private static Unit unit(String floor, String unit) {
        return new Unit("示例大厦", floor, unit, null, null, null, null, null, null, null);
    }
}
