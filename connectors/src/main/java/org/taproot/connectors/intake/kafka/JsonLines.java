package org.taproot.connectors.intake.kafka;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Writes messages as lines of JSON; whatever a message is, nothing of it is lost and the line is valid. */
final class JsonLines implements Closeable {

    /** Less than what readers of the document accept, since a value is one level further down in its line. */
    private static final int DEEPEST = 500;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private final JsonGenerator out;
    private int lines;
    private long bytes;

    JsonLines(Path file) throws IOException {
        out = JSON.createGenerator(
                Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        out.setRootValueSeparator(new SerializedString("\n"));
    }

    int lines() {
        return lines;
    }

    /** About how many, and rather more than less. */
    long bytes() {
        return bytes;
    }

    void write(ConsumerRecord<byte[], byte[]> message) throws IOException {
        out.writeStartObject();
        writeText("key", message.key());
        writeValue(message.value());
        writePlace(message);
        out.writeEndObject();
        lines++;
        bytes += size(message) * 4 / 3 + 200;
    }

    /** In place of a message that is too large. */
    void writeTooLarge(ConsumerRecord<byte[], byte[]> message) throws IOException {
        out.writeStartObject();
        out.writeNumberField("value_too_large", size(message));
        writePlace(message);
        out.writeEndObject();
        lines++;
        bytes += 200;
    }

    static long size(ConsumerRecord<byte[], byte[]> message) {
        return Math.max(0L, message.serializedKeySize()) + Math.max(0L, message.serializedValueSize());
    }

    private void writePlace(ConsumerRecord<byte[], byte[]> message) throws IOException {
        out.writeNumberField("partition", message.partition());
        out.writeNumberField("offset", message.offset());
        if (message.timestamp() < 0) {
            out.writeNullField("timestamp");
        } else {
            out.writeStringField(
                    "timestamp", Instant.ofEpochMilli(message.timestamp()).toString());
        }
    }

    private void writeValue(byte[] value) throws IOException {
        Optional<String> json = value == null ? Optional.empty() : text(value).filter(JsonLines::isJson);
        if (json.isPresent()) {
            out.writeFieldName("value");
            // as it is, so that no digit of a number changes; in JSON a line can only end between two values
            out.writeRawValue(json.get().replace('\n', ' ').replace('\r', ' '));
        } else {
            writeText("value", value);
        }
    }

    private void writeText(String field, byte[] value) throws IOException {
        if (value == null) {
            out.writeNullField(field);
            return;
        }
        Optional<String> text = text(value);
        if (text.isPresent()) {
            out.writeStringField(field, text.get());
        } else {
            out.writeStringField(field + "_base64", Base64.getEncoder().encodeToString(value));
        }
    }

    private static Optional<String> text(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Whether it is exactly one value. */
    private static boolean isJson(String text) {
        try (JsonParser parser = JSON.createParser(text)) {
            int depth = 0;
            int values = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                parser.finishToken();
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (depth == 0 && ++values > 1) {
                    return false;
                }
            }
            return values == 1;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
