package org.taproot.jobs;

import java.util.ArrayList;
import java.util.List;
import org.taproot.model.move.Registered;

/**
 * An enterprise as it stood in one or more snapshots of a source.
 *
 * @param documents null or empty, but for state of versions that kept the numbers of these one by one
 * @param ranges the numbers of these, in order and as few as can be: one for a firm that never changes, however many
 *     snapshots there are
 */
public record Sighted(Registered registered, List<Integer> documents, List<Range> ranges) {

    public Sighted {
        if (ranges == null) {
            ranges = List.of();
            for (int document : documents) {
                ranges = with(ranges, document);
            }
            documents = List.of();
        }
    }

    static Sighted in(Registered registered, int document) {
        return new Sighted(registered, List.of(), List.of(new Range(document, document)));
    }

    boolean isIn(int document) {
        return ranges.stream().anyMatch(range -> range.first() <= document && document <= range.last());
    }

    Sighted in(int document) {
        return new Sighted(registered, List.of(), with(ranges, document));
    }

    private static List<Range> with(List<Range> ranges, int document) {
        List<Range> more = new ArrayList<>(ranges.size() + 1);
        Range last = new Range(document, document);
        for (Range range : ranges) {
            if (range.last() + 1 < last.first()) {
                more.add(range);
            } else if (last.last() + 1 < range.first()) {
                more.add(last);
                last = range;
            } else {
                last = new Range(Math.min(range.first(), last.first()), Math.max(range.last(), last.last()));
            }
        }
        more.add(last);
        return List.copyOf(more);
    }

    /** All numbers from the first to the last. */
    public record Range(int first, int last) {}
}
