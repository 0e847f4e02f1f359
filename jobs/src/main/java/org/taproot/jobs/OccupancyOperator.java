package org.taproot.jobs;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;
import org.taproot.model.carrier.UnitReported;
import org.taproot.model.fact.DayBegan;
import org.taproot.model.fact.Provenance;
import org.taproot.model.occupancy.BlockOnOffer;
import org.taproot.model.occupancy.BuildingCourse;
import org.taproot.model.occupancy.Document;
import org.taproot.model.occupancy.LeaseEventStanding;
import org.taproot.model.occupancy.OccupancyBook;
import org.taproot.model.occupancy.OccupancyDifference;
import org.taproot.model.occupancy.PlaceOccupancy;
import org.taproot.model.occupancy.Surroundings;
import org.taproot.model.occupancy.UnitCourse;
import org.taproot.model.occupancy.UnitStretch;

/**
 * Keeps what was reported of the units of its buildings and, right before each checkpoint, gives out what follows from
 * what came since the last one: the figures of floors and buildings, a bucket as a whole; and, at the sides, the days of
 * buildings, the differences of all places above them, lease events and blocks. Keyed by bucket.
 *
 * <p>It rests on the reports, not on the merged states: states follow each other as reports arrive, and what a unit was
 * on a day must not. Until the first business day began, nothing comes out.
 */
