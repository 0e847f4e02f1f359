package org.taproot.jobs.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.iceberg.Schema;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.data.Record;

/**
 * Reads a message about a measure straight into a row of the log, for whose columns the message has a field each, in the
 * same order. It knows the one schema and nothing of older or newer ones.
 */
final class MeasureRow {

    private static final int HEADER = 10;
    private static final int SCALE = 6;

    private final GenericRecord row;
    private BinaryDecoder body;

    MeasureRow(Schema schema) {
        row = GenericRecord.create(schema);
    }

    /** The same row each time, with other values. */
    Record read(byte[] message) throws IOException {
        body = DecoderFactory.get().binaryDecoder(message, HEADER, message.length - HEADER, body);
        int column = 0;
        row.set(column++, body.readString());
        row.set(column++, body.readString());
        row.set(column++, body.readString());
        row.set(column++, body.readLong());
        row.set(column++, body.readInt());
        row.set(column++, instant());
        row.set(column++, instant());
        row.set(column++, text());
        row.set(column++, text());
        row.set(column++, text());
        row.set(column++, text());
        row.set(column++, date());
        row.set(column++, date());
        row.set(column++, text());
        for (int i = 0; i < 5; i++) {
            row.set(column++, number());
        }
        row.set(column, text());
        return row;
    }

    private OffsetDateTime instant() throws IOException {
        return Instant.EPOCH.plus(body.readLong(), ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private String text() throws IOException {
        return body.readIndex() == 0 ? null : body.readString();
    }

    private LocalDate date() throws IOException {
        return body.readIndex() == 0 ? null : LocalDate.ofEpochDay(body.readInt());
    }

    private BigDecimal number() throws IOException {
        return body.readIndex() == 0 ? null : new BigDecimal(body.readString()).setScale(SCALE);
    }
}
