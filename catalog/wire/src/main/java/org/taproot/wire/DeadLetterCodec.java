package org.taproot.wire;

import static org.taproot.wire.Fields.instant;
import static org.taproot.wire.Fields.text;

import java.io.IOException;
import java.time.Instant;
import org.apache.avro.generic.GenericRecord;
import org.taproot.model.fact.DeadLetter;
import org.taproot.model.fact.DeadLetterState;
import org.taproot.model.fact.RejectReason;

final class DeadLetterCodec extends AvroCodec<DeadLetter> {

    DeadLetterCodec() {
        super("dead-letter");
    }

    @Override
    void write(DeadLetter fact, Body message) throws IOException {
        message.text(fact.eventId());
        message.text(fact.source());
        message.text(fact.sourceRecord());
        message.number(fact.delivery());
        message.text(fact.place());
        message.text(fact.reason().name());
        message.text(fact.field());
        message.text(fact.value());
        message.text(fact.message());
        message.text(fact.messageZh());
        message.instant(fact.receivedAt());
        message.number(fact.attempt());
        message.text(fact.state().name());
        message.optionalText(fact.rawReference());
        message.optionalInstant(fact.rejectedAt());
    }

    /** Version 1 knew of one attempt only, which failed when the input came. */
    @Override
    DeadLetter read(GenericRecord message) {
        String sourceRecord = text(message, "source_record");
        String rawReference = text(message, "raw_reference");
        Instant receivedAt = instant(message, "received_at");
        Instant rejectedAt = instant(message, "rejected_at");
        return new DeadLetter(
                text(message, "event_id"),
                text(message, "source"),
                sourceRecord,
                (Long) message.get("delivery"),
                text(message, "place"),
                RejectReason.valueOf(text(message, "reason")),
                text(message, "field"),
                text(message, "value"),
                text(message, "message"),
                text(message, "message_zh"),
                receivedAt,
                (Integer) message.get("attempt"),
                DeadLetterState.valueOf(text(message, "state")),
                rawReference == null ? sourceRecord : rawReference,
                rejectedAt == null ? receivedAt : rejectedAt);
    }
}
