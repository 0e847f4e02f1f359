package org.taproot.lake.query;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.taproot.lake.table.Buckets;
import org.taproot.lake.table.HubCatalog;
import org.taproot.lake.table.HubTables;
import org.taproot.lake.table.TableWriter;
import org.taproot.model.carrier.Unit;
import org.taproot.model.carrier.UnitReported;
import org.taproot.model.carrier.UnitStatus;
import org.taproot.model.enterprise.Enterprise;
import org.taproot.model.fact.Effect;
import org.taproot.model.fact.Logged;
import org.taproot.model.fact.Presence;
import org.taproot.model.fact.Provenance;
import org.taproot.model.fact.Version;

/** A lake with one building and one enterprise, written as the jobs write them. */
final class TestingLake {

    static final String BUILDING = "示例大厦";
    static final String USCC = "91310115K5B92558G0";
    static final Instant FIRST_OF_JUNE = Instant.parse("2026-05-31T16:00:00Z");
    static final Instant FIRST_OF_JULY = Instant.parse("2026-06-30T16:00:00Z");
    static final LocalDate LEASE_END = LocalDate.of(2026, 9, 30);

    private static final Buckets BUCKETS = new Buckets(Buckets.DEFAULT_COUNT);

    private final HubCatalog catalog;

    TestingLake(HubCatalog catalog) {
        this.catalog = catalog;
    }

    /** Of 100 m² each, one below the ground, two on the first floor, three on the second; all but 101 and 203 are vacant. */
    static List<Version<Unit>> units() {
        return List.of(
                version(let("1", "101", UnitStatus.LEASED), 1, FIRST_OF_JUNE),
                version(vacant("1", "102"), 1, FIRST_OF_JUNE),
                version(vacant("B1", "001"), 1, FIRST_OF_JUNE),
                version(vacant("2", "201"), 1, FIRST_OF_JUNE),
                version(vacant("2", "202"), 1, FIRST_OF_JUNE),
                version(let("2", "203", UnitStatus.NOTICE_GIVEN), 2, FIRST_OF_JULY));
    }

    void fill() throws IOException {
        List<Version<Unit>> units = units();
        replace(units);
        TableWriter<Version<Unit>> history = new TableWriter<>(catalog, HubTables.UNIT.history());
        history.append(history.write(units.iterator()));
        TableWriter<Logged<UnitReported>> log = new TableWriter<>(catalog, HubTables.UNIT.log());
        log.append(log.write(units.stream()
                .map(unit -> new Logged<>(new UnitReported(unit.cause(), unit.payload()), Effect.NEW, unit.revision()))
                .iterator()));
        TableWriter<Version<Enterprise>> enterprises = new TableWriter<>(catalog, HubTables.ENTERPRISE.current());
        enterprises.replaceBuckets(
                enterprises.write(List.of(enterprise("现名", 2, FIRST_OF_JULY)).iterator()));
        TableWriter<Version<Enterprise>> states = new TableWriter<>(catalog, HubTables.ENTERPRISE.history());
        states.append(states.write(List.of(enterprise("现名", 2, FIRST_OF_JULY), enterprise("曾用名", 1, FIRST_OF_JUNE))
                .iterator()));
    }

    /** Upkeep of the log of units: a commit that brings no row. */
    void rewriteListsOfTheLog() {
        catalog.load(HubTables.UNIT.log())
                .rewriteManifests()
                .clusterBy(file -> "all")
                .commit();
    }

    /** What the buckets of these units hold from now on. */
    void replace(List<Version<Unit>> units) throws IOException {
        TableWriter<Version<Unit>> current = new TableWriter<>(catalog, HubTables.UNIT.current());
        current.replaceBuckets(current.write(units.iterator()));
    }

    static Version<Unit> version(Unit unit, int revision, Instant since) {
        return new Version<>(
                unit.id(), BUCKETS.of(unit.id()), unit, revision, provenance(unit.id(), since), Presence.PRESENT);
    }

    private static Provenance provenance(String key, Instant since) {
        return new Provenance(key + since, "occupancy", "sha:1", 1, 50, since, since.plusSeconds(60));
    }

    static Unit vacant(String floor, String unit) {
        return new Unit(BUILDING, floor, unit, "示例街道", new BigDecimal(100), UnitStatus.VACANT, null, null, null, null);
    }

    static Unit let(String floor, String unit, UnitStatus status) {
        return new Unit(
                BUILDING,
                floor,
                unit,
                "示例街道",
                new BigDecimal(100),
                status,
                "示例企业",
                LocalDate.of(2024, 10, 1),
                LEASE_END,
                new BigDecimal("4.5"));
    }

    private static Version<Enterprise> enterprise(String name, int revision, Instant since) {
        Enterprise enterprise = new Enterprise(USCC, name, "有限责任公司", null, null, "咨询", null, null, null, null, null);
        return new Version<>(USCC, BUCKETS.of(USCC), enterprise, revision, provenance(name, since), Presence.PRESENT);
    }
}