final class OccupancyOperator extends AbstractStreamOperator<PlaceOccupancy>
        implements OneInputStreamOperator<OccupancyNews, PlaceOccupancy>, BoundedOneInput {

    static final OutputTag<PlaceOccupancy> DAILY = new OutputTag<>("daily", StreamTypes.PLACE_OCCUPANCY);
    static final OutputTag<OccupancyDifference> DIFFERENCES =
            new OutputTag<>("differences", StreamTypes.OCCUPANCY_DIFFERENCE);
    static final OutputTag<LeaseEventStanding> LEASE_EVENTS =
            new OutputTag<>("lease-events", StreamTypes.LEASE_EVENT_STANDING);
    static final OutputTag<BlockOnOffer> BLOCKS = new OutputTag<>("blocks", StreamTypes.BLOCK_ON_OFFER);

    private static final String WAITING = "waiting";
    private static final long NEVER = -1;

    /** What is known of the buildings around the units. */
    private final Surroundings surroundings;

    private transient MapState<String, BuildingCourse> buildings;
    private transient MapState<String, UnitCourse> units;
    private transient ValueState<DayBegan> newestDay;
    private transient ValueState<LocalDate> settledDay;
    private transient ValueState<Long> revision;
    private transient ListState<WaitingScope> waiting;

    // Not state: made of it anew when a bucket is met for the first time.
    private transient Map<Integer, OccupancyBook> books;
    // Not state: what was touched before a checkpoint went out with it.
    private transient Map<Integer, Set<String>> touched;
    private transient Set<Integer> waitingBuckets;
    private transient long watermark;
    /** In processing time: when readers came further, or the first snapshot came that waits for them. */
    private transient long lastMove;

    private transient long lastGivenOut;

    OccupancyOperator(Surroundings surroundings) {
        this.surroundings = requireNonNull(surroundings, "surroundings");
    }

    @Override
    public void open() throws Exception {
        super.open();
        buildings = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>("buildings", Types.STRING, StreamTypes.BUILDING_COURSE));
        units = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>("units", Types.STRING, StreamTypes.UNIT_COURSE));
        newestDay = getRuntimeContext().getState(new ValueStateDescriptor<>("newest-day", StreamTypes.DAY_BEGAN));
        settledDay = getRuntimeContext().getState(new ValueStateDescriptor<>("settled-day", Types.LOCAL_DATE));
        revision = getRuntimeContext().getState(new ValueStateDescriptor<>("revision", Types.LONG));
        waiting = getRuntimeContext().getListState(new ListStateDescriptor<>(WAITING, StreamTypes.WAITING_SCOPE));
        books = new HashMap<>();
        touched = new HashMap<>();
        watermark = Long.MIN_VALUE;
        lastMove = now();
        lastGivenOut = NEVER;
        try (Stream<Integer> keys = this.<Integer>getKeyedStateBackend().getKeys(WAITING, VoidNamespace.INSTANCE)) {
            waitingBuckets = keys.collect(Collectors.toCollection(HashSet::new));
        }
    }

    @Override
    public void processElement(StreamRecord<OccupancyNews> element) throws Exception {
        OccupancyNews news = element.getValue();
        Set<String> ids = touched(news.bucket());
        if (news.reported() != null) {
            report(news.reported(), ids);
        } else if (news.day() != null) {
            DayBegan before = newestDay.value();
            if (before == null || news.day().day().isAfter(before.day())) {
                newestDay.update(news.day());
            }
        } else {
            // a reader is as far as the message before the one it stands at
            long sent = element.hasTimestamp() ? element.getTimestamp() - 1 : Long.MIN_VALUE;
            if (waitingBuckets.isEmpty()) {
                lastMove = now();
            }
            waiting.add(new WaitingScope(
                    sent, news.snapshot().scope(), news.snapshot().provenance()));
            waitingBuckets.add(news.bucket());
        }
    }

    private long now() {
        return getProcessingTimeService().getCurrentProcessingTime();
    }

    /** Of that bucket, whose book is opened before anything of it changes. */
    private Set<String> touched(int bucket) throws Exception {
        book(bucket);
        return touched.computeIfAbsent(bucket, at -> new HashSet<>());
    }

    private OccupancyBook book(int bucket) throws Exception {
        OccupancyBook book = books.get(bucket);
        if (book == null) {
            book = new OccupancyBook(surroundings);
            if (settledDay.value() != null) {
                book.resume(settledDay.value(), stretches(units.keys()));
            }
            books.put(bucket, book);
        }
        return book;
    }

    private void report(UnitReported reported, Set<String> ids) throws Exception {
        String id = reported.key();
        String building = reported.unit().building();
        Document document = Document.of(reported.provenance());
        BuildingCourse before = course(building);
        BuildingCourse after = before.with(document).withUnit(id);
        if (!after.equals(before)) {
            buildings.put(building, after);
        }
        UnitCourse known = units.contains(id) ? units.get(id) : UnitCourse.NONE;
        units.put(id, known.with(after.placeOf(document), reported));
        ids.add(id);
    }

    private BuildingCourse course(String building) throws Exception {
        return buildings.contains(building) ? buildings.get(building) : BuildingCourse.NONE;
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        watermark = mark.getTimestamp();
        lastMove = now();
        super.processWatermark(mark);
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
        if (giveOut()) {
            lastGivenOut = checkpointId;
        }
    }

    @Override
    public void endInput() throws Exception {
        giveOut();
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

    private boolean giveOut() throws Exception {
        long sentUntil = sentUntil();
        for (Integer bucket : List.copyOf(waitingBuckets)) {
            setCurrentKey(bucket);
            count(bucket, sentUntil);
        }
        boolean any = false;
        for (Integer bucket : new TreeSet<>(touched.keySet())) {
            setCurrentKey(bucket);
            any |= settle(bucket);
        }
        touched.clear();
        return any;
    }

    /**
     * Snapshots count once every reader has come as far as the moment they were sent: before that rows may be missing. When
     * none has moved for a while all count, as in {@link AttendanceFunction}: readers that bring nothing do not say how
     * far they are.
     */
    private long sentUntil() {
        boolean isQuiet = now() - lastMove >= AttendanceFunction.PATIENCE.toMillis();
        return isQuiet ? Long.MAX_VALUE : watermark;
    }

    private void count(int bucket, long sentUntil) throws Exception {
        List<WaitingScope> later = new ArrayList<>();
        for (WaitingScope snapshot : waiting.get()) {
            if (snapshot.sent() > sentUntil) {
                later.add(snapshot);
            } else {
                Set<String> ids = touched(bucket);
                BuildingCourse before = course(snapshot.scope());
                BuildingCourse after = before.completedBy(Document.of(snapshot.provenance()));
                if (!after.equals(before)) {
                    buildings.put(snapshot.scope(), after);
                    ids.addAll(after.units());
                }
            }
        }
        if (later.isEmpty()) {
            waiting.clear();
            waitingBuckets.remove(bucket);
        } else {
            waiting.update(later);
        }
    }

    private boolean settle(int bucket) throws Exception {
        DayBegan today = newestDay.value();
        if (today == null) {
            return false;
        }
        OccupancyBook book = book(bucket);
        boolean isFirst = settledDay.value() == null;
        OccupancyBook.Changes changes =
                book.settle(today.day(), stretches(isFirst ? units.keys() : touched.get(bucket)));
        settledDay.update(today.day());
        if (changes.isNone()) {
            return false;
        }
        long next = (revision.value() == null ? 0 : revision.value()) + 1;
        revision.update(next);
        giveOut(new OccupancyOutcome(bucket, book, changes, next, knownFrom(today)));
        return true;
    }

    private void giveOut(OccupancyOutcome outcome) {
        outcome.rows().forEach(row -> output.collect(new StreamRecord<>(row)));
        outcome.days().forEach(row -> output.collect(DAILY, new StreamRecord<>(row)));
        outcome.differences().forEach(row -> output.collect(DIFFERENCES, new StreamRecord<>(row)));
        outcome.leaseEvents().forEach(row -> output.collect(LEASE_EVENTS, new StreamRecord<>(row)));
        outcome.blocks().forEach(row -> output.collect(BLOCKS, new StreamRecord<>(row)));
    }

    /** By building, when the newest of what its figures of this day rest on was received. */
    private Map<String, Instant> knownFrom(DayBegan today) throws Exception {
        Instant dayKnownFrom = today.provenance().receivedAt();
        Map<String, Instant> knownFrom = new HashMap<>();
        buildings.entries().forEach(building -> {
            Instant newest = building.getValue().knownFrom();
            knownFrom.put(building.getKey(), newest.isAfter(dayKnownFrom) ? newest : dayKnownFrom);
        });
        return knownFrom;
    }

    private Map<String, List<UnitStretch>> stretches(Iterable<String> ids) throws Exception {
        Map<String, List<UnitStretch>> stretches = new HashMap<>();
        for (String id : ids) {
            UnitCourse course = units.get(id);
            // a unit is known by its building as soon as by itself
            stretches.put(id, course.stretches(buildings.get(course.building()).documents()));
        }
        return stretches;
    }

    /**
     * A snapshot that may not count yet.
     *
     * @param sent when, in milliseconds since 1970
     */
    public record WaitingScope(long sent, String scope, Provenance provenance) {}
}
