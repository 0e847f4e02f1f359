package org.taproot.jobs;

import org.taproot.lake.table.HubTables;
import org.taproot.wire.Topic;

/** What sources report of enterprises becomes the log, the history and the current state of enterprises. */
public final class EnterpriseJob implements HubJob {

    @Override
    public String name() {
        return "enterprise";
    }

    @Override
    public void define(KafkaEnds kafka, LakeEnds lake) {
        ObservationPipeline<?, ?> pipeline = new ObservationPipeline<>(
                Topic.ENTERPRISE_REPORTED,
                StreamTypes.ENTERPRISE_REPORTED,
                StreamTypes.ENTERPRISE,
                HubTables.ENTERPRISE);
        pipeline.define(kafka, lake);
    }
}
