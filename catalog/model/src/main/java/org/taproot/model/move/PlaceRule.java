package org.taproot.model.move;

import java.util.Objects;
import java.util.Optional;

/** Whether an enterprise that two snapshots show in two ways has moved, judged by itself and by what became of its place. */
public final class PlaceRule {

    private static final Reason STREET_MISSING =
            new Reason("其中一次没有地址，无从判断迁移", "one of both has no address: nothing tells that it moved");
    private static final Reason DISTRICT_CORRECTED = new Reason(
            "地址不变，只有这一家的所属区不同，系更正", "the address is the same, and only its own district differs: a correction");
    private static final Reason SAME_NAME_ELSEWHERE =
            new Reason("两区都有此地名，邻居仍在原区", "both districts have a place of this name, and the neighbours stayed");
    private static final Reason INTO_COVERAGE = new Reason("此前没有所属区，现在有", "it had no district before and has one now");
    private static final Reason OUT_OF_COVERAGE =
            new Reason("此前有所属区，现在没有", "it had a district before and has none now");
    private static final Reason CLOSED_RECORD =
            new Reason("已注销企业的登记更正", "a correction: the enterprise was closed before and cannot move");

    private PlaceRule() {}

    /** What became of where it is; empty when it is where it was. */
    public static Optional<Move> judge(Registration before, Registration after, BoundaryChanges changes) {
        if (isUntouched(before, after)) {
            return Optional.empty();
        }
        Move move = before.district() == null || after.district() == null
                ? atTheEdge(before, after)
                : inCoverage(Sighting.of(before), Sighting.of(after), changes);
        return Optional.ofNullable(move);
    }

    static boolean isUntouched(Registration before, Registration after) {
        return Objects.equals(before.district(), after.district()) && Objects.equals(before.street(), after.street());
    }

    /** Null where neither is in any district: nothing is known of places outside. */
    private static Move atTheEdge(Registration before, Registration after) {
        if (before.district() == null && after.district() == null) {
            return null;
        }
        Optional<Reason> same = Spelling.same(AddressKey.of(before.street()), AddressKey.of(after.street()));
        if (same.isPresent()) {
            return new Move(MoveKind.ADDRESS_REWRITE, before, after, same.get());
        }
        return before.district() == null
                ? new Move(MoveKind.ENTERED_COVERAGE, before, after, INTO_COVERAGE)
                : new Move(MoveKind.LEFT_COVERAGE, before, after, OUT_OF_COVERAGE);
    }

    private static Move inCoverage(Sighting before, Sighting after, BoundaryChanges changes) {
        boolean sameDistrict = before.district().equals(after.district());
        Move move = sameDistrict ? inDistrict(before, after, changes) : acrossDistricts(before, after, changes);
        boolean wasClosed =
                before.registration().isClosed() && after.registration().isClosed();
        return wasClosed && move.kind() != MoveKind.BOUNDARY_CHANGE
                ? move(MoveKind.ADDRESS_REWRITE, before, after, CLOSED_RECORD)
                : move;
    }

    private static Move inDistrict(Sighting before, Sighting after, BoundaryChanges changes) {
        if (before.address().isEmpty() || after.address().isEmpty()) {
            return move(MoveKind.ADDRESS_REWRITE, before, after, STREET_MISSING);
        }
        return written(before, after, changes)
                .or(() -> changes.carriedOver(before, after))
                .or(() -> corrected(before, after))
                .map(reason -> move(MoveKind.ADDRESS_REWRITE, before, after, reason))
                .orElseGet(() -> moved(before, after, changes));
    }

    private static Optional<Reason> written(Sighting before, Sighting after, BoundaryChanges changes) {
        return Spelling.same(before.address(), after.address())
                .filter(reason -> !reason.equals(Spelling.EXCHANGED)
                        || !changes.isSettled(before.place())
                        || !changes.isSettled(after.place()));
    }

    private static Optional<Reason> corrected(Sighting before, Sighting after) {
        return after.registration().isUnfiledSince(before.registration())
                ? Spelling.corrected(before.address(), after.address())
                : Optional.empty();
    }

    private static Move acrossDistricts(Sighting before, Sighting after, BoundaryChanges changes) {
        Optional<Reason> carried = changes.carriedOver(before, after);
        if (carried.isPresent()) {
            return move(MoveKind.BOUNDARY_CHANGE, before, after, carried.get());
        }
        boolean follows = changes.districtNow(before.place()).equals(after.district());
        boolean noStreet = before.address().isEmpty() || after.address().isEmpty();
        Optional<Reason> same = written(before, after, changes);
        if (follows && (noStreet || same.isPresent())) {
            return move(MoveKind.BOUNDARY_CHANGE, before, after, same.orElse(STREET_MISSING));
        }
        return before.address().equals(after.address()) && !noStreet
                ? alone(before, after, changes)
                : moved(before, after, changes);
    }

    /** The same street in another district, and nobody else there. */
    private static Move alone(Sighting before, Sighting after, BoundaryChanges changes) {
        return changes.isKnown(after.place())
                ? move(MoveKind.MOVE_DISTRICT, before, after, SAME_NAME_ELSEWHERE)
                : move(MoveKind.ADDRESS_REWRITE, before, after, DISTRICT_CORRECTED);
    }

    /** Another address: within a district when no border, neither of before nor of after, lies between both. */
    private static Move moved(Sighting before, Sighting after, BoundaryChanges changes) {
        String now = changes.districtNow(before.place());
        // the new address may still have the code of a district that became another one meanwhile
        boolean crossesBorderOfAfter = !now.equals(after.district()) && !now.equals(changes.districtNow(after.place()));
        boolean crossesBorderOfBefore = !changes.layIn(after.place(), before.district());
        if (crossesBorderOfAfter || crossesBorderOfBefore) {
            return move(
                    MoveKind.MOVE_DISTRICT,
                    before,
                    after,
                    new Reason(
                            "原址现属 %s，新址在 %s%s".formatted(now, after.district(), crossesBorderOfAfter ? "" : "，此前属另一区"),
                            "the old address is in %s now, the new one in %s%s"
                                    .formatted(
                                            now,
                                            after.district(),
                                            crossesBorderOfAfter ? "" : ", which was another district")));
        }
        return move(
                MoveKind.MOVE_WITHIN,
                before,
                after,
                new Reason(
                        "新旧地址同在 %s，而邻居没有同样的变化".formatted(now),
                        "both addresses are in %s, and the neighbours' did not change alike".formatted(now)));
    }

    private static Move move(MoveKind kind, Sighting before, Sighting after, Reason reason) {
        return new Move(kind, before.registration(), after.registration(), reason);
    }
}
