package org.taproot.jobs;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.taproot.lake.table.EntityTables;
import org.taproot.model.fact.Attendance;
import org.taproot.model.fact.Logged;
import org.taproot.model.fact.Observation;
import org.taproot.model.fact.Overlay;
import org.taproot.model.fact.SnapshotCompleted;
import org.taproot.model.fact.Version;
import org.taproot.wire.Topic;

/** Observations of one kind of thing into its log, history and current tables. */
record ObservationPipeline<F extends Observation<P>, P extends Overlay<P>>(
        Topic<F> topic, TypeInformation<F> factType, TypeInformation<P> payloadType, EntityTables<F, P> tables) {

    private static final Topic<SnapshotCompleted> SNAPSHOTS = Topic.named("snapshot-completed");

    /** Wires it up, messages that could not be read included. */
    void define(KafkaEnds kafka, LakeEnds lake) {
        TypeInformation<Version<P>> versionType = StreamTypes.version(payloadType);
        MergeFunction<F, P> merge = new MergeFunction<>(factType, versionType, lake.buckets(tables.current()));

        SingleOutputStreamOperator<F> facts = kafka.messages(topic)
                .process(new DecodeFunction<>(topic))
                .returns(factType)
                .uid("decode")
                .name("decode");
        SingleOutputStreamOperator<Logged<F>> logged = facts.keyBy(F::key, Types.STRING)
                .connect(attendance(facts, kafka).keyBy(Attendance::key, Types.STRING))
                .process(merge)
                .returns(StreamTypes.logged(factType))
                .uid("merge")
                .name("merge");
        DataStream<Version<P>> versions = logged.getSideOutput(merge.versions());
        DataStream<Version<P>> dirtyBuckets = logged.getSideOutput(merge.states())
                .keyBy(Version::bucket, Types.INT)
                .transform("dirty-buckets", versionType, new DirtyBucketOperator<>(versionType))
                .uid("dirty-buckets");

        lake.write(logged, tables.log());
        lake.write(versions, tables.history());
        lake.write(dirtyBuckets, tables.current());
        kafka.deadLetters(facts.getSideOutput(DecodeFunction.UNREADABLE));
    }

    /** A snapshot that cannot be read is a dead letter of the job that logs it. */
    private DataStream<Attendance> attendance(DataStream<F> facts, KafkaEnds kafka) {
        String kind = topic.name();
        DataStream<SnapshotCompleted> snapshots = kafka.messages(SNAPSHOTS)
                .process(new DecodeFunction<>(SNAPSHOTS))
                .returns(StreamTypes.SNAPSHOT_COMPLETED)
                .uid("decode-snapshots")
                .name("decode-snapshots")
                .filter(snapshot -> snapshot.kind().equals(kind))
                .uid("snapshots")
                .name("snapshots");
        return facts.keyBy(AttendanceFunction::key, Types.STRING)
                .connect(snapshots.keyBy(AttendanceFunction::key, Types.STRING))
                .process(new AttendanceFunction<F>())
                .returns(StreamTypes.ATTENDANCE)
                .uid("attendance")
                .name("attendance");
    }
}
