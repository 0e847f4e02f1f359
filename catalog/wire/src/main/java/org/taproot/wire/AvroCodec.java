package org.taproot.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;

/**
 * Avro single-object encoding: two marker bytes, the fingerprint of the writer's schema, the binary body. The schemas
 * are published beside this class, {@code <name>-v1.avsc} and on; a message written with any of them can be read.
 */
abstract class AvroCodec<F> implements Codec<F> {

    private final String name;
    private final List<Schema> published;

    // Both are thread-safe: they keep their buffers per thread.
    private final BinaryMessageEncoder<GenericRecord> encoder;
    private final BinaryMessageDecoder<GenericRecord> decoder;

    AvroCodec(String name, int versions) {
        this.name = name;
        published = IntStream.rangeClosed(1, versions)
                .mapToObj(version -> schema(name, version))
                .toList();
        Schema newest = published.get(versions - 1);
        encoder = new BinaryMessageEncoder<>(GenericData.get(), newest);
        decoder = new BinaryMessageDecoder<>(GenericData.get(), newest);
        published.forEach(decoder::addSchema);
    }

    String name() {
        return name;
    }

    abstract void write(F fact, GenericRecord message);

    abstract F read(GenericRecord message);

    /** Every schema this fact was ever written with, oldest first. */
    List<Schema> published() {
        return published;
    }

    @Override
    public byte[] encode(F fact) {
        GenericRecord message = new GenericData.Record(published.get(published.size() - 1));
        write(fact, message);
        try {
            ByteBuffer bytes = encoder.encode(message);
            byte[] exact = new byte[bytes.remaining()];
            bytes.get(exact);
            return exact;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot encode " + fact.getClass().getSimpleName(), e);
        }
    }

    @Override
    public F decode(byte[] message) {
        if (message == null) {
            throw new UnreadableMessageException("Cannot decode a message without a value", null);
        }
        try {
            return read(decoder.decode(message));
        } catch (IOException
                | AvroRuntimeException
                | IllegalArgumentException
                | NullPointerException
                | IndexOutOfBoundsException
                | ClassCastException e) {
            throw new UnreadableMessageException(
                    "Cannot decode a message of %d bytes as %s: %s"
                            .formatted(message.length, published.get(0).getName(), e.getMessage()),
                    e);
        }
    }

    private static Schema schema(String name, int version) {
        String file = "%s-v%d.avsc".formatted(name, version);
        try (InputStream in = AvroCodec.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("Cannot find published schema " + file);
            }
            return new Schema.Parser().parse(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read published schema " + file, e);
        }
    }
}
