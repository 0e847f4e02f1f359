package org.taproot.connectors.intake.kafka;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * Up to where a topic was read.
 *
 * @param topicId a topic that was deleted and created again has another; empty where the cluster has none
 * @param next offset of the next message, by partition
 */
record Position(String topicId, Map<Integer, Long> next) {

    private static final ObjectMapper JSON = new ObjectMapper();

    Position {
        requireNonNull(topicId, "topicId");
        next = Map.copyOf(next);
    }

    static Position read(String text) throws IOException {
        try {
            return JSON.readValue(text, Position.class);
        } catch (JsonProcessingException e) {
            throw new IOException("Invalid position %s: expected what an earlier look wrote".formatted(text), e);
        }
    }

    String write() {
        try {
            return JSON.writeValueAsString(Map.of("topicId", topicId, "next", new TreeMap<>(next)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isOf(String topic) {
        return topicId.isEmpty() || topic.isEmpty() || topicId.equals(topic);
    }
}
