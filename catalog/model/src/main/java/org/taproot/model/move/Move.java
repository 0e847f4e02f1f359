package org.taproot.model.move;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * What became of an enterprise between two snapshots, and why this is said.
 *
 * @param before null where the earlier snapshot does not have it
 * @param after null where the later snapshot does not have it
 */
public record Move(MoveKind kind, Registration before, Registration after, Reason reason) {

    public Move {
        requireNonNull(kind, "kind");
        requireNonNull(reason, "reason");
        if (before == null && after == null) {
            throw new IllegalArgumentException("Missing before and after: expected at least one of them");
        }
    }

    public String id() {
        return newest().id();
    }

    /** As it was seen last. */
    public Registration newest() {
        return after == null ? before : after;
    }

    /** Null for outside the register's coverage. */
    public String origin() {
        return before == null ? null : before.district();
    }

    /** Null for outside the register's coverage. */
    public String destination() {
        return after == null ? null : after.district();
    }

    /** When it happened, after the day of the earlier snapshot; null where the register does not say. */
    LocalDate occurredOn(LocalDate beforeOn) {
        LocalDate said =
                switch (kind) {
                    case NEW -> newest().registeredOn();
                    case CLOSED -> newest().closedOn();
                    case MOVE_DISTRICT, MOVE_WITHIN, REOPENED -> newest().changedOn();
                    case ENTERED_COVERAGE, LEFT_COVERAGE, ADDRESS_REWRITE, BOUNDARY_CHANGE -> null;
                };
        return said == null || said.isBefore(beforeOn) ? null : said;
    }
}
