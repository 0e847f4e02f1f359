package org.taproot.connectors.intake.kafka;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.taproot.connectors.intake.Subject;

/**
 * Up to where a topic was read.
 *
 * @param of the fingerprint of brokers and topic, null in positions of older versions
 * @param topicId a topic that was deleted and created again has another; empty where the cluster has none
 * @param next offset of the next message, by partition
 */
record Position(String of, String topicId, Map<Integer, Long> next) {

    private static final ObjectMapper JSON = new ObjectMapper();

    Position {
        requireNonNull(topicId, "topicId");
        next = Map.copyOf(next);
    }

    /** What was stored; empty when there is nothing, or when it is about another topic. */
    static Optional<Position> of(Optional<String> stored, Subject subject, String topicId) {
        return subject.position(
                stored, text -> parse(text).filter(each -> subject.is(each.of()) || each.isExactly(topicId)));
    }

    private static Optional<Position> parse(String text) {
        try {
            return Optional.ofNullable(JSON.readValue(text, Position.class));
        } catch (JsonProcessingException e) {
            // of another kind of source: to read again from the beginning loses nothing
            return Optional.empty();
        }
    }

    String write() {
        try {
            return JSON.writeValueAsString(Map.of("of", of, "topicId", topicId, "next", new TreeMap<>(next)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same topic asked for at another of its brokers, for instance. */
    private boolean isExactly(String topic) {
        return !topicId.isEmpty() && topicId.equals(topic);
    }

    boolean isOf(String topic) {
        return topicId.isEmpty() || topic.isEmpty() || topicId.equals(topic);
    }
}
