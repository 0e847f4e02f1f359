package org.taproot.wire;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.apache.avro.generic.GenericRecord;
import org.taproot.model.fact.Provenance;

/** How the vocabulary's types stand in Avro: dates as days, instants as microseconds, decimals as text. */
final class Fields {

    private Fields() {}

    static String text(GenericRecord record, String field) {
        return (String) record.get(field);
    }

    static LocalDate date(GenericRecord record, String field) {
        Object value = record.get(field);
        return value == null ? null : LocalDate.ofEpochDay((Integer) value);
    }

    static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    static Instant instant(GenericRecord record, String field) {
        Object value = record.get(field);
        return value == null ? null : instant((Long) value);
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /** Without an exponent; a number that is written so anyway keeps the text it has once been given. */
    static String plain(BigDecimal number) {
        boolean isPlain = number.scale() >= 0 && number.precision() - number.scale() > -6;
        return isPlain ? number.toString() : number.toPlainString();
    }

    static BigDecimal decimal(GenericRecord record, String field) {
        String value = text(record, field);
        return value == null ? null : new BigDecimal(value);
    }

    static Provenance provenance(GenericRecord message) {
        GenericRecord inner = (GenericRecord) message.get(0);
        return new Provenance(
                (String) inner.get(0),
                (String) inner.get(1),
                (String) inner.get(2),
                (Long) inner.get(3),
                (Integer) inner.get(4),
                instant((Long) inner.get(5)),
                instant((Long) inner.get(6)));
    }
}
