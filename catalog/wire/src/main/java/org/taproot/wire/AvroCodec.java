package org.taproot.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.SystemLimitException;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.message.BinaryMessageDecoder;

/**
 * Avro single-object encoding: two marker bytes, the fingerprint of the writer's schema, the binary body. The schemas
 * are published beside this class, {@code <name>-v1.avsc} and on; a message written with any of them can be read.
 */
abstract class AvroCodec<F> implements Codec<F> {

    static {
        // A broken message may claim any length for a text. Nothing asks for more memory than the largest message has.
        System.setProperty(SystemLimitException.MAX_STRING_LENGTH_PROPERTY, Integer.toString(16 << 20));
    }

    private static final short MARKER = (short) 0xC301;

    private final String name;
    private final List<Schema> published;
    private final byte[] header;
    // Thread-safe: it keeps its buffers per thread.
    private final BinaryMessageDecoder<GenericRecord> decoder;
    private final ThreadLocal<NewestReader> newestReader;

    AvroCodec(String name) {
        this.name = name;
        published = published(name);
        Schema newest = newest();
        header = header(newest);
        Schema readable = readable(newest);
        decoder = new BinaryMessageDecoder<>(GenericData.get(), readable);
        newestReader = ThreadLocal.withInitial(() -> new NewestReader(readable));
        published.forEach(decoder::addSchema);
    }

    String name() {
        return name;
    }

    /** Writes every field, in the order of the newest schema. */
    abstract void write(F fact, Body message) throws IOException;

    abstract F read(GenericRecord message);

    /** Every schema this fact was ever written with, oldest first. */
    List<Schema> published() {
        return published;
    }

    Schema newest() {
        return published.get(published.size() - 1);
    }

    @Override
    public byte[] encode(F fact) {
        try {
            Body message = Body.begin(header);
            write(fact, message);
            return message.end();
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
            return read(isOfNewest(message) ? newestReader.get().read(message) : decoder.decode(message));
        } catch (IOException
                | AvroRuntimeException
                | IllegalArgumentException
                | NullPointerException
                | IndexOutOfBoundsException
                | UnsupportedOperationException
                | ClassCastException e) {
            throw new UnreadableMessageException(
                    "Cannot decode a message of %d bytes as %s: %s"
                            .formatted(message.length, published.get(0).getName(), e.getMessage()),
                    e);
        }
    }

    private boolean isOfNewest(byte[] message) {
        return message.length >= header.length && Arrays.equals(message, 0, header.length, header, 0, header.length);
    }

    private static byte[] header(Schema schema) {
        return ByteBuffer.allocate(Short.BYTES + Long.BYTES)
                .putShort(MARKER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(SchemaNormalization.parsingFingerprint64(schema))
                .array();
    }

    /** The same schema, whose texts are read as such and not as bytes to be turned into text later. */
    private static Schema readable(Schema schema) {
        Schema copy = new Schema.Parser().parse(schema.toString());
        textAsString(copy);
        return copy;
    }

    private static void textAsString(Schema schema) {
        switch (schema.getType()) {
            case STRING -> GenericData.setStringType(schema, GenericData.StringType.String);
            case RECORD -> schema.getFields().forEach(field -> textAsString(field.schema()));
            case UNION -> schema.getTypes().forEach(AvroCodec::textAsString);
            default -> {}
        }
    }

    private static List<Schema> published(String name) {
        List<Schema> versions = new ArrayList<>();
        String file = file(name, 1);
        for (InputStream in = open(file); in != null; in = open(file)) {
            versions.add(schema(file, in));
            file = file(name, versions.size() + 1);
        }
        if (versions.isEmpty()) {
            throw new IllegalStateException("Cannot find published schema " + file);
        }
        return List.copyOf(versions);
    }

    private static String file(String name, int version) {
        return "%s-v%d.avsc".formatted(name, version);
    }

    private static InputStream open(String file) {
        return AvroCodec.class.getResourceAsStream(file);
    }

    private static Schema schema(String file, InputStream content) {
        try (content) {
            return new Schema.Parser().parse(content);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read published schema " + file, e);
        }
    }

    /**
     * Reads what is behind the header of a message of the newest schema, as nearly all are, off its bytes: the decoder of
     * messages of any schema takes them one at a time from a stream. One per thread, so that its buffers are kept.
     */
    private static final class NewestReader {

        private final GenericDatumReader<GenericRecord> reader;
        private BinaryDecoder body;

        NewestReader(Schema schema) {
            reader = new GenericDatumReader<>(schema);
        }

        GenericRecord read(byte[] message) throws IOException {
            int header = Short.BYTES + Long.BYTES;
            body = DecoderFactory.get().binaryDecoder(message, header, message.length - header, body);
            return reader.read(null, body);
        }
    }
}
