package org.taproot.model.move;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How many enterprises of one kind went from one district to another between two snapshots.
 *
 * @param origin null for outside the register's coverage
 * @param destination null for outside the register's coverage
 * @param form the legal form, null when not known; so are industry and size
 */
public record Flow(String origin, String destination, String form, String industry, String size, long enterprises) {

    private static final Comparator<String> BLANK_FIRST = Comparator.nullsFirst(Comparator.naturalOrder());

    private static final Comparator<Flow> LARGEST_FIRST = Comparator.comparingLong(Flow::enterprises)
            .reversed()
            .thenComparing(Flow::origin, BLANK_FIRST)
            .thenComparing(Flow::destination, BLANK_FIRST)
            .thenComparing(Flow::form, BLANK_FIRST)
            .thenComparing(Flow::industry, BLANK_FIRST)
            .thenComparing(Flow::size, BLANK_FIRST);

    public Flow {
        if (enterprises < 1) {
            throw new IllegalArgumentException("Invalid enterprises %d: expected 1 or more".formatted(enterprises));
        }
    }

    /** The flows into and out of districts, the largest first; neither openings nor moves inside a district are any. */
    public static List<Flow> of(Stream<Move> moves) {
        Map<Flow, Long> counts = new HashMap<>();
        moves.filter(move -> move.kind().isCrossing()).map(Flow::one).forEach(one -> counts.merge(one, 1L, Long::sum));
        return counts.entrySet().stream()
                .map(entry -> entry.getKey().times(entry.getValue()))
                .sorted(LARGEST_FIRST)
                .toList();
    }

    private static Flow one(Move move) {
        Registration newest = move.newest();
        return new Flow(move.origin(), move.destination(), newest.form(), newest.industry(), newest.size(), 1);
    }

    private Flow times(long count) {
        return new Flow(origin, destination, form, industry, size, count);
    }
}
