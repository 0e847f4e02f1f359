package org.taproot.connectors.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The document that names a delivery to be read again: one JSON object with its number under {@code reload}. */
public final class ReloadDocument {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LARGEST = 100;
    private static final String KEY = "reload";

    private ReloadDocument() {}

    /** Writes the document that names this delivery. */
    public static void write(Path file, long delivery) throws IOException {
        Files.writeString(file, JSON.createObjectNode().put(KEY, delivery).toString());
    }

    /** Whether it is one. */
    public static boolean isOne(Path file) throws IOException {
        return Files.size(file) <= LARGEST && content(file).path(KEY).isIntegralNumber();
    }

    /** The delivery that a document names. */
    public static long read(Path file) throws IOException {
        return content(file).path(KEY).asLong();
    }

    private static JsonNode content(Path file) throws IOException {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        }
    }
}
