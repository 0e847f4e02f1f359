package org.taproot.jobs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The whole snapshots of one source in the order of their days, one of each day. */
final class SnapshotChain {

    private final List<SnapshotDocument> documents;

    SnapshotChain(Iterable<SnapshotDocument> known) {
        TreeMap<LocalDate, SnapshotDocument> byDay = new TreeMap<>();
        for (SnapshotDocument document : known) {
            if (document.isWhole()) {
                byDay.merge(document.takenOn(), document, SnapshotChain::later);
            }
        }
        documents = List.copyOf(byDay.values());
    }

    private static SnapshotDocument later(SnapshotDocument one, SnapshotDocument other) {
        return SnapshotDocument.IN_TIME.compare(one, other) > 0 ? one : other;
    }

    /** The last one; null for none. */
    SnapshotDocument newest() {
        return documents.isEmpty() ? null : documents.get(documents.size() - 1);
    }

    /** Each snapshot with the one before. */
    List<SnapshotPair> pairs() {
        List<SnapshotPair> pairs = new ArrayList<>();
        for (int i = 1; i < documents.size(); i++) {
            pairs.add(new SnapshotPair(documents.get(i - 1), reach(i - 1), documents.get(i), reach(i)));
        }
        return pairs;
    }

    /** The snapshots that say what this one has: where rows were rejected, what is missing is taken from the one before. */
    private List<Integer> reach(int position) {
        List<Integer> numbers = new ArrayList<>();
        int at = position;
        numbers.add(documents.get(at).number());
        while (at > 0 && documents.get(at).hasGaps()) {
            at--;
            numbers.add(documents.get(at).number());
        }
        return List.copyOf(numbers);
    }
}
