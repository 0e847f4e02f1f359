package org.taproot.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.taproot.model.fact.Provenance;

/**
 * The message being written, field after field in the order of its schema. One per thread, so that writing costs little
 * more than the bytes that come of it.
 */
final class Body {

    private static final ThreadLocal<Body> OF_THIS_THREAD = ThreadLocal.withInitial(Body::new);

    /** A message larger than that is rare: the room it took is not kept. */
    private static final int LARGEST_KEPT = 1 << 16;

    private ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    private BinaryEncoder encoder;

    static Body begin(byte[] header) throws IOException {
        Body body = OF_THIS_THREAD.get();
        // first the encoder, for it flushes what a failed message left in it
        body.encoder = EncoderFactory.get().binaryEncoder(body.bytes, body.encoder);
        body.bytes.reset();
        body.encoder.writeFixed(header);
        return body;
    }

    byte[] end() throws IOException {
        encoder.flush();
        byte[] message = bytes.toByteArray();
        if (message.length > LARGEST_KEPT) {
            bytes = new ByteArrayOutputStream(512);
        }
        return message;
    }

    void text(String text) throws IOException {
        encoder.writeString(text);
    }

    void number(int number) throws IOException {
        encoder.writeInt(number);
    }

    void number(long number) throws IOException {
        encoder.writeLong(number);
    }

    void truth(boolean truth) throws IOException {
        encoder.writeBoolean(truth);
    }

    void instant(Instant instant) throws IOException {
        encoder.writeLong(Fields.micros(instant));
    }

    void date(LocalDate date) throws IOException {
        encoder.writeInt(Math.toIntExact(date.toEpochDay()));
    }

    void decimal(BigDecimal number) throws IOException {
        encoder.writeString(Fields.plain(number));
    }

    /** Begins an optional field; the value follows only when it is there. */
    boolean present(Object value) throws IOException {
        encoder.writeIndex(value == null ? 0 : 1);
        return value != null;
    }

    void optionalText(String text) throws IOException {
        if (present(text)) {
            text(text);
        }
    }

    void optionalCode(Enum<?> code) throws IOException {
        if (present(code)) {
            text(code.name());
        }
    }

    void optionalInstant(Instant instant) throws IOException {
        if (present(instant)) {
            instant(instant);
        }
    }

    void optionalDate(LocalDate date) throws IOException {
        if (present(date)) {
            date(date);
        }
    }

    void optionalDecimal(BigDecimal number) throws IOException {
        if (present(number)) {
            decimal(number);
        }
    }

    void provenance(Provenance provenance) throws IOException {
        text(provenance.eventId());
        text(provenance.source());
        text(provenance.sourceRecord());
        number(provenance.delivery());
        number(provenance.precedence());
        instant(provenance.validFrom());
        instant(provenance.receivedAt());
    }
}
