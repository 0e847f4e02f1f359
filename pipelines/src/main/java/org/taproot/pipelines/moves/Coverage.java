package org.taproot.pipelines.moves;

import java.util.HashMap;
import java.util.Map;
import org.taproot.model.move.Move;
import org.taproot.model.move.MoveKind;
import org.taproot.model.move.Registration;
import org.taproot.model.move.Snapshot;
import org.taproot.pipelines.moves.MoveTruth.Event;

/** Which enterprises any two consecutive snapshots could show, and at which end. */
public final class Coverage {

    /** Where an enterprise was seen with a district; the best of all pairs of snapshots. */
    private enum Seen {
        BEFORE,
        AFTER,
        BOTH
    }

    private final Map<String, Seen> seen = new HashMap<>();

    /** Notes the enterprises that are named, for the rest nothing is asked. */
    public void add(MoveTruth truth, Snapshot before, Snapshot after) {
        for (Event event : truth.events()) {
            boolean isBefore = isCovered(before, event.id());
            boolean isAfter = isCovered(after, event.id());
            if (isBefore || isAfter) {
                Seen now = isBefore && isAfter ? Seen.BOTH : isBefore ? Seen.BEFORE : Seen.AFTER;
                seen.merge(event.id(), now, (one, other) -> one == other ? one : Seen.BOTH);
            }
        }
    }

    private static boolean isCovered(Snapshot snapshot, String id) {
        return snapshot.find(id).map(Registration::district).isPresent();
    }

    /** Whether a snapshot has it at all. */
    boolean has(Event event) {
        return seen.containsKey(event.id());
    }

    /** A move across the edge of what the snapshots cover can only show as entering or leaving. */
    Event asItCanShow(Event event) {
        if (!event.kind().equals(MoveKind.MOVE_DISTRICT.name())) {
            return event;
        }
        return switch (seen.get(event.id())) {
            case BOTH -> event;
            case BEFORE -> new Event(event.id(), MoveKind.LEFT_COVERAGE.name());
            case AFTER -> new Event(event.id(), MoveKind.ENTERED_COVERAGE.name());
        };
    }

    boolean isAcrossTheEdge(Event event) {
        return !asItCanShow(event).equals(event);
    }

    static Event found(Move move) {
        return new Event(move.id(), move.kind().name());
    }
}
