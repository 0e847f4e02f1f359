package org.taproot.wire;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.taproot.model.fact.Provenance;

/** How the vocabulary's types stand in Avro: dates as days, instants as microseconds, decimals as text. */
final class Fields {

    private Fields() {}

    static String text(GenericRecord record, String field) {
        Object value = record.get(field);
        return value == null ? null : value.toString();
    }

    static Integer days(LocalDate date) {
        return date == null ? null : Math.toIntExact(date.toEpochDay());
    }

    static LocalDate date(GenericRecord record, String field) {
        Object value = record.get(field);
        return value == null ? null : LocalDate.ofEpochDay((Integer) value);
    }

    static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    static Instant instant(GenericRecord record, String field) {
        return Instant.EPOCH.plus((Long) record.get(field), ChronoUnit.MICROS);
    }

    static String plain(BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    static BigDecimal decimal(GenericRecord record, String field) {
        String value = text(record, field);
        return value == null ? null : new BigDecimal(value);
    }

    static void putProvenance(GenericRecord message, Provenance provenance) {
        GenericRecord inner = new GenericData.Record(
                message.getSchema().getField("provenance").schema());
        inner.put("event_id", provenance.eventId());
        inner.put("source", provenance.source());
        inner.put("source_record", provenance.sourceRecord());
        inner.put("delivery", provenance.delivery());
        inner.put("precedence", provenance.precedence());
        inner.put("valid_from", micros(provenance.validFrom()));
        inner.put("received_at", micros(provenance.receivedAt()));
        message.put("provenance", inner);
    }

    static Provenance provenance(GenericRecord message) {
        GenericRecord inner = (GenericRecord) message.get("provenance");
        return new Provenance(
                text(inner, "event_id"),
                text(inner, "source"),
                text(inner, "source_record"),
                (Long) inner.get("delivery"),
                (Integer) inner.get("precedence"),
                instant(inner, "valid_from"),
                instant(inner, "received_at"));
    }
}
