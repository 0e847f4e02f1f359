package org.taproot.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.taproot.jobs.Sightings.MONDAY;
import static org.taproot.jobs.Sightings.vacant;

import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.taproot.model.carrier.Unit;
import org.taproot.model.carrier.UnitReported;
import org.taproot.model.fact.Presence;
import org.taproot.model.fact.Version;

class DirtyBucketOperatorTest {

    private KeyedOneInputStreamOperatorTestHarness<Integer, Version<Unit>, Version<Unit>> harness;

    @BeforeEach
    void open() throws Exception {
        harness = harness();
        harness.open();
    }

    private static KeyedOneInputStreamOperatorTestHarness<Integer, Version<Unit>, Version<Unit>> harness()
            throws Exception {
        return new KeyedOneInputStreamOperatorTestHarness<>(
                new DirtyBucketOperator<>(StreamTypes.version(StreamTypes.UNIT)), Version::bucket, Types.INT);
    }

    @AfterEach
    void close() throws Exception {
        harness.close();
    }

    @Test
    void nothingComesOutBetweenCheckpoints() throws Exception {
        harness.processElement(version("1201", 1, 1), 0);

        assertThat(harness.extractOutputValues()).isEmpty();
    }

    @Test
    void everyRowOfADirtyBucketComesOutBeforeTheCheckpoint() throws Exception {
        harness.processElement(version("1201", 1, 1), 0);
        harness.processElement(version("1202", 1, 1), 0);
        harness.prepareSnapshotPreBarrier(1);
        harness.processElement(version("1202", 1, 2), 0);
        harness.prepareSnapshotPreBarrier(2);

        assertThat(outcome(2)).containsExactlyInAnyOrder("1201 r1", "1202 r2");
    }

    @Test
    void cleanBucketStaysIn() throws Exception {
        harness.processElement(version("1201", 1, 1), 0);
        harness.processElement(version("1301", 2, 1), 0);
        harness.prepareSnapshotPreBarrier(1);
        harness.processElement(version("1301", 2, 2), 0);
        harness.prepareSnapshotPreBarrier(2);

        assertThat(outcome(2)).containsExactly("1301 r2");
    }

    @Test
    void restoredBucketKeepsItsRowsAndIsClean() throws Exception {
        harness.processElement(version("1201", 1, 1), 0);
        harness.prepareSnapshotPreBarrier(1);
        OperatorSubtaskState state = harness.snapshot(1, 1);
        harness.close();

        harness = harness();
        harness.initializeState(state);
        harness.open();
        harness.prepareSnapshotPreBarrier(2);
        assertThat(harness.extractOutputValues()).isEmpty();
        harness.processElement(version("1202", 1, 1), 0);
        harness.prepareSnapshotPreBarrier(3);

        assertThat(rooms(harness.extractOutputValues())).containsExactlyInAnyOrder("1201 r1", "1202 r1");
    }

    @Test
    void checkpointThatIsAbortedAfterItsBucketsWentOutFailsTheJob() throws Exception {
        harness.processElement(version("1201", 1, 1), 0);
        harness.prepareSnapshotPreBarrier(1);

        assertThatIllegalStateException()
                .isThrownBy(() -> harness.getOneInputOperator().notifyCheckpointAborted(1))
                .withMessageContaining("checkpoint 1 was aborted");
    }

    @Test
    void checkpointThatIsAbortedWithoutBucketsIsHarmless() throws Exception {
        harness.processElement(version("1201", 1, 1), 0);
        harness.prepareSnapshotPreBarrier(1);
        harness.prepareSnapshotPreBarrier(2);

        assertThatCode(() -> harness.getOneInputOperator().notifyCheckpointAborted(2))
                .doesNotThrowAnyException();
    }

    /** The last rows that came out, in no order. */
    private List<String> outcome(int skip) {
        List<Version<Unit>> all = harness.extractOutputValues();
        return rooms(all.subList(skip, all.size()));
    }

    private static List<String> rooms(List<Version<Unit>> versions) {
        return versions.stream()
                .map(version -> version.payload().unit() + " r" + version.revision())
                .toList();
    }

    private static Version<Unit> version(String room, int bucket, int revision) {
        UnitReported fact = vacant("event-" + room + revision, room, MONDAY);
        return new Version<>(fact.key(), bucket, fact.unit(), revision, fact.provenance(), Presence.PRESENT);
    }
}
