package org.taproot.jobs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;
import org.taproot.model.enterprise.Enterprise;
import org.taproot.model.enterprise.EnterpriseReported;
import org.taproot.model.fact.Merge;
import org.taproot.model.fact.Provenance;
import org.taproot.model.resolve.DecisionReported;
import org.taproot.model.resolve.RegisteredPlace;
import org.taproot.model.resolve.Streetscape;

/**
 * Keeps where an enterprise is registered, as its sources say it together, and what people decided about it; tells the
 * road whenever that changes. Keyed by enterprise.
 */
final class RegisteredPlaceFunction
        extends KeyedCoProcessFunction<String, EnterpriseReported, DecisionReported, RoadFirm> {

    private static final Comparator<DecisionReported> EARLIEST_FIRST = Comparator.comparing(DecisionReported::decidedAt)
            .thenComparing(decision -> decision.provenance().eventId());

    private transient MapState<String, EnterpriseReported> newestBySource;
    private transient MapState<String, DecisionReported> decisions;
    private transient ValueState<RoadFirm> told;

    @Override
    public void open(OpenContext context) {
        newestBySource = getRuntimeContext()
                .getMapState(
                        new MapStateDescriptor<>("newest-by-source", Types.STRING, StreamTypes.ENTERPRISE_REPORTED));
        decisions = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>("decisions", Types.STRING, StreamTypes.DECISION_REPORTED));
        told = getRuntimeContext().getState(new ValueStateDescriptor<>("told", StreamTypes.ROAD_FIRM));
    }

    @Override
    public void processElement1(EnterpriseReported fact, Context context, Collector<RoadFirm> out) throws Exception {
        String source = fact.provenance().source();
        EnterpriseReported known = newestBySource.get(source);
        if (known == null || fact.provenance().isNewerThan(known.provenance())) {
            newestBySource.put(source, ofPlace(fact));
            tell(out);
        }
    }

    /** Nothing else of the enterprise is needed here, and state is memory. */
    private static EnterpriseReported ofPlace(EnterpriseReported fact) {
        Enterprise all = fact.enterprise();
        return new EnterpriseReported(
                fact.provenance(),
                new Enterprise(
                        all.uscc(),
                        all.name(),
                        null,
                        null,
                        all.registeredCapital(),
                        null,
                        all.registeredAddress(),
                        null,
                        null,
                        null,
                        null));
    }

    @Override
    public void processElement2(DecisionReported decision, Context context, Collector<RoadFirm> out) throws Exception {
        decisions.put(decision.provenance().eventId(), decision);
        tell(out);
    }

    private void tell(Collector<RoadFirm> out) throws Exception {
        List<EnterpriseReported> words = new ArrayList<>();
        newestBySource.values().forEach(words::add);
        // a decision may come before anything else is known of the enterprise
        if (words.isEmpty()) {
            return;
        }
        RegisteredPlace place = place(words);
        RoadFirm before = told.value();
        if (before != null && isSame(before.place(), place)) {
            return;
        }
        RoadFirm now = new RoadFirm(Streetscape.roadOf(place.address()), place.uscc(), place);
        if (before != null && !before.road().equals(now.road())) {
            out.collect(new RoadFirm(before.road(), before.uscc(), null));
        }
        told.update(now);
        out.collect(now);
    }

    private RegisteredPlace place(List<EnterpriseReported> words) throws Exception {
        Enterprise merged = Merge.merged(words);
        List<DecisionReported> about = new ArrayList<>();
        decisions.values().forEach(about::add);
        about.sort(EARLIEST_FIRST);
        Provenance cause = words.stream()
                .map(EnterpriseReported::provenance)
                .reduce((a, b) -> a.isNewerThan(b) ? a : b)
                .orElseThrow();
        return new RegisteredPlace(
                merged.uscc(),
                merged.name(),
                merged.registeredCapital() == null
                        ? null
                        : merged.registeredCapital().amount(),
                merged.registeredAddress(),
                about,
                cause);
    }

    /** Whichever fact says it. */
    private static boolean isSame(RegisteredPlace one, RegisteredPlace other) {
        return one.equals(new RegisteredPlace(
                other.uscc(), other.name(), other.capital(), other.address(), other.decisions(), one.cause()));
    }
}
