package org.taproot.jobs;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.taproot.lake.table.Buckets;
import org.taproot.model.fact.Effect;
import org.taproot.model.fact.Logged;
import org.taproot.model.fact.Merge;
import org.taproot.model.fact.Observation;
import org.taproot.model.fact.Overlay;
import org.taproot.model.fact.Version;

/**
 * Keeps one thing current: drops what it has already seen, logs the rest, and gives out a version whenever the merged
 * state changes.
 */
final class MergeFunction<F extends Observation<P>, P extends Overlay<P>>
        extends KeyedProcessFunction<String, F, Logged<F>> {

    private final TypeInformation<F> factType;
    private final TypeInformation<Version<P>> versionType;
    private final OutputTag<Version<P>> versions;
    private final Buckets buckets;

    // Kept for ever: deliveries may arrive in any order, and no number says that an older one will not be repeated.
    private transient MapState<String, Boolean> seenEvents;
    private transient MapState<String, F> newestBySource;
    private transient ValueState<Version<P>> current;

    MergeFunction(TypeInformation<F> factType, TypeInformation<Version<P>> versionType, Buckets buckets) {
        this.factType = factType;
        this.versionType = versionType;
        this.versions = new OutputTag<>("versions", versionType);
        this.buckets = buckets;
    }

    OutputTag<Version<P>> versions() {
        return versions;
    }

    @Override
    public void open(OpenContext context) {
        seenEvents =
                getRuntimeContext().getMapState(new MapStateDescriptor<>("seen-events", Types.STRING, Types.BOOLEAN));
        newestBySource =
                getRuntimeContext().getMapState(new MapStateDescriptor<>("newest-by-source", Types.STRING, factType));
        current = getRuntimeContext().getState(new ValueStateDescriptor<>("current", versionType));
    }

    @Override
    public void processElement(F fact, Context context, Collector<Logged<F>> out) throws Exception {
        String eventId = fact.provenance().eventId();
        // A delivery that was interrupted is sent again from its start.
        if (seenEvents.contains(eventId)) {
            return;
        }
        seenEvents.put(eventId, Boolean.TRUE);
        String source = fact.provenance().source();
        newestBySource.put(source, Merge.newest(newestBySource.get(source), fact));

        P merged = Merge.merged(observations());
        Version<P> before = current.value();
        if (before != null && before.payload().equals(merged)) {
            out.collect(new Logged<>(fact, Effect.UNCHANGED, before.revision()));
            return;
        }
        Version<P> after = new Version<>(
                fact.key(),
                buckets.of(fact.key()),
                merged,
                before == null ? 1 : before.revision() + 1,
                fact.provenance());
        current.update(after);
        context.output(versions, after);
        out.collect(new Logged<>(fact, before == null ? Effect.NEW : Effect.CHANGED, after.revision()));
    }

    private List<F> observations() throws Exception {
        List<F> observations = new ArrayList<>();
        newestBySource.values().forEach(observations::add);
        return observations;
    }
}
