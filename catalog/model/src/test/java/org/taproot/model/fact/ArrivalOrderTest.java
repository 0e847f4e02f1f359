package org.taproot.model.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.taproot.model.carrier.Unit;
import org.taproot.model.carrier.UnitReported;
import org.taproot.model.carrier.UnitStatus;

/** What a thing ends as does not depend on when its facts come, nor on how often. */
class ArrivalOrderTest {

    private static final List<String> SOURCES = List.of("registry", "occupancy", "mails");
    private static final List<String> TENANTS = List.of("甲公司", "乙公司", "乙 公司");

    /** What is in the tables of a thing; since when a conflict is known is a matter of arrival. */
    private record End(Unit payload, Presence presence, List<Conflict> conflicts) {}

    @Property(tries = 600)
    void everyOrderAndRepetitionOfTheSameFactsEndsInTheSame(@ForAll long seed) {
        Random random = new Random(seed);
        List<Fact> facts = facts(random);
        List<Fact> others = new ArrayList<>(facts);
        facts.stream().filter(fact -> random.nextBoolean()).forEach(others::add);
        Collections.shuffle(others, random);

        assertThat(end(others)).isEqualTo(end(facts));
    }

    @Property(tries = 600)
    void stateIsWhatTheSourcesThatWinTheirFieldsSay(@ForAll long seed) {
        List<UnitReported> newest = facts(new Random(seed)).stream()
                .filter(UnitReported.class::isInstance)
                .map(UnitReported.class::cast)
                .collect(Collectors.groupingBy(unit -> unit.provenance().source()))
                .values()
                .stream()
                .map(words -> words.stream().reduce(null, Merge::newest))
                .toList();
        Unit merged = Merge.merged(newest);

        for (Conflict conflict : Conflicts.of(newest, List.of())) {
            PayloadFields<Unit> fields = PayloadFields.of(Unit.class);
            Object value = fields.value(merged, fields.names().indexOf(conflict.field()));
            assertThat(conflict.value()).isEqualTo(value == null ? null : value.toString());
        }
    }

    /** Three sources deliver on four days, most of the days with the unit, most of them all they have. */
    private static List<Fact> facts(Random random) {
        List<Fact> facts = new ArrayList<>();
        facts.add(seen(provenance("first", 0, 0), random));
        for (int day = 1; day <= 4; day++) {
            for (int source = 0; source < SOURCES.size(); source++) {
                String id = SOURCES.get(source) + day;
                if (random.nextInt(10) < 7) {
                    facts.add(seen(provenance(id, source, day), random));
                }
                if (random.nextInt(10) < 6) {
                    facts.add(
                            new SnapshotCompleted(provenance("all-" + id, source, day), "unit-reported", "示例大厦", 1, 0));
                }
            }
        }
        return facts;
    }

    private static UnitReported seen(Provenance provenance, Random random) {
        UnitStatus status = List.of(UnitStatus.VACANT, UnitStatus.LEASED).get(random.nextInt(2));
        return new UnitReported(
                provenance,
                new Unit(
                        "示例大厦",
                        "12",
                        "1201",
                        random.nextBoolean() ? null : "示例街道",
                        random.nextBoolean() ? null : BigDecimal.valueOf(80L + random.nextInt(2)),
                        random.nextInt(3) == 0 ? null : status,
                        random.nextBoolean() ? null : TENANTS.get(random.nextInt(TENANTS.size())),
                        null,
                        null,
                        null));
    }

    private static Provenance provenance(String id, int source, int day) {
        Instant when = Instant.EPOCH.plus(day, ChronoUnit.DAYS);
        return new Provenance(id, SOURCES.get(source), "sha:1", day, source == 0 ? 50 : 10, when, when);
    }

    private static End end(List<Fact> arrivals) {
        Map<String, UnitReported> newest = new HashMap<>();
        Map<String, Attendance> attendances = new HashMap<>();
        List<Conflict> conflicts = List.of();
        for (Fact arrived : arrivals) {
            String source = arrived.provenance().source();
            if (arrived instanceof UnitReported unit) {
                newest.merge(source, unit, Merge::newest);
            } else {
                attendances.merge(
                        source,
                        new Attendance("unit", source, Presence.WITHDRAWN, arrived.provenance()),
                        ArrivalOrderTest::later);
            }
            conflicts = Conflicts.of(Merge.standing(newest.values(), attendances), conflicts);
        }
        List<UnitReported> standing = Merge.standing(newest.values(), attendances);
        return new End(
                Merge.merged(standing.isEmpty() ? List.copyOf(newest.values()) : standing),
                standing.isEmpty() ? Presence.WITHDRAWN : Presence.PRESENT,
                conflicts.stream()
                        .map(conflict -> conflict.since(Instant.EPOCH))
                        .toList());
    }

    private static Attendance later(Attendance one, Attendance other) {
        return other.cause().isOfLaterDocumentThan(one.cause()) ? other : one;
    }
}
