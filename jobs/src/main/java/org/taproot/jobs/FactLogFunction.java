package org.taproot.jobs;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.taproot.model.fact.DeadLetter;
import org.taproot.model.fact.Fact;
import org.taproot.model.fact.FactKind;
import org.taproot.model.vocabulary.FactKinds;
import org.taproot.wire.Codec;
import org.taproot.wire.EventIds;
import org.taproot.wire.Topic;
import org.taproot.wire.UnreadableMessageException;

/**
 * Reads facts of all kinds and lets each through once, to the side output of its kind. What comes out in front are
 * messages that cannot be read. Keyed by topic and event id, which are found without reading the rest.
 */
final class FactLogFunction extends KeyedProcessFunction<String, RawMessage, DeadLetter> {

    private transient Map<String, Route<?>> routes;
    private transient ValueState<Boolean> seen;

    /** One row may become facts of several kinds, all under its id. */
    static String key(RawMessage message) {
        return message.topic()
                + ":"
                + EventIds.of(message.value()).orElseGet(() -> message.partition() + ":" + message.offset());
    }

    static <F extends Fact> OutputTag<F> facts(FactKind<F> kind) {
        return new OutputTag<>(kind.name(), StreamTypes.fact(kind));
    }

    @Override
    public void open(OpenContext context) {
        routes = FactKinds.onlyLogged().stream()
                .<Route<?>>map(FactLogFunction::route)
                .collect(Collectors.toMap(route -> route.facts().getId(), Function.identity()));
        seen = getRuntimeContext().getState(new ValueStateDescriptor<>("seen", Types.BOOLEAN));
    }

    private static <F extends Fact> Route<F> route(FactKind<F> kind) {
        return new Route<>(Topic.of(kind).codec(), facts(kind));
    }

    @Override
    public void processElement(RawMessage message, Context context, Collector<DeadLetter> out) throws Exception {
        if (seen.value() != null) {
            return;
        }
        try {
            routes.get(message.topic()).pass(message, context);
        } catch (UnreadableMessageException e) {
            // not seen: the same fact may still come in a message that can be read
            out.collect(UnreadableMessages.deadLetter(message, e));
            return;
        }
        seen.update(Boolean.TRUE);
    }

    /** How the facts of one kind are read and where they go. */
    private record Route<F extends Fact>(Codec<F> codec, OutputTag<F> facts) {
        void pass(RawMessage message, Context context) {
            context.output(facts, codec.decode(message.value()));
        }
    }
}
