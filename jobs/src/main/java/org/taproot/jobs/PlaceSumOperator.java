package org.taproot.jobs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;
import org.taproot.model.occupancy.OccupancyDifference;
import org.taproot.model.occupancy.OccupancySums;
import org.taproot.model.occupancy.PlaceLevel;
import org.taproot.model.occupancy.PlaceOccupancy;

/**
 * Adds up what buildings differ by to parks, streets and the district, and gives the sums out right before each
 * checkpoint: the newest day of all places as one bucket of its own, changed days at the side. All under one key, as
 * little arrives: per checkpoint and bucket of buildings at most one difference for each place and day.
 */
final class PlaceSumOperator extends AbstractStreamOperator<PlaceOccupancy>
        implements OneInputStreamOperator<OccupancyDifference, PlaceOccupancy>, BoundedOneInput {

    static final OutputTag<PlaceOccupancy> DAILY = new OutputTag<>("daily-above", StreamTypes.PLACE_OCCUPANCY);

    private static final long NEVER = -1;

    private final int bucket;

    /** Those that are not none, by day and place. */
    private transient MapState<String, OccupancySums> sums;
    /** When the newest of what each place rests on was received. */
    private transient MapState<String, Instant> places;

    private transient ValueState<LocalDate> today;
    private transient ValueState<Long> revision;
    // Not state: what changed before a checkpoint went out with it.
    private transient Map<String, Set<LocalDate>> changed;
    private transient long lastGivenOut;

    /** @param bucket of the rows: one that no building falls into */
    PlaceSumOperator(int bucket) {
        this.bucket = bucket;
    }

    @Override
    public void open() throws Exception {
        super.open();
        sums = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>("sums", Types.STRING, StreamTypes.OCCUPANCY_SUMS));
        places = getRuntimeContext().getMapState(new MapStateDescriptor<>("places", Types.STRING, Types.INSTANT));
        today = getRuntimeContext().getState(new ValueStateDescriptor<>("today", Types.LOCAL_DATE));
        revision = getRuntimeContext().getState(new ValueStateDescriptor<>("revision", Types.LONG));
        changed = new HashMap<>();
        lastGivenOut = NEVER;
    }

    @Override
    public void processElement(StreamRecord<OccupancyDifference> element) throws Exception {
        OccupancyDifference difference = element.getValue();
        String place = key(difference);
        String key = key(place, difference.day());
        OccupancySums known = sums.contains(key) ? sums.get(key) : OccupancySums.none();
        known.add(difference.difference(), 1);
        if (known.isNone()) {
            sums.remove(key);
        } else {
            sums.put(key, known);
        }
        Instant knownFrom = places.get(place);
        if (knownFrom == null || difference.knownFrom().isAfter(knownFrom)) {
            places.put(place, difference.knownFrom());
        }
        if (today.value() == null || difference.day().isAfter(today.value())) {
            today.update(difference.day());
        }
        changed.computeIfAbsent(place, at -> new HashSet<>()).add(difference.day());
    }

    private static String key(OccupancyDifference difference) {
        return difference.level() + ":" + (difference.name() == null ? "" : difference.name());
    }

    private static String key(String place, LocalDate day) {
        return day + ":" + place;
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
        if (!changed.isEmpty()) {
            lastGivenOut = checkpointId;
            giveOut();
        }
    }

    @Override
    public void endInput() throws Exception {
        if (!changed.isEmpty()) {
            giveOut();
        }
    }

    /** Fails the job, as {@link DirtyBucketOperator} does: what was given out would be stored twice. */
    @Override
    public void notifyCheckpointAborted(long checkpointId) throws Exception {
        super.notifyCheckpointAborted(checkpointId);
        if (checkpointId == lastGivenOut) {
            throw new IllegalStateException(
                    "Cannot go on after checkpoint %d was aborted: its figures are already on their way to the sink"
                            .formatted(checkpointId));
        }
    }

    private void giveOut() throws Exception {
        setCurrentKey(bucket);
        long next = (revision.value() == null ? 0 : revision.value()) + 1;
        revision.update(next);
        LocalDate newest = today.value();
        for (Map.Entry<String, Set<LocalDate>> place : changed.entrySet()) {
            for (LocalDate day : place.getValue()) {
                output.collect(DAILY, new StreamRecord<>(row(place.getKey(), day, next)));
            }
        }
        boolean isNewDifferent = changed.values().stream().anyMatch(days -> days.contains(newest));
        if (isNewDifferent) {
            for (String place : places.keys()) {
                output.collect(new StreamRecord<>(row(place, newest, next)));
            }
        }
        changed.clear();
    }

    private PlaceOccupancy row(String place, LocalDate day, long next) throws Exception {
        OccupancySums known = sums.get(key(place, day));
        int separator = place.indexOf(':');
        String name = place.substring(separator + 1);
        return new PlaceOccupancy(
                bucket,
                PlaceLevel.valueOf(place.substring(0, separator)),
                name.isEmpty() ? null : name,
                day,
                next,
                places.get(place),
                known == null ? OccupancySums.none() : known.copy());
    }
}
