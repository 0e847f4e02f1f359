package org.taproot.jobs;

import java.time.Duration;
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
                new DeadLetterJob(),
                new EnterpriseMoveJob(),
                new EnterprisePlaceJob());
    }

    /** Also the name of the folder that holds its checkpoints. */
    String name();

    /** How long a fact of this job waits at most before it is committed. */
    default Duration checkpointInterval(Duration usual) {
        return usual;
    }

    void define(KafkaEnds kafka, LakeEnds lake);
}
