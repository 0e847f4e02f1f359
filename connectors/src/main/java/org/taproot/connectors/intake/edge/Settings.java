package org.taproot.connectors.intake.edge;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;

/**
 * Reads the settings of a source, whose shape the schema has accepted, with their defaults.
 *
 * @param from an object
 */
public record Settings(JsonNode from) {

    public Settings {
        requireNonNull(from, "from");
    }

    public boolean has(String key) {
        return from.hasNonNull(key);
    }

    /** The object at a key; empty when there is none. */
    public Settings at(String key) {
        return new Settings(from.path(key));
    }

    public String text(String key) {
        return optionalText(key)
                .orElseThrow(() -> new IllegalArgumentException("Missing %s: expected a text".formatted(key)));
    }

    public String text(String key, String otherwise) {
        return optionalText(key).orElse(otherwise);
    }

    public Optional<String> optionalText(String key) {
        return has(key) ? Optional.of(from.get(key).asText()) : Optional.empty();
    }

    public boolean flag(String key, boolean otherwise) {
        return from.path(key).asBoolean(otherwise);
    }

    /** A number that is at least 1. */
    public long number(String key, long otherwise) {
        long number = from.path(key).asLong(otherwise);
        if (number < 1) {
            throw invalid(key, "a whole number of at least 1");
        }
        return number;
    }

    /** A number above 0. */
    public double decimal(String key, double otherwise) {
        double number = from.path(key).asDouble(otherwise);
        if (!(number > 0)) {
            throw invalid(key, "a number above 0");
        }
        return number;
    }

    /** A time span above nothing, such as {@code PT30S}. */
    public Duration duration(String key, Duration otherwise) {
        try {
            Duration duration = has(key) ? Duration.parse(text(key)) : otherwise;
            if (duration.isNegative() || duration.isZero()) {
                throw invalid(key, "a time span above nothing, like PT30S");
            }
            return duration;
        } catch (DateTimeException e) {
            throw invalid(key, "a time span like PT30S");
        }
    }

    /** A place in JSON, such as {@code /data}. */
    public JsonPointer pointer(String key) {
        try {
            return JsonPointer.compile(text(key));
        } catch (IllegalArgumentException e) {
            throw invalid(key, "a JSON pointer like /data");
        }
    }

    /** A reference to a secret; what it refers to is looked up later. */
    public String secret(String key) {
        String reference = text(key);
        if (!Secrets.REFERENCE.matcher(reference).matches()) {
            // not quoted: it may be the secret that somebody wrote here by mistake
            throw new IllegalArgumentException(
                    "Invalid %s: expected env:NAME or file:/path, never the secret itself".formatted(key));
        }
        return reference;
    }

    /** Says what is wrong with the value of a key. */
    public IllegalArgumentException invalid(String key, String expected) {
        return new IllegalArgumentException(
                "Invalid %s %s: expected %s".formatted(key, from.path(key).asText(), expected));
    }
}
