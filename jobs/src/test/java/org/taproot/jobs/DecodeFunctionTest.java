package org.taproot.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taproot.jobs.Sightings.MONDAY;
import static org.taproot.jobs.Sightings.vacant;

import java.util.List;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.taproot.model.carrier.UnitReported;
import org.taproot.model.fact.DeadLetter;
import org.taproot.model.fact.RejectReason;
import org.taproot.wire.Topic;

class DecodeFunctionTest {

    private OneInputStreamOperatorTestHarness<RawMessage, UnitReported> harness;

    @BeforeEach
    void open() throws Exception {
        harness = new OneInputStreamOperatorTestHarness<>(
                new ProcessOperator<>(new DecodeFunction<>(Topic.UNIT_REPORTED)));
        harness.open();
    }

    @AfterEach
    void close() throws Exception {
        harness.close();
    }

    @Test
    void messageBecomesItsFact() throws Exception {
        UnitReported fact = vacant("a", "1201", MONDAY);
        receive(1, Topic.UNIT_REPORTED.codec().encode(fact));

        assertThat(harness.extractOutputValues()).containsExactly(fact);
    }

    @Test
    void unreadableMessagesBecomeOneDeadLetterEachAndTheRestGoesOn() throws Exception {
        UnitReported fact = vacant("a", "1201", MONDAY);
        receive(1, new byte[] {1, 2, 3});
        receive(2, null);
        receive(3, new byte[2 << 20]);
        receive(4, Topic.UNIT_REPORTED.codec().encode(fact));

        assertThat(harness.extractOutputValues()).containsExactly(fact);
        assertThat(deadLetters()).extracting(DeadLetter::reason).containsOnly(RejectReason.UNREADABLE_MESSAGE);
        assertThat(deadLetters()).extracting(DeadLetter::sourceRecord).containsExactly("0:1", "0:2", "0:3");
        assertThat(deadLetters()).extracting(DeadLetter::eventId).doesNotHaveDuplicates();
        assertThat(deadLetters()).extracting(DeadLetter::messageZh).allSatisfy(message -> assertThat(message)
                .startsWith("分区 0 位点 ")
                .contains("消息无法解码；应为 主题 "));
    }

    private void receive(long offset, byte[] value) throws Exception {
        harness.processElement(new RawMessage("unit-reported", 0, offset, MONDAY, value), 0);
    }

    private List<DeadLetter> deadLetters() {
        return harness.getSideOutput(DecodeFunction.UNREADABLE).stream()
                .map(record -> record.getValue())
                .toList();
    }
}
