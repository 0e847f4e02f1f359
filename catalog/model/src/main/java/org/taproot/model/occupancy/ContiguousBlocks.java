package org.taproot.model.occupancy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.taproot.model.carrier.Unit;
import org.taproot.model.carrier.UnitStatus;

/**
 * The contiguous blocks of buildings, largest first. On a floor neighbouring units that can be had are one block. A
 * floor of which every leasable unit can be had is whole, and whole floors one above the other are one block; a floor
 * in use, or without leasable units, lies between them.
 */
public final class ContiguousBlocks {

    private static final Comparator<Block> LARGEST_FIRST = Comparator.comparing(Block::areaM2)
            .reversed()
            .thenComparing(Block::freeFrom)
            .thenComparing(block -> block.units().get(0).id());

    private final List<Block> blocks;

    private ContiguousBlocks(List<Block> blocks) {
        this.blocks = List.copyOf(blocks);
    }

    /**
     * The blocks of all buildings that these units lie in.
     *
     * @param units all units of the buildings, those in use too: without them nothing shows where a block ends
     */
    public static ContiguousBlocks of(Collection<Unit> units, Vacating vacating, Neighbours neighbours) {
        Map<String, List<Unit>> buildings = units.stream().collect(Collectors.groupingBy(Unit::building));
        return new ContiguousBlocks(buildings.values().stream()
                .flatMap(building -> inBuilding(building, vacating, neighbours).stream())
                .map(block -> Block.of(block, vacating))
                .sorted(LARGEST_FIRST)
                .toList());
    }

    public List<Block> all() {
        return blocks;
    }

    public Optional<Block> largest() {
        return blocks.stream().findFirst();
    }

    /** Blocks of so many m² or more. */
    public List<Block> ofAtLeast(BigDecimal areaM2) {
        return blocks.stream()
                .filter(block -> block.areaM2().compareTo(areaM2) >= 0)
                .toList();
    }

    private static List<List<Unit>> inBuilding(List<Unit> building, Vacating vacating, Neighbours neighbours) {
        Set<String> free = building.stream()
                .filter(unit -> vacating.freeFrom(unit) != null)
                .map(Unit::id)
                .collect(Collectors.toSet());
        List<List<Unit>> blocks = new ArrayList<>();
        List<Unit> stack = new ArrayList<>();
        Level top = null;
        for (Map.Entry<Level, List<Unit>> floor : levels(building).entrySet()) {
            boolean whole = isWhole(floor.getValue(), free);
            if (!whole || top == null || !top.isBelow(floor.getKey())) {
                close(stack, blocks);
            }
            if (whole) {
                stack.addAll(leasable(floor.getValue()));
            } else {
                blocks.addAll(neighbours.runs(floor.getValue(), free));
            }
            top = floor.getKey();
        }
        close(stack, blocks);
        blocks.addAll(withoutLevel(building, free, neighbours));
        return blocks;
    }

    private static void close(List<Unit> stack, List<List<Unit>> blocks) {
        if (!stack.isEmpty()) {
            blocks.add(List.copyOf(stack));
            stack.clear();
        }
    }

    private static Map<Level, List<Unit>> levels(List<Unit> building) {
        return building.stream()
                .filter(unit -> Level.of(unit.floor()) != null)
                .collect(Collectors.groupingBy(unit -> Level.of(unit.floor()), TreeMap::new, Collectors.toList()));
    }

    /** Floors whose place in the building is unknown stand alone. */
    private static List<List<Unit>> withoutLevel(List<Unit> building, Set<String> free, Neighbours neighbours) {
        return building.stream()
                .filter(unit -> Level.of(unit.floor()) == null)
                .collect(Collectors.groupingBy(Unit::floor, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(floor ->
                        (isWhole(floor, free) ? List.of(leasable(floor)) : neighbours.runs(floor, free)).stream())
                .toList();
    }

    private static boolean isWhole(List<Unit> floor, Set<String> free) {
        List<Unit> leasable = leasable(floor);
        return !leasable.isEmpty() && leasable.stream().map(Unit::id).allMatch(free::contains);
    }

    private static List<Unit> leasable(List<Unit> floor) {
        return floor.stream()
                .filter(unit -> unit.status() != UnitStatus.NOT_LEASABLE)
                .sorted(Comparator.comparing(Unit::unit, NaturalOrder.INSTANCE))
                .toList();
    }
}
