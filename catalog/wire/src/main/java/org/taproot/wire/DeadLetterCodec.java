package org.taproot.wire;

import static org.taproot.wire.Fields.instant;
import static org.taproot.wire.Fields.micros;
import static org.taproot.wire.Fields.text;

import org.apache.avro.generic.GenericRecord;
import org.taproot.model.fact.DeadLetter;
import org.taproot.model.fact.RejectReason;

final class DeadLetterCodec extends AvroCodec<DeadLetter> {

    DeadLetterCodec() {
        super("dead-letter", 1);
    }

    @Override
    void write(DeadLetter fact, GenericRecord message) {
        message.put("event_id", fact.eventId());
        message.put("source", fact.source());
        message.put("source_record", fact.sourceRecord());
        message.put("delivery", fact.delivery());
        message.put("place", fact.place());
        message.put("reason", fact.reason().name());
        message.put("field", fact.field());
        message.put("value", fact.value());
        message.put("message", fact.message());
        message.put("message_zh", fact.messageZh());
        message.put("received_at", micros(fact.receivedAt()));
    }

    @Override
    DeadLetter read(GenericRecord message) {
        return new DeadLetter(
                text(message, "event_id"),
                text(message, "source"),
                text(message, "source_record"),
                (Long) message.get("delivery"),
                text(message, "place"),
                RejectReason.valueOf(text(message, "reason")),
                text(message, "field"),
                text(message, "value"),
                text(message, "message"),
                text(message, "message_zh"),
                instant(message, "received_at"));
    }
}
