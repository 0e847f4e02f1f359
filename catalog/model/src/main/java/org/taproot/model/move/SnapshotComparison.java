package org.taproot.model.move;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** What became of every enterprise between two snapshots of a register. Its cost grows with their size, not faster. */
public final class SnapshotComparison {

    private static final Reason GONE =
            new Reason("后一快照中没有，也没有注销日期", "the later snapshot does not have it, nor when it closed");

    private final Snapshot before;
    private final Snapshot after;
    private final BoundaryChanges changes;

    public SnapshotComparison(Snapshot before, Snapshot after) {
        this.before = requireNonNull(before, "before");
        this.after = requireNonNull(after, "after");
        if (!before.takenOn().isBefore(after.takenOn())) {
            throw new IllegalArgumentException("Invalid snapshots of %s and %s: expected the earlier one first"
                    .formatted(before.takenOn(), after.takenOn()));
        }
        this.changes = learned();
    }

    /** What districts and addresses became, without anyone moving. */
    public BoundaryChanges changes() {
        return changes;
    }

    /** By enterprise, what became of its place before what became of itself. */
    public List<Move> moves() {
        List<Move> moves = new ArrayList<>();
        before.registrations().forEach(registration -> judgeSeen(registration, moves::add));
        after.registrations().stream()
                .filter(registration -> before.find(registration.id()).isEmpty())
                .map(this::appeared)
                .forEach(moves::add);
        moves.sort(Comparator.comparing(Move::id));
        return moves;
    }

    private BoundaryChanges learned() {
        LearnedBoundaries.Evidence evidence = new LearnedBoundaries.Evidence();
        for (Registration registration : before.registrations()) {
            Sighting earlier = Sighting.of(registration);
            evidence.before(earlier);
            after.find(registration.id())
                    .filter(later -> !later.isClosed())
                    .ifPresent(later -> evidence.both(earlier, sighting(later, earlier)));
        }
        return evidence.concluded();
    }

    /** Most streets are the same: those are not folded once more. */
    private static Sighting sighting(Registration later, Sighting earlier) {
        return Objects.equals(later.street(), earlier.registration().street())
                ? new Sighting(later, earlier.address())
                : Sighting.of(later);
    }

    private void judgeSeen(Registration earlier, Consumer<? super Move> moves) {
        Optional<Registration> found = after.find(earlier.id());
        if (found.isEmpty()) {
            // what was closed before and is no longer kept has not left
            if (!earlier.isClosed()) {
                moves.accept(new Move(MoveKind.LEFT_COVERAGE, earlier, null, GONE));
            }
            return;
        }
        PlaceRule.judge(earlier, found.get(), changes).ifPresent(moves);
        StateRule.judge(earlier, found.get()).ifPresent(moves);
    }

    private Move appeared(Registration later) {
        LocalDate since = later.registeredOn();
        return since != null && since.isAfter(before.takenOn())
                ? new Move(
                        MoveKind.NEW,
                        null,
                        later,
                        new Reason(
                                "登记于 %s，在前一快照之后".formatted(since),
                                "registered on %s, after the earlier snapshot".formatted(since)))
                : new Move(MoveKind.ENTERED_COVERAGE, null, later, entered(since));
    }

    private static Reason entered(LocalDate since) {
        return since == null
                ? new Reason(
                        "前一快照中没有，登记日期不详", "the earlier snapshot does not have it; when it was registered is not known")
                : new Reason(
                        "登记于 %s，前一快照中却没有".formatted(since),
                        "registered on %s, yet not in the earlier snapshot".formatted(since));
    }
}
