package org.taproot.pipelines.moves;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.taproot.model.move.Move;
import org.taproot.model.move.MoveKind;
import org.taproot.pipelines.moves.MoveTruth.Event;

/**
 * What was found beside the truth.
 *
 * @param lines one for each kind of event
 * @param confusions events of the truth that were found as something else, the most frequent first
 * @param acrossTheEdge moves of the truth of which the snapshots show one end only
 * @param unseen events of the truth about enterprises that no snapshot has; they are left out
 */
public record MoveScore(List<Line> lines, List<Confusion> confusions, long acrossTheEdge, int unseen) {

    private static final int TRUTH = 0;
    private static final int FOUND = 1;
    private static final int RIGHT = 2;

    private static final List<String> KINDS =
            Arrays.stream(MoveKind.values()).map(MoveKind::name).toList();
    private static final Comparator<String> IN_ORDER =
            Comparator.comparingInt(MoveScore::position).thenComparing(Comparator.naturalOrder());

    public MoveScore {
        lines = List.copyOf(lines);
        confusions = List.copyOf(confusions);
    }

    /** How often a kind of event happened, was found, and both. */
    public record Line(String kind, long truth, long found, long right) {

        /** Null when nothing was found. */
        public Double precision() {
            return found == 0 ? null : (double) right / found;
        }

        /** Null when there was nothing to find. */
        public Double recall() {
            return truth == 0 ? null : (double) right / truth;
        }
    }

    /**
     * How often one kind of event was taken for another.
     *
     * @param truth null where the truth has nothing of the kind
     * @param found null where nothing was found
     * @param example the reason given for one of them, null where nothing was found
     */
    public record Confusion(String truth, String found, long count, Move example) {}

    public static MoveScore of(List<Move> moves, MoveTruth truth, Coverage coverage) {
        List<Event> visible = truth.events().stream().filter(coverage::has).toList();
        List<Event> expected = visible.stream().map(coverage::asItCanShow).toList();
        long acrossTheEdge = visible.stream().filter(coverage::isAcrossTheEdge).count();
        return new MoveScore(
                lines(
                        counted(expected),
                        counted(moves.stream().map(Coverage::found).toList())),
                Confusions.of(moves, expected),
                acrossTheEdge,
                truth.events().size() - visible.size());
    }

    private static Map<Event, Long> counted(List<Event> events) {
        Map<Event, Long> counts = new HashMap<>();
        events.forEach(event -> counts.merge(event, 1L, Long::sum));
        return counts;
    }

    private static List<Line> lines(Map<Event, Long> truth, Map<Event, Long> found) {
        Map<String, long[]> byKind = new TreeMap<>(IN_ORDER);
        for (MoveKind kind : MoveKind.values()) {
            byKind.put(kind.name(), new long[3]);
        }
        truth.forEach((event, count) -> {
            long[] line = byKind.computeIfAbsent(event.kind(), kind -> new long[3]);
            line[TRUTH] += count;
            line[RIGHT] += Math.min(count, found.getOrDefault(event, 0L));
        });
        found.forEach((event, count) -> byKind.get(event.kind())[FOUND] += count);
        return byKind.entrySet().stream()
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Line line(String kind, long[] counts) {
        return new Line(kind, counts[TRUTH], counts[FOUND], counts[RIGHT]);
    }

    /** Kinds that only the truth has come last. */
    private static int position(String kind) {
        int known = KINDS.indexOf(kind);
        return known < 0 ? KINDS.size() : known;
    }
}
