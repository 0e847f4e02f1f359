package org.taproot.jobs;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.taproot.model.carrier.Unit;
import org.taproot.model.carrier.UnitReported;
import org.taproot.model.carrier.UnitStatus;
import org.taproot.model.enterprise.Enterprise;
import org.taproot.model.enterprise.EnterpriseReported;
import org.taproot.model.enterprise.Money;
import org.taproot.model.fact.Provenance;
import org.taproot.model.fact.SnapshotCompleted;
import org.taproot.model.place.Address;
import org.taproot.model.service.VisitReported;

/** The units and moments that the tests of this module share. */
final class Sightings {

    static final Instant MONDAY = Instant.parse("2026-06-01T00:00:00Z");
    static final Instant TUESDAY = Instant.parse("2026-06-02T00:00:00Z");

    static final Instant WEDNESDAY = Instant.parse("2026-06-03T00:00:00Z");

    private Sightings() {}

    static UnitReported vacant(String event, String room, Instant when) {
        return reported(event, room, UnitStatus.VACANT, null, when);
    }

    static UnitReported leased(String event, String room, Instant when) {
        return reported(event, room, UnitStatus.LEASED, "示例科技有限公司", when);
    }

    private static UnitReported reported(String event, String room, UnitStatus status, String tenant, Instant when) {
        return new UnitReported(
                provenance(event, "occupancy", when),
                new Unit(
                        "示例大厦",
                        "12",
                        room,
                        "示例街道",
                        new BigDecimal("150.5"),
                        status,
                        tenant,
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2027, 12, 31),
                        new BigDecimal("4.25")));
    }

    static EnterpriseReported enterprise() {
        return new EnterpriseReported(
                provenance("enterprise-event", "registry", MONDAY),
                new Enterprise(
                        "91350100M000100Y43",
                        "示例科技有限公司",
                        null,
                        LocalDate.of(1999, 12, 31),
                        new Money(new BigDecimal("1000000"), "CNY"),
                        "软件开发",
                        new Address("示例路1号2幢3室", null, "示例", null, "示例路", null, "1", "2幢", null, "3"),
                        null,
                        null,
                        null,
                        null));
    }

    static VisitReported visit(String event) {
        return new VisitReported(
                provenance(event, "visits", MONDAY),
                LocalDate.of(2026, 6, 1),
                "示例街道",
                "示例（演示）",
                "示例科技（演示）",
                null,
                "实地在办公");
    }

    static SnapshotCompleted snapshot(String event) {
        return new SnapshotCompleted(provenance(event, "operators", MONDAY), "unit-reported", "示例大厦（演示）", 12, 0);
    }

    /** All of the building, as of that day. */
    static SnapshotCompleted snapshot(String event, Instant when, int rejected) {
        return new SnapshotCompleted(provenance(event, "occupancy", when), "unit-reported", "示例大厦", 1, rejected);
    }

    static Provenance document(String event, String source, Instant when, long delivery) {
        return new Provenance(event, source, "0".repeat(64) + ":1", delivery, 50, when, when);
    }

    static Provenance provenance(String event, String source, Instant when) {
        return new Provenance(event, source, "0".repeat(64) + ":1", 7, 50, when, when);
    }
}
