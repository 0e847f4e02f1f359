package org.taproot.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taproot.jobs.Sightings.MONDAY;
import static org.taproot.jobs.Sightings.TUESDAY;
import static org.taproot.jobs.Sightings.WEDNESDAY;
import static org.taproot.jobs.Sightings.document;
import static org.taproot.jobs.Sightings.leased;
import static org.taproot.jobs.Sightings.provenance;
import static org.taproot.jobs.Sightings.vacant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.taproot.lake.table.Buckets;
import org.taproot.model.carrier.Unit;
import org.taproot.model.carrier.UnitReported;
import org.taproot.model.carrier.UnitStatus;
import org.taproot.model.fact.Attendance;
import org.taproot.model.fact.Effect;
import org.taproot.model.fact.Logged;
import org.taproot.model.fact.Presence;
import org.taproot.model.fact.Version;

class MergeFunctionTest {

    private MergeFunction<UnitReported, Unit> merge;
    private KeyedTwoInputStreamOperatorTestHarness<String, UnitReported, Attendance, Logged<UnitReported>> harness;

    @BeforeEach
    void open() throws Exception {
        harness = harness();
        harness.open();
    }

    private KeyedTwoInputStreamOperatorTestHarness<String, UnitReported, Attendance, Logged<UnitReported>> harness()
            throws Exception {
        return harness(StreamTypes.version(StreamTypes.UNIT));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // a class literal cannot carry the type argument
    private static TypeInformation<Version<Unit>> olderVersion() {
        return (TypeInformation) Types.POJO(
                Version.class,
                Map.of(
                        "key",
                        Types.STRING,
                        "bucket",
                        Types.INT,
                        "payload",
                        StreamTypes.UNIT,
                        "revision",
                        Types.INT,
                        "cause",
                        StreamTypes.PROVENANCE,
                        "presence",
                        Types.ENUM(Presence.class)));
    }

    private KeyedTwoInputStreamOperatorTestHarness<String, UnitReported, Attendance, Logged<UnitReported>> harness(
            TypeInformation<Version<Unit>> versionType) throws Exception {
        merge = new MergeFunction<>(StreamTypes.UNIT_REPORTED, versionType, new Buckets(8));
        return new KeyedTwoInputStreamOperatorTestHarness<>(
                new KeyedCoProcessOperator<>(merge), UnitReported::key, Attendance::key, Types.STRING);
    }

    @AfterEach
    void close() throws Exception {
        harness.close();
    }

    @Test
    void firstObservationIsNewAndRevisionOne() throws Exception {
        harness.processElement1(vacant("a", "1201", MONDAY), 0);

        assertThat(harness.extractOutputValues())
                .containsExactly(new Logged<>(vacant("a", "1201", MONDAY), Effect.NEW, 1));
        assertThat(versions()).extracting(Version::revision).containsExactly(1);
    }

    @Test
    void repeatedEventLeavesNoTrace() throws Exception {
        harness.processElement1(vacant("a", "1201", MONDAY), 0);
        harness.processElement1(vacant("a", "1201", MONDAY), 0);

        assertThat(harness.extractOutputValues()).hasSize(1);
        assertThat(versions()).hasSize(1);
    }

    @Test
    void sameContentAgainIsLoggedButMakesNoVersion() throws Exception {
        harness.processElement1(vacant("a", "1201", MONDAY), 0);
        harness.processElement1(vacant("b", "1201", TUESDAY), 0);

        assertThat(effects()).containsExactly(Effect.NEW, Effect.UNCHANGED);
        assertThat(versions()).hasSize(1);
    }

    @Test
    void otherContentMakesTheNextRevision() throws Exception {
        harness.processElement1(vacant("a", "1201", MONDAY), 0);
        harness.processElement1(leased("b", "1201", TUESDAY), 0);

        assertThat(effects()).containsExactly(Effect.NEW, Effect.CHANGED);
        assertThat(versions()).extracting(Version::revision).containsExactly(1, 2);
        assertThat(versions().get(1).payload().status()).isEqualTo(UnitStatus.LEASED);
    }

    @Test
    void observationOlderThanTheKnownOneChangesNothing() throws Exception {
        harness.processElement1(leased("b", "1201", TUESDAY), 0);
        harness.processElement1(vacant("a", "1201", MONDAY), 0);

        assertThat(effects()).containsExactly(Effect.NEW, Effect.UNCHANGED);
    }

    @Test
    void thingThatItsOnlySourceTakesBackIsWithdrawnWithTheStateItHadLast() throws Exception {
        harness.processElement1(leased("a", "1201", MONDAY), 0);
        harness.processElement2(withdrawn("occupancy", TUESDAY), 0);

        assertThat(versions())
                .last()
                .satisfies(version -> assertThat(version.isWithdrawn()).isTrue())
                .satisfies(version -> assertThat(version.payload().status()).isEqualTo(UnitStatus.LEASED))
                .satisfies(version -> assertThat(version.cause().eventId()).isEqualTo("gone"));
    }

    @Test
    void thingThatAnotherSourceStillHasStays() throws Exception {
        harness.processElement1(leased("a", "1201", MONDAY), 0);
        harness.processElement1(
                new UnitReported(
                        provenance("m", "mails", MONDAY),
                        vacant("m", "1201", MONDAY).unit()),
                0);
        harness.processElement2(withdrawn("occupancy", TUESDAY), 0);

        assertThat(versions()).last().satisfies(version -> assertThat(version.isWithdrawn())
                .isFalse());
        assertThat(versions())
                .last()
                .satisfies(version -> assertThat(version.payload().status()).isEqualTo(UnitStatus.VACANT));
    }

    @Test
    void laterObservationBringsTheThingBack() throws Exception {
        harness.processElement1(leased("a", "1201", MONDAY), 0);
        harness.processElement2(withdrawn("occupancy", TUESDAY), 0);
        harness.processElement1(leased("b", "1201", WEDNESDAY), 0);

        assertThat(versions())
                .extracting(Version::presence)
                .containsExactly(Presence.PRESENT, Presence.WITHDRAWN, Presence.PRESENT);
        assertThat(effects()).containsExactly(Effect.NEW, Effect.CHANGED);
    }

    /** The tables do not depend on the order in which facts come: every order of these ends in one state. */
    @Test
    void everyOrderEndsInTheSameState() throws Exception {
        List<UnitReported> facts = List.of(
                vacant("a", "1201", MONDAY),
                leased("b", "1201", TUESDAY),
                new UnitReported(
                        provenance("m", "mails", MONDAY),
                        leased("m", "1201", MONDAY).unit()),
                vacant("c", "1201", WEDNESDAY));
        for (int seed = 0; seed < 24; seed++) {
            List<Object> shuffled = new ArrayList<>(facts);
            shuffled.add(withdrawn("mails", TUESDAY));
            shuffled.add(withdrawn("occupancy", TUESDAY));
            shuffled.add(vacant("a", "1201", MONDAY));
            Collections.shuffle(shuffled, new Random(seed));
            close();
            open();
            for (Object each : shuffled) {
                take(each);
            }
            assertThat(versions()).last().satisfies(version -> assertThat(version.payload())
                    .isEqualTo(vacant("c", "1201", WEDNESDAY).unit()));
            assertThat(versions()).last().satisfies(version -> assertThat(version.presence())
                    .isEqualTo(Presence.PRESENT));
        }
    }

    private void take(Object arrival) throws Exception {
        if (arrival instanceof Attendance attendance) {
            harness.processElement2(attendance, 0);
        } else {
            harness.processElement1((UnitReported) arrival, 0);
        }
    }

    private static Attendance withdrawn(String source, Instant when) {
        return new Attendance("示例大厦/12/1201", source, Presence.WITHDRAWN, document("gone", source, when, 8));
    }

    @Test
    void whatWasSeenBeforeARestartIsStillSeenAfterIt() throws Exception {
        harness.processElement1(vacant("a", "1201", MONDAY), 0);
        OperatorSubtaskState state = harness.snapshot(1, 1);
        harness.close();

        harness = harness();
        harness.initializeState(state);
        harness.open();
        harness.processElement1(vacant("a", "1201", MONDAY), 0);
        harness.processElement1(leased("b", "1201", TUESDAY), 0);

        assertThat(effects()).containsExactly(Effect.CHANGED);
        assertThat(versions()).extracting(Version::revision).containsExactly(2);
    }

    @Test
    void conflictGoesWithTheCurrentStateAndEndsWhenTheSourceTakesItsWordBack() throws Exception {
        UnitReported other = new UnitReported(
                provenance("m", "mails", MONDAY), vacant("m", "1201", MONDAY).unit());
        harness.processElement1(leased("a", "1201", TUESDAY), 0);
        harness.processElement1(other, 0);
        harness.processElement2(withdrawn("mails", WEDNESDAY), 0);

        assertThat(states())
                .extracting(state -> state.conflicts().stream()
                        .map(conflict -> conflict.field() + " " + conflict.value() + " " + conflict.losingValue())
                        .toList())
                .containsExactly(List.of(), List.of("status LEASED VACANT"), List.of());
        assertThat(versions()).hasSize(1);
        assertThat(effects()).containsExactly(Effect.NEW, Effect.UNCHANGED);
    }

    /** A savepoint from before conflicts were kept: the state lacks the component. */
    @Test
    void stateOfAVersionWithoutAComponentIsTakenUpAndGoesOn() throws Exception {
        harness.close();
        harness = harness(olderVersion());
        harness.open();
        harness.processElement1(vacant("a", "1201", MONDAY), 0);
        OperatorSubtaskState older = harness.snapshot(1, 1);
        harness.close();

        harness = harness();
        harness.initializeState(older);
        harness.open();
        harness.processElement1(vacant("a", "1201", MONDAY), 0);
        harness.processElement1(
                new UnitReported(
                        provenance("m", "mails", TUESDAY),
                        leased("m", "1201", TUESDAY).unit()),
                0);

        assertThat(effects()).containsExactly(Effect.CHANGED);
        assertThat(states()).extracting(Version::revision).containsExactly(2);
        assertThat(states()).first().satisfies(state -> assertThat(state.conflicts())
                .extracting(conflict -> conflict.losingSource())
                .containsExactly("occupancy"));
    }

    private List<Effect> effects() {
        return harness.extractOutputValues().stream().map(Logged::effect).toList();
    }

    private List<Version<Unit>> states() {
        return harness.getSideOutput(merge.states()).stream()
                .map(record -> record.getValue())
                .toList();
    }

    private List<Version<Unit>> versions() {
        return harness.getSideOutput(merge.versions()).stream()
                .map(record -> record.getValue())
                .toList();
    }
}
