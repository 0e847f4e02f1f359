package org.taproot.lake.query;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.taproot.model.carrier.Unit;
import org.taproot.model.carrier.UnitStatus;
import org.taproot.model.occupancy.StackOrder;

/**
 * The units of a building, floor by floor.
 *
 * @param floors from the lowest to the roof
 * @param basis the units counted, from which feeds, up to when; changes are not counted
 */
public record StackingPlan(String building, List<Floor> floors, Basis basis) {

    public StackingPlan {
        requireNonNull(building, "building");
        requireNonNull(basis, "basis");
        floors = List.copyOf(floors);
    }

    /**
     * A floor.
     *
     * @param units by number
     */
    public record Floor(String name, List<KnownUnit> units) {

        public Floor {
            requireNonNull(name, "name");
            units = List.copyOf(units);
        }

        /** Leasable area in m²; units of unknown area add none. */
        public BigDecimal areaM2() {
            return area(units);
        }

        /** Of that, vacant and not promised to anybody. */
        public BigDecimal vacantM2() {
            return area(units.stream()
                    .filter(known -> known.unit().status() == UnitStatus.VACANT)
                    .toList());
        }
    }

    static StackingPlan of(String building, List<KnownUnit> units) {
        List<KnownUnit> sorted = new ArrayList<>(units);
        sorted.sort(Comparator.comparing(KnownUnit::unit, StackOrder.units()));
        List<Floor> floors = sorted.stream()
                .collect(Collectors.groupingBy(
                        known -> known.unit().floor(), () -> new TreeMap<>(StackOrder.floors()), Collectors.toList()))
                .entrySet()
                .stream()
                .map(floor -> new Floor(floor.getKey(), floor.getValue()))
                .toList();
        return new StackingPlan(building, floors, basis(units));
    }

    private static Basis basis(List<KnownUnit> units) {
        Instant newest = units.stream()
                .map(KnownUnit::knownFrom)
                .max(Comparator.naturalOrder())
                .orElse(null);
        List<String> sources =
                units.stream().map(KnownUnit::source).distinct().sorted().toList();
        return new Basis(newest, units.size(), sources, 0);
    }

    private static BigDecimal area(List<KnownUnit> units) {
        return units.stream()
                .map(KnownUnit::unit)
                .filter(unit -> unit.status() != UnitStatus.NOT_LEASABLE)
                .map(Unit::areaM2)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    /** How many there are. */
    public long units() {
        return basis.loaded();
    }
}
