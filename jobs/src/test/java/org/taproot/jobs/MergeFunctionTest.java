package org.taproot.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taproot.jobs.Sightings.MONDAY;
import static org.taproot.jobs.Sightings.TUESDAY;
import static org.taproot.jobs.Sightings.leased;
import static org.taproot.jobs.Sightings.vacant;

import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.taproot.lake.table.Buckets;
import org.taproot.model.carrier.Unit;
import org.taproot.model.carrier.UnitReported;
import org.taproot.model.carrier.UnitStatus;
import org.taproot.model.fact.Effect;
import org.taproot.model.fact.Logged;
import org.taproot.model.fact.Version;

class MergeFunctionTest {

    private MergeFunction<UnitReported, Unit> merge;
    private KeyedOneInputStreamOperatorTestHarness<String, UnitReported, Logged<UnitReported>> harness;

    @BeforeEach
    void open() throws Exception {
        harness = harness();
        harness.open();
    }

    private KeyedOneInputStreamOperatorTestHarness<String, UnitReported, Logged<UnitReported>> harness()
            throws Exception {
        merge = new MergeFunction<>(StreamTypes.UNIT_REPORTED, StreamTypes.version(StreamTypes.UNIT), new Buckets(8));
        return new KeyedOneInputStreamOperatorTestHarness<>(
                new KeyedProcessOperator<>(merge), UnitReported::key, Types.STRING);
    }

    @AfterEach
    void close() throws Exception {
        harness.close();
    }

    @Test
    void firstObservationIsNewAndRevisionOne() throws Exception {
        harness.processElement(vacant("a", "1201", MONDAY), 0);

        assertThat(harness.extractOutputValues())
                .containsExactly(new Logged<>(vacant("a", "1201", MONDAY), Effect.NEW, 1));
        assertThat(versions()).extracting(Version::revision).containsExactly(1);
    }

    @Test
    void repeatedEventLeavesNoTrace() throws Exception {
        harness.processElement(vacant("a", "1201", MONDAY), 0);
        harness.processElement(vacant("a", "1201", MONDAY), 0);

        assertThat(harness.extractOutputValues()).hasSize(1);
        assertThat(versions()).hasSize(1);
    }

    @Test
    void sameContentAgainIsLoggedButMakesNoVersion() throws Exception {
        harness.processElement(vacant("a", "1201", MONDAY), 0);
        harness.processElement(vacant("b", "1201", TUESDAY), 0);

        assertThat(effects()).containsExactly(Effect.NEW, Effect.UNCHANGED);
        assertThat(versions()).hasSize(1);
    }

    @Test
    void otherContentMakesTheNextRevision() throws Exception {
        harness.processElement(vacant("a", "1201", MONDAY), 0);
        harness.processElement(leased("b", "1201", TUESDAY), 0);

        assertThat(effects()).containsExactly(Effect.NEW, Effect.CHANGED);
        assertThat(versions()).extracting(Version::revision).containsExactly(1, 2);
        assertThat(versions().get(1).payload().status()).isEqualTo(UnitStatus.LEASED);
    }

    @Test
    void observationOlderThanTheKnownOneChangesNothing() throws Exception {
        harness.processElement(leased("b", "1201", TUESDAY), 0);
        harness.processElement(vacant("a", "1201", MONDAY), 0);

        assertThat(effects()).containsExactly(Effect.NEW, Effect.UNCHANGED);
    }

    @Test
    void whatWasSeenBeforeARestartIsStillSeenAfterIt() throws Exception {
        harness.processElement(vacant("a", "1201", MONDAY), 0);
        OperatorSubtaskState state = harness.snapshot(1, 1);
        harness.close();

        harness = harness();
        harness.initializeState(state);
        harness.open();
        harness.processElement(vacant("a", "1201", MONDAY), 0);
        harness.processElement(leased("b", "1201", TUESDAY), 0);

        assertThat(effects()).containsExactly(Effect.CHANGED);
        assertThat(versions()).extracting(Version::revision).containsExactly(2);
    }

    private List<Effect> effects() {
        return harness.extractOutputValues().stream().map(Logged::effect).toList();
    }

    private List<Version<Unit>> versions() {
        return harness.getSideOutput(merge.versions()).stream()
                .map(record -> record.getValue())
                .toList();
    }
}
