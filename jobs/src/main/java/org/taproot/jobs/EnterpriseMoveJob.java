package org.taproot.jobs;

import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.taproot.lake.table.MoveTables;
import org.taproot.model.fact.SnapshotCompleted;
import org.taproot.wire.Topic;

/** Each complete snapshot of a register is compared with the one before: what became of its enterprises. */
public final class EnterpriseMoveJob implements HubJob {

    private static final Topic<SnapshotCompleted> SNAPSHOTS = Topic.named("snapshot-completed");

    @Override
    public String name() {
        return "enterprise-move";
    }

    /** Snapshots come by the day or the month: nobody waits for seconds. */
    @Override
    public Duration checkpointInterval(Duration usual) {
        return usual.multipliedBy(5);
    }

    @Override
    public void define(KafkaEnds kafka, LakeEnds lake) {
        DataStream<RawMessage> messages = kafka.messages(name(), List.of(Topic.ENTERPRISE_REPORTED, SNAPSHOTS));
        String kind = Topic.ENTERPRISE_REPORTED.name();
        lake.write(
                Messages.of(messages, Topic.ENTERPRISE_REPORTED, StreamTypes.ENTERPRISE_REPORTED)
                        .keyBy(fact -> fact.provenance().source(), Types.STRING)
                        .connect(Messages.of(messages, SNAPSHOTS, StreamTypes.SNAPSHOT_COMPLETED)
                                .filter(snapshot -> snapshot.kind().equals(kind) && snapshot.rows() != null)
                                .uid("snapshots")
                                .name("snapshots")
                                .keyBy(snapshot -> snapshot.provenance().source(), Types.STRING))
                        .transform("moves", StreamTypes.ENTERPRISE_MOVE, new MoveOperator())
                        .uid("moves"),
                MoveTables.ENTERPRISE_MOVE);
    }
}
