package org.taproot.jobs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.taproot.lake.table.Buckets;
import org.taproot.model.fact.Attendance;
import org.taproot.model.fact.Conflict;
import org.taproot.model.fact.Conflicts;
import org.taproot.model.fact.Effect;
import org.taproot.model.fact.Logged;
import org.taproot.model.fact.Merge;
import org.taproot.model.fact.Observation;
import org.taproot.model.fact.Overlay;
import org.taproot.model.fact.Presence;
import org.taproot.model.fact.Provenance;
import org.taproot.model.fact.Version;

/**
 * Keeps one thing current: drops what it has already seen, logs the rest, and gives out a version whenever the merged
 * state changes. A thing that each of its sources has taken back is withdrawn, with the state it had last. What sources
 * disagree about goes with the current state alone: it is no version of the thing.
 */
final class MergeFunction<F extends Observation<P>, P extends Overlay<P>>
        extends KeyedCoProcessFunction<String, F, Attendance, Logged<F>> {

    private final TypeInformation<F> factType;
    private final TypeInformation<Version<P>> versionType;
    private final OutputTag<Version<P>> versions;
    private final OutputTag<Version<P>> states;
    private final Buckets buckets;

    // Kept for ever: deliveries may arrive in any order, and no number says that an older one will not be repeated.
    private transient MapState<String, Boolean> seenEvents;
    private transient MapState<String, F> newestBySource;
    private transient MapState<String, Attendance> attendanceBySource;
    private transient ValueState<Version<P>> current;

    MergeFunction(TypeInformation<F> factType, TypeInformation<Version<P>> versionType, Buckets buckets) {
        this.factType = factType;
        this.versionType = versionType;
        this.versions = new OutputTag<>("versions", versionType);
        this.states = new OutputTag<>("states", versionType);
        this.buckets = buckets;
    }

    /** Every state the thing was in. */
    OutputTag<Version<P>> versions() {
        return versions;
    }

    /** The same, and a state again when other conflicts go with it. */
    OutputTag<Version<P>> states() {
        return states;
    }

    @Override
    public void open(OpenContext context) {
        seenEvents = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>("seen-events", StreamTypes.TEXT, Types.BOOLEAN));
        newestBySource =
                getRuntimeContext().getMapState(new MapStateDescriptor<>("newest-by-source", Types.STRING, factType));
        attendanceBySource = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>("attendance-by-source", Types.STRING, StreamTypes.ATTENDANCE));
        current = getRuntimeContext().getState(new ValueStateDescriptor<>("current", versionType));
    }

    @Override
    public void processElement1(F fact, Context context, Collector<Logged<F>> out) throws Exception {
        String eventId = fact.provenance().eventId();
        // A delivery that was interrupted is sent again from its start.
        if (seenEvents.contains(eventId)) {
            return;
        }
        seenEvents.put(eventId, Boolean.TRUE);
        String source = fact.provenance().source();
        newestBySource.put(source, Merge.newest(newestBySource.get(source), fact));

        Version<P> before = current.value();
        Version<P> after = state(fact.key(), before, fact.provenance());
        update(before, after, context);
        out.collect(new Logged<>(fact, effect(before, after), after.revision()));
    }

    private static Effect effect(Version<?> before, Version<?> after) {
        if (before == null) {
            return Effect.NEW;
        }
        return before.revision() == after.revision() ? Effect.UNCHANGED : Effect.CHANGED;
    }

    @Override
    public void processElement2(Attendance attendance, Context context, Collector<Logged<F>> out) throws Exception {
        attendanceBySource.put(attendance.source(), attendance);
        Version<P> before = current.value();
        // its first observation may still be on the way
        if (before != null) {
            update(before, state(attendance.key(), before, attendance.cause()), context);
        }
    }

    /** The state that follows from all that is known; the one before when it is the same, conflicts included. */
    private Version<P> state(String key, Version<P> before, Provenance cause) throws Exception {
        Map<String, Attendance> attendances = attendances();
        List<F> observations = observations();
        List<F> standing = Merge.standing(observations, attendances);
        boolean isWithdrawn = standing.isEmpty();
        P payload = Merge.merged(isWithdrawn ? observations : standing);
        Presence presence = isWithdrawn ? Presence.WITHDRAWN : Presence.PRESENT;
        List<Conflict> conflicts = Conflicts.of(standing, before == null ? List.of() : before.conflicts());
        if (before != null && before.presence() == presence && before.payload().equals(payload)) {
            return before.conflicts().equals(conflicts) ? before : before.with(conflicts);
        }
        int revision = before == null ? 1 : before.revision() + 1;
        // whichever arrived last: what took it back is the reason
        Provenance reason = isWithdrawn ? Merge.withdrawal(attendances.values()) : cause;
        return new Version<>(key, buckets.of(key), payload, revision, reason, presence, conflicts);
    }

    private void update(Version<P> before, Version<P> after, Context context) throws Exception {
        boolean isNext = before == null || before.revision() != after.revision();
        if (!isNext && before.conflicts().equals(after.conflicts())) {
            return;
        }
        current.update(after);
        context.output(states, after);
        if (isNext) {
            context.output(versions, after);
        }
    }

    private List<F> observations() throws Exception {
        List<F> observations = new ArrayList<>();
        newestBySource.values().forEach(observations::add);
        return observations;
    }

    private Map<String, Attendance> attendances() throws Exception {
        if (attendanceBySource.isEmpty()) {
            return Map.of();
        }
        Map<String, Attendance> attendances = new HashMap<>();
        attendanceBySource.entries().forEach(entry -> attendances.put(entry.getKey(), entry.getValue()));
        return attendances;
    }
}
