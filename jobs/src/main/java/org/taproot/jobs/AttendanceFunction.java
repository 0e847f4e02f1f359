package org.taproot.jobs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.TimeDomain;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;
import org.taproot.model.fact.Attendance;
import org.taproot.model.fact.Observation;
import org.taproot.model.fact.Presence;
import org.taproot.model.fact.Provenance;
import org.taproot.model.fact.SnapshotCompleted;

/**
 * Tells which things a source does not have any more: those in the scope of a completed snapshot that it last had in an
 * earlier document. Keyed by source and scope; costs one look at every thing of the scope for each snapshot.
 *
 * <p>A snapshot counts once every reader has come as far as the moment it was sent: the rows of its document were sent
 * before it, in other partitions. Readers that bring nothing say nothing of how far they are, for instance after a restart
 * without new messages: when none of them has moved for a while, it counts all the same. One that counts too early because
 * a reader was slow is mended by the rows it missed.
 */
final class AttendanceFunction<F extends Observation<?>>
        extends KeyedCoProcessFunction<String, F, SnapshotCompleted, Attendance> {

    static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final String SEPARATOR = "|";

    /** When each thing was last seen; of a thing that is known to be gone, too, for a late snapshot may have it. */
    private transient MapState<String, Provenance> lastSeen;

    private transient ValueState<Provenance> newestSnapshot;
    private transient ListState<Waiting> waiting;
    private transient ValueState<Long> lastWatermark;

    static String key(Observation<?> observation) {
        return observation.provenance().source() + SEPARATOR + observation.scope();
    }

    static String key(SnapshotCompleted snapshot) {
        return snapshot.provenance().source() + SEPARATOR + snapshot.scope();
    }

    @Override
    public void open(OpenContext context) {
        lastSeen = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>("last-seen", Types.STRING, StreamTypes.PROVENANCE));
        newestSnapshot =
                getRuntimeContext().getState(new ValueStateDescriptor<>("newest-snapshot", StreamTypes.PROVENANCE));
        lastWatermark = getRuntimeContext().getState(new ValueStateDescriptor<>("last-watermark", Types.LONG));
        waiting = getRuntimeContext().getListState(new ListStateDescriptor<>("waiting", StreamTypes.WAITING_SNAPSHOT));
    }

    @Override
    public void processElement1(F observation, Context context, Collector<Attendance> out) throws Exception {
        String thing = observation.key();
        Provenance seen = observation.provenance();
        Provenance before = lastSeen.get(thing);
        if (before != null && !seen.isOfLaterDocumentThan(before)) {
            return;
        }
        lastSeen.put(thing, seen);
        Provenance snapshot = newestSnapshot.value();
        if (isGone(seen, snapshot)) {
            withdraw(thing, snapshot, out);
        } else if (before != null && isGone(before, snapshot)) {
            out.collect(new Attendance(thing, seen.source(), Presence.PRESENT, seen));
        }
    }

    private static boolean isGone(Provenance lastSeen, Provenance snapshot) {
        return snapshot != null && snapshot.isOfLaterDocumentThan(lastSeen);
    }

    @Override
    public void processElement2(SnapshotCompleted snapshot, Context context, Collector<Attendance> out)
            throws Exception {
        if (!snapshot.tellsWhatHasGone()) {
            return;
        }
        // a reader is as far as the message before the one it stands at
        long sent = context.timestamp() == null ? Long.MIN_VALUE : context.timestamp() - 1;
        if (sent <= context.timerService().currentWatermark()) {
            count(snapshot.provenance(), out);
        } else {
            waiting.add(new Waiting(sent, snapshot.provenance()));
            context.timerService().registerEventTimeTimer(sent);
            if (lastWatermark.value() == null) {
                lookAgainLater(context.timerService());
            }
        }
    }

    private void lookAgainLater(TimerService timers) throws Exception {
        lastWatermark.update(timers.currentWatermark());
        timers.registerProcessingTimeTimer(timers.currentProcessingTime() + PATIENCE.toMillis());
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<Attendance> out) throws Exception {
        if (context.timeDomain() == TimeDomain.EVENT_TIME) {
            countSentUntil(timestamp, out);
            return;
        }
        boolean isAnyWaiting = waiting.get().iterator().hasNext();
        if (isAnyWaiting && context.timerService().currentWatermark() != lastWatermark.value()) {
            lookAgainLater(context.timerService());
            return;
        }
        lastWatermark.clear();
        countSentUntil(Long.MAX_VALUE, out);
    }

    private void countSentUntil(long timestamp, Collector<Attendance> out) throws Exception {
        List<Waiting> later = new ArrayList<>();
        for (Waiting snapshot : waiting.get()) {
            if (snapshot.sent() <= timestamp) {
                count(snapshot.provenance(), out);
            } else {
                later.add(snapshot);
            }
        }
        waiting.update(later);
    }

    private void count(Provenance snapshot, Collector<Attendance> out) throws Exception {
        Provenance before = newestSnapshot.value();
        if (before != null && !snapshot.isOfLaterDocumentThan(before)) {
            return;
        }
        newestSnapshot.update(snapshot);
        for (Map.Entry<String, Provenance> thing : lastSeen.entries()) {
            if (isGone(thing.getValue(), snapshot) && !isGone(thing.getValue(), before)) {
                withdraw(thing.getKey(), snapshot, out);
            }
        }
    }

    private static void withdraw(String thing, Provenance snapshot, Collector<Attendance> out) {
        out.collect(new Attendance(thing, snapshot.source(), Presence.WITHDRAWN, snapshot));
    }

    /**
     * A snapshot that does not count yet.
     *
     * @param sent when, in milliseconds since 1970
     */
    public record Waiting(long sent, Provenance provenance) {}
}
