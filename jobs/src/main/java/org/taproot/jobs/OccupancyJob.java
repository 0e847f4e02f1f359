package org.taproot.jobs;

import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.taproot.lake.table.Buckets;
import org.taproot.lake.table.OccupancyTables;
import org.taproot.model.occupancy.PlaceOccupancy;
import org.taproot.model.occupancy.Surroundings;
import org.taproot.wire.Topic;

/**
 * What sources report of units becomes the figures of places, their daily series, lease events and blocks on offer. A job
 * of its own, so that its work never holds up the current units.
 */
public final class OccupancyJob implements HubJob {

    /** Parks and days of completion are not known yet: no building lies in a park, and all are completed. */
    static final Surroundings SURROUNDINGS = new Surroundings("全区", Map.of(), Map.of());

    @Override
    public String name() {
        return "occupancy";
    }

    @Override
    public void define(KafkaEnds kafka, LakeEnds lake) {
        Buckets buckets = lake.buckets(OccupancyTables.OCCUPANCY);
        int above = buckets.count();
        SingleOutputStreamOperator<PlaceOccupancy> buildings = kafka.messages(
                        name(),
                        List.of(Topic.UNIT_REPORTED, OccupancyDecodeFunction.SNAPSHOTS, OccupancyDecodeFunction.DAYS))
                .flatMap(new OccupancyDecodeFunction(buckets))
                .returns(StreamTypes.OCCUPANCY_NEWS)
                .uid("decode")
                .name("decode")
                .keyBy(OccupancyNews::bucket, Types.INT)
                .transform("buildings", StreamTypes.PLACE_OCCUPANCY, new OccupancyOperator(SURROUNDINGS))
                .uid("buildings");
        SingleOutputStreamOperator<PlaceOccupancy> places = buildings
                .getSideOutput(OccupancyOperator.DIFFERENCES)
                .keyBy(difference -> above, Types.INT)
                .transform("places-above", StreamTypes.PLACE_OCCUPANCY, new PlaceSumOperator(above))
                .uid("places-above");

        lake.write(buildings.union(places), OccupancyTables.OCCUPANCY);
        lake.write(
                buildings.getSideOutput(OccupancyOperator.DAILY).union(places.getSideOutput(PlaceSumOperator.DAILY)),
                OccupancyTables.OCCUPANCY_DAILY);
        lake.write(buildings.getSideOutput(OccupancyOperator.LEASE_EVENTS), OccupancyTables.LEASE_EVENT_HISTORY);
        lake.write(buildings.getSideOutput(OccupancyOperator.BLOCKS), OccupancyTables.CONTIGUOUS_BLOCK);
    }
}
