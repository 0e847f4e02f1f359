package org.taproot.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taproot.jobs.Sightings.MONDAY;
import static org.taproot.jobs.Sightings.TUESDAY;
import static org.taproot.jobs.Sightings.WEDNESDAY;
import static org.taproot.jobs.Sightings.document;
import static org.taproot.jobs.Sightings.snapshot;
import static org.taproot.jobs.Sightings.vacant;

import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.taproot.model.carrier.UnitReported;
import org.taproot.model.fact.Attendance;
import org.taproot.model.fact.SnapshotCompleted;

class AttendanceFunctionTest {

    private KeyedTwoInputStreamOperatorTestHarness<String, UnitReported, SnapshotCompleted, Attendance> harness;

    @BeforeEach
    void open() throws Exception {
        harness = harness();
        harness.open();
    }

    private static KeyedTwoInputStreamOperatorTestHarness<String, UnitReported, SnapshotCompleted, Attendance> harness()
            throws Exception {
        return new KeyedTwoInputStreamOperatorTestHarness<>(
                new KeyedCoProcessOperator<>(new AttendanceFunction<>()),
                AttendanceFunction::key,
                AttendanceFunction::key,
                Types.STRING);
    }

    @AfterEach
    void close() throws Exception {
        harness.close();
    }

    @Test
    void unitThatIsMissingFromTheNextSnapshotIsWithdrawn() throws Exception {
        see(vacant("a", "1201", MONDAY), vacant("b", "1202", MONDAY));
        complete(snapshot("s1", MONDAY, 0));
        see(vacant("c", "1202", TUESDAY));
        complete(snapshot("s2", TUESDAY, 0));

        assertThat(told()).containsExactly("示例大厦/12/1201 WITHDRAWN s2");
    }

    @Test
    void snapshotWithRejectedRowsSaysNothingOfWhatIsMissing() throws Exception {
        see(vacant("a", "1201", MONDAY));
        complete(snapshot("s2", TUESDAY, 1));

        assertThat(told()).isEmpty();
    }

    @Test
    void snapshotWithoutAnyRowSaysNothingOfWhatIsMissing() throws Exception {
        see(vacant("a", "1201", MONDAY));
        complete(new SnapshotCompleted(document("s2", "occupancy", TUESDAY, 8), "unit-reported", "示例大厦", 0, 0));

        assertThat(told()).as("an export that failed has a header and no rows").isEmpty();
    }

    @Test
    void snapshotOfAnotherScopeOrSourceSaysNothingOfTheUnit() throws Exception {
        see(vacant("a", "1201", MONDAY));
        complete(new SnapshotCompleted(document("s2", "occupancy", TUESDAY, 8), "unit-reported", "另一大厦（演示）", 1, 0));
        complete(new SnapshotCompleted(document("s3", "mails", TUESDAY, 9), "unit-reported", "示例大厦", 1, 0));

        assertThat(told()).isEmpty();
    }

    @Test
    void snapshotThatWasReadBeforeItsRowsWaitsForThem() throws Exception {
        see(vacant("a", "1201", MONDAY));
        harness.processElement2(snapshot("s2", TUESDAY, 0), 1_000);
        harness.processElement1(vacant("b", "1201", TUESDAY), 990);
        harness.processBothWatermarks(new Watermark(1_500));

        assertThat(told()).isEmpty();
    }

    @Test
    void snapshotCountsWhenNoReaderMovesAnyMore() throws Exception {
        see(vacant("a", "1201", MONDAY));
        harness.processElement2(snapshot("s2", TUESDAY, 0), 1_000);
        harness.setProcessingTime(AttendanceFunction.PATIENCE.toMillis() - 1);
        assertThat(told()).isEmpty();

        harness.setProcessingTime(AttendanceFunction.PATIENCE.toMillis());
        assertThat(told()).containsExactly("示例大厦/12/1201 WITHDRAWN s2");
    }

    @Test
    void snapshotWaitsAsLongAsReadersCatchUp() throws Exception {
        see(vacant("a", "1201", MONDAY));
        harness.processElement2(snapshot("s2", TUESDAY, 0), 1_000);
        harness.processBothWatermarks(new Watermark(500));
        harness.setProcessingTime(AttendanceFunction.PATIENCE.toMillis());
        harness.processElement1(vacant("b", "1201", TUESDAY), 990);
        harness.setProcessingTime(2 * AttendanceFunction.PATIENCE.toMillis());

        assertThat(told()).isEmpty();
    }

    /** A restarted reader of a quiet topic has no time of its own until the next message. */
    @Test
    void snapshotThatWaitedBeforeARestartCountsAfterItWithoutANewMessage() throws Exception {
        see(vacant("a", "1201", MONDAY));
        harness.processBothWatermarks(new Watermark(500));
        harness.processElement2(snapshot("s2", TUESDAY, 0), 1_000);
        OperatorSubtaskState state = harness.snapshot(1, 1);
        harness.close();

        harness = harness();
        harness.initializeState(state);
        harness.open();
        harness.setProcessingTime(2 * AttendanceFunction.PATIENCE.toMillis());
        assertThat(told()).isEmpty();

        harness.setProcessingTime(3 * AttendanceFunction.PATIENCE.toMillis());
        assertThat(told()).containsExactly("示例大厦/12/1201 WITHDRAWN s2");
    }

    @Test
    void olderSnapshotThatComesLateTakesNothingBack() throws Exception {
        see(vacant("b", "1201", TUESDAY));
        complete(snapshot("s2", TUESDAY, 0));
        complete(snapshot("s1", MONDAY, 0));

        assertThat(told()).isEmpty();
    }

    @Test
    void observationOlderThanASnapshotWithoutItIsWithdrawnWhenItComes() throws Exception {
        complete(snapshot("s2", TUESDAY, 0));
        see(vacant("a", "1201", MONDAY));

        assertThat(told()).containsExactly("示例大厦/12/1201 WITHDRAWN s2");
    }

    @Test
    void unitThatComesBackIsPresentAgainEvenAsAFactThatWasSeenBefore() throws Exception {
        see(vacant("a", "1201", MONDAY));
        complete(snapshot("s2", TUESDAY, 0));
        see(vacant("a", "1201", WEDNESDAY));

        assertThat(told()).containsExactly("示例大厦/12/1201 WITHDRAWN s2", "示例大厦/12/1201 PRESENT a");
    }

    @Test
    void whatWaitsAndWhatWasSeenOutlivesARestart() throws Exception {
        see(vacant("a", "1201", MONDAY));
        harness.processElement2(snapshot("s2", TUESDAY, 0), 1_000);
        OperatorSubtaskState state = harness.snapshot(1, 1);
        harness.close();

        harness = harness();
        harness.initializeState(state);
        harness.open();
        harness.processBothWatermarks(new Watermark(1_500));

        assertThat(told()).containsExactly("示例大厦/12/1201 WITHDRAWN s2");
    }

    private void see(UnitReported... facts) throws Exception {
        for (UnitReported fact : facts) {
            harness.processElement1(fact, 0);
        }
    }

    private void complete(SnapshotCompleted snapshot) throws Exception {
        harness.processElement2(snapshot, 0);
        harness.processBothWatermarks(new Watermark(0));
    }

    private List<String> told() {
        return harness.extractOutputValues().stream()
                .map(attendance -> "%s %s %s"
                        .formatted(
                                attendance.key(),
                                attendance.presence(),
                                attendance.cause().eventId()))
                .toList();
    }
}
