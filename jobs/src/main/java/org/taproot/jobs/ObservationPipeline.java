package org.taproot.jobs;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.taproot.lake.table.EntityTables;
import org.taproot.model.fact.DeadLetter;
import org.taproot.model.fact.Logged;
import org.taproot.model.fact.Observation;
import org.taproot.model.fact.Overlay;
import org.taproot.model.fact.Version;
import org.taproot.wire.Topic;

/** Observations of one kind of thing into its log, history and current tables. */
record ObservationPipeline<F extends Observation<P>, P extends Overlay<P>>(
        Topic<F> topic, TypeInformation<F> factType, TypeInformation<P> payloadType, EntityTables<F, P> tables) {

    /** Wires it up and returns the messages that could not be read. */
    DataStream<DeadLetter> define(DataStream<RawMessage> messages, LakeEnds lake) {
        TypeInformation<Version<P>> versionType = StreamTypes.version(payloadType);
        MergeFunction<F, P> merge = new MergeFunction<>(factType, versionType, lake.buckets(tables.current()));

        SingleOutputStreamOperator<F> facts = messages.process(new DecodeFunction<>(topic))
                .returns(factType)
                .uid("decode")
                .name("decode");
        SingleOutputStreamOperator<Logged<F>> logged = facts.keyBy(F::key, Types.STRING)
                .process(merge)
                .returns(StreamTypes.logged(factType))
                .uid("merge")
                .name("merge");
        DataStream<Version<P>> versions = logged.getSideOutput(merge.versions());
        DataStream<Version<P>> dirtyBuckets = versions.keyBy(Version::bucket, Types.INT)
                .transform("dirty-buckets", versionType, new DirtyBucketOperator<>(versionType))
                .uid("dirty-buckets");

        lake.write(logged, tables.log());
        lake.write(versions, tables.history());
        lake.write(dirtyBuckets, tables.current());
        return facts.getSideOutput(DecodeFunction.UNREADABLE);
    }
}
