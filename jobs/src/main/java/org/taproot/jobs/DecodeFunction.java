package org.taproot.jobs;

import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.taproot.model.fact.DeadLetter;
import org.taproot.wire.Topic;
import org.taproot.wire.UnreadableMessageException;

/** Reads messages; one that cannot be read becomes a dead letter and the partition moves on. */
public final class DecodeFunction<F> extends ProcessFunction<RawMessage, F> {

    static final OutputTag<DeadLetter> UNREADABLE = new OutputTag<>("unreadable", StreamTypes.DEAD_LETTER);

    private final String topicName;
    private transient Topic<F> topic;

    public DecodeFunction(Topic<F> topic) {
        this.topicName = topic.name();
    }

    @Override
    public void open(org.apache.flink.api.common.functions.OpenContext context) {
        topic = Topic.named(topicName);
    }

    @Override
    public void processElement(RawMessage message, Context context, Collector<F> out) {
        F fact;
        try {
            fact = topic.codec().decode(message.value());
        } catch (UnreadableMessageException e) {
            context.output(UNREADABLE, UnreadableMessages.deadLetter(message, e));
            return;
        }
        out.collect(fact);
    }
}
