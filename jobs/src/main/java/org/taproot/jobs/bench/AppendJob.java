package org.taproot.jobs.bench;

import org.taproot.jobs.DecodeFunction;
import org.taproot.jobs.HubJob;
import org.taproot.jobs.KafkaEnds;
import org.taproot.jobs.LakeEnds;
import org.taproot.jobs.StreamTypes;
import org.taproot.lake.table.HubTables;
import org.taproot.model.fact.Effect;
import org.taproot.model.fact.Logged;
import org.taproot.wire.Topic;

/** Appends what is reported of units to their log and does no more: no repeat is dropped, nothing is merged. */
public final class AppendJob implements HubJob {

    @Override
    public String name() {
        return "append";
    }

    @Override
    public void define(KafkaEnds kafka, LakeEnds lake) {
        lake.write(
                kafka.messages(Topic.UNIT_REPORTED)
                        .process(new DecodeFunction<>(Topic.UNIT_REPORTED))
                        .returns(StreamTypes.UNIT_REPORTED)
                        .uid("decode")
                        .name("decode")
                        .map(fact -> new Logged<>(fact, Effect.NEW, 1))
                        .returns(StreamTypes.logged(StreamTypes.UNIT_REPORTED))
                        .uid("log")
                        .name("log"),
                HubTables.UNIT.log());
    }
}
