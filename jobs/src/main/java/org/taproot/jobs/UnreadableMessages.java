package org.taproot.jobs;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import org.taproot.model.fact.DeadLetter;
import org.taproot.model.fact.Provenance;
import org.taproot.model.fact.RejectReason;
import org.taproot.model.fact.Rejection;
import org.taproot.wire.UnreadableMessageException;

/** Tells what could not be read, and where it lies. */
final class UnreadableMessages {

    private static final int SHOWN_BYTES = 64;

    private UnreadableMessages() {}

    static DeadLetter deadLetter(RawMessage message, UnreadableMessageException why) {
        String place = "partition %d offset %d".formatted(message.partition(), message.offset());
        Rejection rejection = new Rejection(
                RejectReason.UNREADABLE_MESSAGE,
                "message",
                shown(message.value()),
                "a fact: " + why.getMessage(),
                "消息",
                "主题 " + message.topic() + " 的模式所描述的事实");
        String record = message.topic() + ":" + message.partition() + ":" + message.offset();
        Provenance provenance = new Provenance(
                UUID.nameUUIDFromBytes(record.getBytes(StandardCharsets.UTF_8)).toString(),
                message.topic(),
                message.partition() + ":" + message.offset(),
                0,
                0,
                message.appendedAt(),
                message.appendedAt());
        return DeadLetter.of(provenance, place, rejection);
    }

    private static String shown(byte[] value) {
        return value == null ? null : HexFormat.of().formatHex(value, 0, Math.min(value.length, SHOWN_BYTES));
    }
}
