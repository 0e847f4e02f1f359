package org.taproot.jobs;

import java.math.BigDecimal;
import java.time.Instant;
import org.taproot.model.carrier.Carrier;
import org.taproot.model.carrier.CarrierReported;
import org.taproot.model.carrier.Unit;
import org.taproot.model.carrier.UnitReported;
import org.taproot.model.enterprise.Enterprise;
import org.taproot.model.enterprise.EnterpriseReported;
import org.taproot.model.enterprise.Money;
import org.taproot.model.fact.Provenance;
import org.taproot.model.place.AddressText;
import org.taproot.model.resolve.DecisionReported;
import org.taproot.model.resolve.PlaceKind;

/** Buildings, firms and decisions, each said at a minute of one day. */
final class Premises {

    private static final Instant MIDNIGHT = Instant.parse("2026-06-01T00:00:00Z");

    private Premises() {}

    static CarrierReported carrier(String id, String name, String address, int minute) {
        return new CarrierReported(
                provenance("carrier-" + id + minute, "carriers", minute),
                new Carrier(
                        id, name, null, null, address, null, null, null, 20, null, null, null, null, null, null, null));
    }

    static UnitReported unit(String building, String floor, String room) {
        return new UnitReported(
                provenance("unit-" + building + room, "operators", 1),
                new Unit(building, floor, room, null, null, null, null, null, null, null));
    }

    static EnterpriseReported firm(String uscc, String address, int minute) {
        return new EnterpriseReported(
                provenance("firm-" + uscc + minute, "registry", minute),
                new Enterprise(
                        uscc,
                        "示例" + uscc,
                        null,
                        null,
                        new Money(new BigDecimal("1000000"), "CNY"),
                        null,
                        AddressText.parse(address),
                        null,
                        null,
                        null,
                        null));
    }

    /** A carrier of null is none of those that are known. */
    static DecisionReported decision(String uscc, String address, String carrierId, int minute) {
        return new DecisionReported(
                provenance("decision-" + uscc + minute, "desk", minute),
                uscc,
                PlaceKind.REGISTERED,
                address,
                carrierId,
                carrierId == null ? null : "3",
                null,
                "示例（演示）",
                MIDNIGHT.plusSeconds(60L * minute),
                "实地核实");
    }

    private static Provenance provenance(String event, String source, int minute) {
        Instant when = MIDNIGHT.plusSeconds(60L * minute);
        return new Provenance(event, source, "0".repeat(64) + ":1", minute, 50, when, when);
    }
}
