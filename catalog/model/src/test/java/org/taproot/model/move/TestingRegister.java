package org.taproot.model.move;

import java.time.LocalDate;
import java.util.List;

/** A register of invented enterprises at two moments. */
final class TestingRegister {

    static final LocalDate EARLIER = LocalDate.of(2025, 1, 31);
    static final LocalDate LATER = LocalDate.of(2026, 1, 31);
    static final LocalDate FOUNDED = LocalDate.of(2015, 10, 5);

    private final Snapshot before = new Snapshot(EARLIER);
    private final Snapshot after = new Snapshot(LATER);

    static Registration registration(String id, String district, String street, LocalDate changedOn) {
        return new Registration(
                id, "示例" + id + "企业（演示）", "301", null, null, district, street, FOUNDED, changedOn, null, null);
    }

    static Registration registration(String id, String district, String street) {
        return registration(id, district, street, null);
    }

    static Registration closed(Registration open, LocalDate day) {
        return new Registration(
                open.id(),
                open.name(),
                open.form(),
                open.industry(),
                open.size(),
                open.district(),
                open.street(),
                open.registeredOn(),
                open.changedOn(),
                open.updatedOn(),
                day);
    }

    static Registration registered(Registration any, LocalDate day) {
        return new Registration(
                any.id(),
                any.name(),
                any.form(),
                any.industry(),
                any.size(),
                any.district(),
                any.street(),
                day,
                any.changedOn(),
                any.updatedOn(),
                any.closedOn());
    }

    TestingRegister both(Registration earlier, Registration later) {
        before.add(earlier);
        after.add(later);
        return this;
    }

    /** One without dates. */
    TestingRegister both(String id, String district, String street, String districtAfter, String streetAfter) {
        return both(registration(id, district, street), registration(id, districtAfter, streetAfter));
    }

    /** One that filed on that day. */
    TestingRegister filed(String id, String district, String street, String streetAfter, LocalDate day) {
        return both(registration(id, district, street, FOUNDED), registration(id, district, streetAfter, day));
    }

    TestingRegister only(Registration earlier) {
        before.add(earlier);
        return this;
    }

    TestingRegister appeared(Registration later) {
        after.add(later);
        return this;
    }

    List<Move> moves() {
        return new SnapshotComparison(before, after).moves();
    }

    List<MoveKind> of(String id) {
        return moves().stream()
                .filter(move -> move.id().equals(id))
                .map(Move::kind)
                .toList();
    }

    /** What became of the only enterprise of which something did. */
    List<MoveKind> kinds() {
        return moves().stream().map(Move::kind).toList();
    }
}
