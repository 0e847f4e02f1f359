package org.taproot.connectors.intake.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import org.taproot.connectors.intake.Subject;

/**
 * The last row that was taken.
 *
 * @param of the fingerprint of the table, null in positions of older versions
 * @param columns the watermark and the key
 * @param values of them
 * @param seen the SHA-256 of what was read again and taken at last, null when there was more than that
 */
record Position(String of, List<String> columns, List<String> values, String seen) {

    private static final ObjectMapper JSON = new ObjectMapper();

    Position {
        columns = List.copyOf(columns);
        values = List.copyOf(values);
    }

    /** What was stored; empty when there is nothing, or when it is about another table or other columns. */
    static Optional<Position> of(Optional<String> stored, Subject table, List<String> columns) {
        return table.position(stored, text -> parse(text)
                .filter(each -> table.is(each.of())
                        && each.columns().equals(columns)
                        && each.values().size() == columns.size()));
    }

    String text() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write position " + values, e);
        }
    }

    private static Optional<Position> parse(String text) {
        try {
            return Optional.of(JSON.readValue(text, Position.class));
        } catch (JsonProcessingException e) {
            // of another kind of source: to read again from the beginning loses nothing
            return Optional.empty();
        }
    }
}
