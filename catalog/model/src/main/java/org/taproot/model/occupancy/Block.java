package org.taproot.model.occupancy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.taproot.model.carrier.Unit;

/**
 * Space that hangs together and can be had together.
 *
 * @param floors from the lowest
 * @param units by floor, then by number
 * @param areaM2 their leasable area in m²; units of unknown area add none
 * @param freeFrom first day on which all of it can be had
 */
public record Block(String building, List<String> floors, List<Unit> units, BigDecimal areaM2, LocalDate freeFrom) {

    public Block {
        floors = List.copyOf(floors);
        units = List.copyOf(units);
        if (units.isEmpty()) {
            throw new IllegalArgumentException("Invalid block in %s: expected at least one unit".formatted(building));
        }
    }

    static Block of(List<Unit> units, Vacating vacating) {
        return new Block(
                units.get(0).building(),
                units.stream().map(Unit::floor).distinct().toList(),
                units,
                units.stream()
                        .map(Unit::areaM2)
                        .filter(area -> area != null)
                        .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add),
                units.stream().map(vacating::freeFrom).max(LocalDate::compareTo).orElse(vacating.day()));
    }
}
