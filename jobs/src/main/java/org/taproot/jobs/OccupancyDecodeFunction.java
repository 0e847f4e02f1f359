package org.taproot.jobs;

import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.taproot.lake.table.Buckets;
import org.taproot.model.carrier.UnitReported;
import org.taproot.model.fact.DayBegan;
import org.taproot.model.fact.SnapshotCompleted;
import org.taproot.wire.Topic;
import org.taproot.wire.UnreadableMessageException;

/**
 * Reads what concerns units and brings it to the bucket of the building. A message that cannot be read is left out here:
 * it is a dead letter of the job that logs it.
 */
final class OccupancyDecodeFunction implements FlatMapFunction<RawMessage, OccupancyNews> {

    static final Topic<SnapshotCompleted> SNAPSHOTS = Topic.named("snapshot-completed");
    static final Topic<DayBegan> DAYS = Topic.named("day-began");

    private static final Logger LOG = LoggerFactory.getLogger(OccupancyDecodeFunction.class);

    private final Buckets buckets;

    OccupancyDecodeFunction(Buckets buckets) {
        this.buckets = buckets;
    }

    @Override
    public void flatMap(RawMessage message, Collector<OccupancyNews> out) {
        try {
            if (message.topic().equals(Topic.UNIT_REPORTED.name())) {
                UnitReported reported = Topic.UNIT_REPORTED.codec().decode(message.value());
                out.collect(new OccupancyNews(buckets.of(reported.unit().building()), reported, null, null));
            } else if (message.topic().equals(SNAPSHOTS.name())) {
                snapshot(SNAPSHOTS.codec().decode(message.value()), out);
            } else {
                day(DAYS.codec().decode(message.value()), out);
            }
        } catch (UnreadableMessageException e) {
            LOG.debug(
                    "Cannot read a message of {} at {}:{}", message.topic(), message.partition(), message.offset(), e);
        }
    }

    private void snapshot(SnapshotCompleted snapshot, Collector<OccupancyNews> out) {
        if (snapshot.tellsWhatHasGone() && snapshot.kind().equals(Topic.UNIT_REPORTED.name())) {
            out.collect(new OccupancyNews(buckets.of(snapshot.scope()), null, snapshot, null));
        }
    }

    /** A day of a far future is left out: every day until then would be counted. */
    private void day(DayBegan day, Collector<OccupancyNews> out) {
        if (!day.isCredible()) {
            LOG.warn(
                    "Invalid day {} in fact {}, received at {}: expected at most a year later",
                    day.day(),
                    day.provenance().eventId(),
                    day.provenance().receivedAt());
            return;
        }
        for (int bucket = 0; bucket < buckets.count(); bucket++) {
            out.collect(new OccupancyNews(bucket, null, null, day));
        }
    }
}
