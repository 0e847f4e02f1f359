package org.taproot.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taproot.jobs.Sightings.MONDAY;
import static org.taproot.jobs.Sightings.snapshot;
import static org.taproot.jobs.Sightings.visit;

import java.util.Arrays;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.taproot.model.fact.DeadLetter;
import org.taproot.model.fact.Fact;
import org.taproot.model.fact.FactKind;
import org.taproot.model.fact.SnapshotCompleted;
import org.taproot.model.service.VisitReported;
import org.taproot.model.vocabulary.FactKinds;
import org.taproot.wire.Topic;

class FactLogFunctionTest {

    private static final FactKind<VisitReported> VISITS = FactKinds.of(VisitReported.class);
    private static final FactKind<SnapshotCompleted> SNAPSHOTS = FactKinds.of(SnapshotCompleted.class);

    private KeyedOneInputStreamOperatorTestHarness<String, RawMessage, DeadLetter> harness;
    private long offset;

    @BeforeEach
    void open() throws Exception {
        harness = harness();
        harness.open();
    }

    private static KeyedOneInputStreamOperatorTestHarness<String, RawMessage, DeadLetter> harness() throws Exception {
        return new KeyedOneInputStreamOperatorTestHarness<>(
                new KeyedProcessOperator<>(new FactLogFunction()), FactLogFunction::key, Types.STRING);
    }

    @AfterEach
    void close() throws Exception {
        harness.close();
    }

    @Test
    void factsGoToTheOutputOfTheirKind() throws Exception {
        receive(VISITS, visit("a"));
        receive(SNAPSHOTS, snapshot("b"));

        assertThat(facts(VISITS)).containsExactly(visit("a"));
        assertThat(facts(SNAPSHOTS)).containsExactly(snapshot("b"));
    }

    @Test
    void repeatedFactGoesNoFurther() throws Exception {
        receive(VISITS, visit("a"));
        receive(VISITS, visit("a"));

        assertThat(facts(VISITS)).containsExactly(visit("a"));
    }

    @Test
    void rowMayBecomeFactsOfSeveralKinds() throws Exception {
        receive(VISITS, visit("a"));
        receive(SNAPSHOTS, snapshot("a"));

        assertThat(facts(VISITS)).hasSize(1);
        assertThat(facts(SNAPSHOTS)).hasSize(1);
    }

    @Test
    void whatWasSeenBeforeARestartIsStillSeenAfterIt() throws Exception {
        receive(VISITS, visit("a"));
        OperatorSubtaskState state = harness.snapshot(1, 1);
        harness.close();

        harness = harness();
        harness.initializeState(state);
        harness.open();
        receive(VISITS, visit("a"));
        receive(VISITS, visit("b"));

        assertThat(facts(VISITS)).containsExactly(visit("b"));
    }

    @Test
    void unreadableMessagesBecomeOneDeadLetterEach() throws Exception {
        receive(VISITS.name(), new byte[] {1, 2, 3});
        receive(VISITS.name(), null);

        assertThat(harness.extractOutputValues())
                .extracting(DeadLetter::sourceRecord)
                .containsExactly("0:1", "0:2");
    }

    @Test
    void factWhoseMessageWasBrokenIsTakenWhenItComesWhole() throws Exception {
        byte[] whole = Topic.of(VISITS).codec().encode(visit("a"));
        receive(VISITS.name(), Arrays.copyOf(whole, whole.length - 1));
        receive(VISITS.name(), whole);

        assertThat(harness.extractOutputValues()).hasSize(1);
        assertThat(facts(VISITS)).containsExactly(visit("a"));
    }

    private <F extends Fact> void receive(FactKind<F> kind, F fact) throws Exception {
        receive(kind.name(), Topic.of(kind).codec().encode(fact));
    }

    private void receive(String topic, byte[] value) throws Exception {
        harness.processElement(new RawMessage(topic, 0, ++offset, MONDAY, value), 0);
    }

    private <F extends Fact> List<F> facts(FactKind<F> kind) {
        var records = harness.getSideOutput(FactLogFunction.facts(kind));
        return records == null
                ? List.of()
                : records.stream().map(record -> record.getValue()).toList();
    }
}
