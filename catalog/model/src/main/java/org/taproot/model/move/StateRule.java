package org.taproot.model.move;

import java.util.Optional;

/** Whether an enterprise closed or came back between two sightings. */
public final class StateRule {

    private StateRule() {}

    public static Optional<Move> judge(Registration before, Registration after) {
        if (before.isClosed() == after.isClosed()) {
            return Optional.empty();
        }
        return Optional.of(
                after.isClosed()
                        ? new Move(
                                MoveKind.CLOSED,
                                before,
                                after,
                                new Reason(
                                        "注销日期 %s".formatted(after.closedOn()),
                                        "closed on %s".formatted(after.closedOn())))
                        : new Move(
                                MoveKind.REOPENED,
                                before,
                                after,
                                new Reason(
                                        "%s 注销，现已恢复".formatted(before.closedOn()),
                                        "closed on %s, open again".formatted(before.closedOn()))));
    }
}
