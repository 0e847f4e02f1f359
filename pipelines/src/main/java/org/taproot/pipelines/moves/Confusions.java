package org.taproot.pipelines.moves;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.taproot.model.move.Move;
import org.taproot.pipelines.moves.MoveScore.Confusion;
import org.taproot.pipelines.moves.MoveTruth.Event;

/** Pairs what was expected of an enterprise and not found with what was found of it and not expected. */
final class Confusions {

    private record Kinds(String truth, String found) {}

    private final Map<Kinds, Long> counts = new HashMap<>();
    private final Map<Kinds, Move> examples = new HashMap<>();

    private Confusions() {}

    static List<Confusion> of(List<Move> moves, List<Event> expected) {
        Map<String, List<String>> missing = new HashMap<>();
        expected.forEach(event ->
                missing.computeIfAbsent(event.id(), id -> new ArrayList<>(1)).add(event.kind()));
        List<Move> surplus = moves.stream()
                .filter(move -> !remove(missing, Coverage.found(move)))
                .toList();
        Confusions confusions = new Confusions();
        surplus.forEach(move -> confusions.add(first(missing, move.id()), move));
        missing.values().forEach(kinds -> kinds.forEach(confusions::addMissing));
        return confusions.counted();
    }

    private static boolean remove(Map<String, List<String>> missing, Event found) {
        return missing.getOrDefault(found.id(), new ArrayList<>()).remove(found.kind());
    }

    /** What the truth says instead; null when it says nothing. */
    private static String first(Map<String, List<String>> missing, String id) {
        List<String> kinds = missing.getOrDefault(id, List.of());
        return kinds.isEmpty() ? null : kinds.remove(0);
    }

    private void add(String truth, Move move) {
        Kinds kinds = new Kinds(truth, move.kind().name());
        counts.merge(kinds, 1L, Long::sum);
        examples.putIfAbsent(kinds, move);
    }

    private void addMissing(String truth) {
        counts.merge(new Kinds(truth, null), 1L, Long::sum);
    }

    private List<Confusion> counted() {
        return counts.entrySet().stream()
                .map(entry -> new Confusion(
                        entry.getKey().truth(), entry.getKey().found(), entry.getValue(), examples.get(entry.getKey())))
                .sorted(Comparator.comparingLong(Confusion::count).reversed().thenComparing(Confusion::toString))
                .toList();
    }
}
