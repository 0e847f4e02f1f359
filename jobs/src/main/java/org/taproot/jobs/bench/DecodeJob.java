package org.taproot.jobs.bench;

import java.util.concurrent.atomic.LongAdder;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.util.Collector;
import org.taproot.jobs.DecodeFunction;
import org.taproot.jobs.HubJob;
import org.taproot.jobs.KafkaEnds;
import org.taproot.jobs.LakeEnds;
import org.taproot.jobs.StreamTypes;
import org.taproot.model.carrier.UnitReported;
import org.taproot.wire.Topic;

/** Reads and decodes what is reported of units, and drops it: what the job of units has to do before its own work begins. */
public final class DecodeJob implements HubJob {

    private static final LongAdder DECODED = new LongAdder();

    /** How many there were since the process began. */
    public static long decoded() {
        return DECODED.sum();
    }

    @Override
    public String name() {
        return "decode";
    }

    @Override
    public void define(KafkaEnds kafka, LakeEnds lake) {
        kafka.messages(Topic.UNIT_REPORTED)
                .process(new DecodeFunction<>(Topic.UNIT_REPORTED))
                .returns(StreamTypes.UNIT_REPORTED)
                .uid("decode")
                .name("decode")
                .process(new CountFunction())
                .returns(StreamTypes.UNIT_REPORTED)
                .uid("count")
                .name("count")
                .sinkTo(new DiscardingSink<>())
                .uid("discard")
                .name("discard");
    }

    private static final class CountFunction extends ProcessFunction<UnitReported, UnitReported> {

        private static final long serialVersionUID = 1;

        @Override
        public void processElement(UnitReported fact, Context context, Collector<UnitReported> out) {
            DECODED.increment();
            out.collect(fact);
        }
    }
}
