package org.taproot.jobs;

import org.taproot.lake.table.HubTables;
import org.taproot.wire.Topic;

/** What sources report of units becomes the log, the history and the current state of units. */
public final class UnitJob implements HubJob {

    @Override
    public String name() {
        return "unit";
    }

    @Override
    public void define(KafkaEnds kafka, LakeEnds lake) {
        ObservationPipeline<?, ?> pipeline = new ObservationPipeline<>(
                Topic.UNIT_REPORTED, StreamTypes.UNIT_REPORTED, StreamTypes.UNIT, HubTables.UNIT);
        pipeline.define(kafka, lake);
    }
}
