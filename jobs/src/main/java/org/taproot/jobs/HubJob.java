package org.taproot.jobs;

import java.util.List;

/** A job of the hub: the only writer of its tables. */
public interface HubJob {

    static List<HubJob> all() {
        return List.of(
                new EnterpriseJob(),
                new UnitJob(),
                new CarrierJob(),
                new OccupancyJob(),
                new FactLogJob(),
                new DeadLetterJob());
    }

    /** Also the name of the folder that holds its checkpoints. */
    String name();

    void define(KafkaEnds kafka, LakeEnds lake);
}
