package org.taproot.jobs;

import org.taproot.lake.table.HubTables;
import org.taproot.model.carrier.CarrierReported;
import org.taproot.model.vocabulary.FactKinds;
import org.taproot.wire.Topic;

/** What sources report of buildings and parks becomes the log, the history and the current state of carriers. */
public final class CarrierJob implements HubJob {

    @Override
    public String name() {
        return "carrier";
    }

    @Override
    public void define(KafkaEnds kafka, LakeEnds lake) {
        ObservationPipeline<?, ?> pipeline = new ObservationPipeline<>(
                Topic.of(FactKinds.of(CarrierReported.class)),
                StreamTypes.CARRIER_REPORTED,
                StreamTypes.CARRIER,
                HubTables.CARRIER);
        pipeline.define(kafka, lake);
    }
}
