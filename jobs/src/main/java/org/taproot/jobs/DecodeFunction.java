package org.taproot.jobs;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.taproot.model.fact.DeadLetter;
import org.taproot.model.fact.RejectReason;
import org.taproot.model.fact.Rejection;
import org.taproot.wire.Topic;
import org.taproot.wire.UnreadableMessageException;

/** Reads messages; one that cannot be read becomes a dead letter and the partition moves on. */
final class DecodeFunction<F> extends ProcessFunction<RawMessage, F> {

    static final OutputTag<DeadLetter> UNREADABLE = new OutputTag<>("unreadable", StreamTypes.DEAD_LETTER);

    private static final int SHOWN_BYTES = 64;

    private final String topicName;
    private transient Topic<F> topic;

    DecodeFunction(Topic<F> topic) {
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
            context.output(UNREADABLE, deadLetter(message, e));
            return;
        }
        out.collect(fact);
    }

    private static DeadLetter deadLetter(RawMessage message, UnreadableMessageException why) {
        String place = "partition %d offset %d".formatted(message.partition(), message.offset());
        Rejection rejection = new Rejection(
                RejectReason.UNREADABLE_MESSAGE, "message", shown(message.value()), "a fact: " + why.getMessage());
        String record = message.topic() + ":" + message.partition() + ":" + message.offset();
        return new DeadLetter(
                UUID.nameUUIDFromBytes(record.getBytes(StandardCharsets.UTF_8)).toString(),
                message.topic(),
                message.partition() + ":" + message.offset(),
                0,
                place,
                rejection.reason(),
                rejection.field(),
                rejection.value(),
                rejection.message(place),
                rejection.messageZh(place),
                message.appendedAt());
    }

    private static String shown(byte[] value) {
        return value == null ? null : HexFormat.of().formatHex(value, 0, Math.min(value.length, SHOWN_BYTES));
    }
}
