package org.taproot.connectors.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.taproot.model.fact.DeadLetter;
import org.taproot.model.fact.DeadLetterState;
import org.taproot.model.fact.RejectReason;

/** The document that names the rows of a replay: JSON lines, each the dead letter that the attempt before left. */
public final class ReplayDocument {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ReplayDocument() {}

    /** Writes the document of these dead letters. */
    public static void write(Path file, List<DeadLetter> rejected) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            for (DeadLetter letter : rejected) {
                out.write(JSON.writeValueAsString(line(letter)));
                out.write('\n');
            }
        }
    }

    /**
     * The dead letters that a document names, each once.
     *
     * @throws IllegalArgumentException when a line is none; the message names it
     */
    public static List<DeadLetter> read(Path file) throws IOException {
        Map<String, DeadLetter> letters = new LinkedHashMap<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                DeadLetter letter = letter(line, ++number);
                letters.putIfAbsent(letter.eventId(), letter);
            }
        }
        return new ArrayList<>(letters.values());
    }

    private static ObjectNode line(DeadLetter letter) {
        return JSON.createObjectNode()
                .put("event_id", letter.eventId())
                .put("source", letter.source())
                .put("source_record", letter.sourceRecord())
                .put("delivery", letter.delivery())
                .put("place", letter.place())
                .put("reason", letter.reason().name())
                .put("field", letter.field())
                .put("value", letter.value())
                .put("message", letter.message())
                .put("message_zh", letter.messageZh())
                .put("received_at", letter.receivedAt().toString())
                .put("attempt", letter.attempt())
                .put("raw_reference", letter.rawReference())
                .put("rejected_at", letter.rejectedAt().toString());
    }

    private static DeadLetter letter(String line, int number) {
        try {
            JsonNode json = JSON.readTree(line);
            return new DeadLetter(
                    json.path("event_id").asText(),
                    json.path("source").asText(),
                    json.path("source_record").asText(),
                    json.path("delivery").asLong(),
                    json.path("place").asText(),
                    RejectReason.valueOf(json.path("reason").asText()),
                    json.path("field").textValue(),
                    json.path("value").textValue(),
                    json.path("message").textValue(),
                    json.path("message_zh").textValue(),
                    Instant.parse(json.path("received_at").asText()),
                    json.path("attempt").asInt(),
                    DeadLetterState.REJECTED,
                    json.path("raw_reference").asText(),
                    Instant.parse(json.path("rejected_at").asText()));
        } catch (JsonProcessingException | DateTimeException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "Invalid line %d of a replay: expected a dead letter as JSON".formatted(number), e);
        }
    }
}
