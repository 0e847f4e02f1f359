package org.taproot.jobs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.taproot.model.move.EnterpriseMove;
import org.taproot.model.move.Move;
import org.taproot.model.move.MoveKind;
import org.taproot.model.move.Registered;
import org.taproot.model.move.Registration;
import org.taproot.model.move.Snapshot;
import org.taproot.model.move.SnapshotComparison;
import org.taproot.model.move.Whereabouts;

/**
 * Two snapshots to compare.
 *
 * @param beforeReach the numbers of the documents that say what the earlier one has, its own first
 * @param afterReach the same of the later one
 */
record SnapshotPair(
        SnapshotDocument before, List<Integer> beforeReach, SnapshotDocument after, List<Integer> afterReach) {

    /** By its days: whichever documents stand for them. */
    String id() {
        return before.takenOn() + "/" + after.takenOn();
    }

    /** From which documents the comparison follows. */
    String evidence() {
        return beforeReach + ">" + afterReach;
    }

    boolean touches(Set<Integer> documents) {
        return beforeReach.stream().anyMatch(documents::contains)
                || afterReach.stream().anyMatch(documents::contains);
    }

    /** What became of every enterprise in between. */
    List<EnterpriseMove> moves(String source, Iterable<Map.Entry<String, List<Sighted>>> sightings) {
        Snapshot earlier = new Snapshot(before.takenOn());
        Snapshot later = new Snapshot(after.takenOn());
        Map<Registration, Whereabouts> whereabouts = new HashMap<>();
        for (Map.Entry<String, List<Sighted>> enterprise : sightings) {
            add(seen(beforeReach, enterprise.getValue()), earlier, whereabouts);
            add(seen(afterReach, enterprise.getValue()), later, whereabouts);
        }
        Instant knownFrom = before.receivedAt().isAfter(after.receivedAt()) ? before.receivedAt() : after.receivedAt();
        List<EnterpriseMove> moves = new ArrayList<>();
        for (Move move : new SnapshotComparison(earlier, later).moves()) {
            if (isTold(move)) {
                moves.add(EnterpriseMove.of(
                        source,
                        before.takenOn(),
                        after.takenOn(),
                        move,
                        whereabouts.get(move.before()),
                        whereabouts.get(move.after()),
                        knownFrom));
            }
        }
        return moves;
    }

    /** Who seems to have entered may have been in a row of the earlier snapshot that was rejected. */
    private boolean isTold(Move move) {
        boolean isFirstSeen = move.before() == null && move.kind() == MoveKind.ENTERED_COVERAGE;
        return !isFirstSeen || !before.hasGaps();
    }

    private static void add(List<Registered> seen, Snapshot snapshot, Map<Registration, Whereabouts> whereabouts) {
        for (Registered registered : seen) {
            snapshot.add(registered.registration());
            whereabouts.put(registered.registration(), registered.whereabouts());
        }
    }

    private static List<Registered> seen(List<Integer> reach, List<Sighted> sightings) {
        for (int document : reach) {
            List<Registered> found = sightings.stream()
                    .filter(sighted -> sighted.isIn(document))
                    .map(Sighted::registered)
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }
}
