package org.taproot.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taproot.jobs.Sightings.MONDAY;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taproot.lake.table.Buckets;
import org.taproot.model.carrier.Unit;
import org.taproot.model.carrier.UnitReported;
import org.taproot.model.carrier.UnitStatus;
import org.taproot.model.fact.Attendance;
import org.taproot.model.fact.Conflict;
import org.taproot.model.fact.Fact;
import org.taproot.model.fact.Logged;
import org.taproot.model.fact.Presence;
import org.taproot.model.fact.Provenance;
import org.taproot.model.fact.SnapshotCompleted;
import org.taproot.model.fact.Version;

/** What a thing ends as, through attendance and merge, does not depend on when its facts come, nor on how often. */
class ArrivalOrderTest {

    private static final List<String> SOURCES = List.of("registry", "occupancy", "mails");
    private static final List<String> TENANTS = List.of("甲公司", "乙公司", "乙 公司");
    private static final int ORDERS = 4;
    private static final int MOST_LATE = 100;

    /** What is in the current table; revision, cause and beginnings are a matter of arrival. */
    private record End(Unit payload, Presence presence, List<String> conflicts) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void everyOrderRepetitionAndLatenessEndsInTheSame(long seed) throws Exception {
        Random random = new Random(seed);
        List<Fact> facts = facts(random);
        End inOrder = end(facts, new Random(0));

        for (int order = 0; order < ORDERS; order++) {
            List<Fact> others = new ArrayList<>(facts);
            facts.stream().filter(fact -> random.nextBoolean()).forEach(others::add);
            Collections.shuffle(others, random);

            assertThat(end(others, random)).isEqualTo(inOrder);
        }
    }

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
        boolean leased = random.nextBoolean();
        return new UnitReported(
                provenance,
                new Unit(
                        "示例大厦",
                        "12",
                        "1201",
                        random.nextBoolean() ? null : "示例街道" + random.nextInt(2),
                        null,
                        leased ? UnitStatus.LEASED : null,
                        leased ? TENANTS.get(random.nextInt(TENANTS.size())) : null,
                        null,
                        null,
                        null));
    }

    private static Provenance provenance(String id, int source, int day) {
        Instant when = MONDAY.plus(day, ChronoUnit.DAYS);
        return new Provenance(id, SOURCES.get(source), "sha:1", day, source == 0 ? 50 : 10, when, when);
    }

    private static End end(List<Fact> arrivals, Random random) throws Exception {
        MergeFunction<UnitReported, Unit> merge =
                new MergeFunction<>(StreamTypes.UNIT_REPORTED, StreamTypes.version(StreamTypes.UNIT), new Buckets(8));
        var attendance =
                new KeyedTwoInputStreamOperatorTestHarness<String, UnitReported, SnapshotCompleted, Attendance>(
                        new KeyedCoProcessOperator<>(new AttendanceFunction<>()),
                        AttendanceFunction::key,
                        AttendanceFunction::key,
                        Types.STRING);
        var state = new KeyedTwoInputStreamOperatorTestHarness<String, UnitReported, Attendance, Logged<UnitReported>>(
                new KeyedCoProcessOperator<>(merge), UnitReported::key, Attendance::key, Types.STRING);
        attendance.open();
        state.open();
        pass(arrivals, random, attendance, state);
        List<Version<Unit>> states = state.getSideOutput(merge.states()).stream()
                .map(StreamRecord::getValue)
                .toList();
        attendance.close();
        state.close();
        Version<Unit> last = states.get(states.size() - 1);
        return new End(
                last.payload(),
                last.presence(),
                last.conflicts().stream().map(ArrivalOrderTest::words).toList());
    }

    /** What comes of attendance may reach the merge any time later, but in its order. */
    private static void pass(
            List<Fact> arrivals,
            Random random,
            KeyedTwoInputStreamOperatorTestHarness<String, UnitReported, SnapshotCompleted, Attendance> attendance,
            KeyedTwoInputStreamOperatorTestHarness<String, UnitReported, Attendance, Logged<UnitReported>> state)
            throws Exception {
        Queue<Attendance> onTheWay = new ArrayDeque<>();
        long watermark = 0;
        for (Fact arrived : arrivals) {
            if (arrived instanceof UnitReported unit) {
                attendance.processElement1(unit, 0);
                state.processElement1(unit, 0);
            } else {
                attendance.processElement2((SnapshotCompleted) arrived, watermark + random.nextInt(MOST_LATE));
            }
            watermark += random.nextInt(MOST_LATE);
            attendance.processBothWatermarks(new Watermark(watermark));
            take(attendance, onTheWay);
            while (!onTheWay.isEmpty() && random.nextBoolean()) {
                state.processElement2(onTheWay.remove(), 0);
            }
        }
        attendance.processBothWatermarks(Watermark.MAX_WATERMARK);
        take(attendance, onTheWay);
        for (Attendance last : onTheWay) {
            state.processElement2(last, 0);
        }
    }

    private static void take(
            KeyedTwoInputStreamOperatorTestHarness<String, UnitReported, SnapshotCompleted, Attendance> attendance,
            Queue<Attendance> onTheWay) {
        onTheWay.addAll(attendance.extractOutputValues());
        attendance.getOutput().clear();
    }

    private static String words(Conflict conflict) {
        return "%s %s %s %s, %s %s %s"
                .formatted(
                        conflict.field(),
                        conflict.value(),
                        conflict.source(),
                        conflict.validFrom(),
                        conflict.losingValue(),
                        conflict.losingSource(),
                        conflict.losingValidFrom());
    }
}
