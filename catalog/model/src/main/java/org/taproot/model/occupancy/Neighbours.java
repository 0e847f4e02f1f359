package org.taproot.model.occupancy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.taproot.model.carrier.Unit;

/**
 * Which units of a floor lie side by side. Without a declaration units do whose numbers follow each other in natural
 * order among all known units of the floor; on a floor with a declaration only those do that are declared.
 */
public final class Neighbours {

    private final Map<String, Set<String>> declared = new HashMap<>();

    /** None declared: units lie in the order of their numbers. */
    public static Neighbours byNumber() {
        return new Neighbours();
    }

    /** These, and the ones declared before. Both ids are of units of one floor. */
    public Neighbours and(String unitId, String otherId) {
        Neighbours more = new Neighbours();
        declared.forEach((id, others) -> more.declared.put(id, new LinkedHashSet<>(others)));
        more.declare(unitId, otherId);
        more.declare(otherId, unitId);
        return more;
    }

    private void declare(String unitId, String otherId) {
        declared.computeIfAbsent(unitId, id -> new LinkedHashSet<>()).add(otherId);
    }

    /** The floor's free units in groups that hang together. */
    List<List<Unit>> runs(List<Unit> floor, Set<String> free) {
        List<Unit> sorted = floor.stream()
                .sorted(Comparator.comparing(Unit::unit, NaturalOrder.INSTANCE))
                .toList();
        return sorted.stream().map(Unit::id).anyMatch(declared::containsKey)
                ? declaredRuns(sorted, free)
                : numberedRuns(sorted, free);
    }

    private static List<List<Unit>> numberedRuns(List<Unit> sorted, Set<String> free) {
        List<List<Unit>> runs = new ArrayList<>();
        boolean open = false;
        for (Unit unit : sorted) {
            boolean isFree = free.contains(unit.id());
            if (isFree && !open) {
                runs.add(new ArrayList<>());
            }
            if (isFree) {
                runs.get(runs.size() - 1).add(unit);
            }
            open = isFree;
        }
        return runs;
    }

    private List<List<Unit>> declaredRuns(List<Unit> sorted, Set<String> free) {
        List<List<Unit>> runs = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Unit unit : sorted) {
            if (free.contains(unit.id()) && !seen.contains(unit.id())) {
                Set<String> reached = reached(unit.id(), free);
                seen.addAll(reached);
                runs.add(sorted.stream()
                        .filter(other -> reached.contains(other.id()))
                        .toList());
            }
        }
        return runs;
    }

    private Set<String> reached(String from, Set<String> free) {
        Set<String> reached = new HashSet<>(Set.of(from));
        List<String> ahead = new ArrayList<>(reached);
        while (!ahead.isEmpty()) {
            for (String next : declared.getOrDefault(ahead.remove(ahead.size() - 1), Set.of())) {
                if (free.contains(next) && reached.add(next)) {
                    ahead.add(next);
                }
            }
        }
        return reached;
    }
}
