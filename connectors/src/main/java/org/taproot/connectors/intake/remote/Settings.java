package org.taproot.connectors.intake.remote;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.taproot.connectors.intake.edge.Secrets;

/**
 * The settings of one source, read key by key; what is wrong is said with the key, the value and what was expected.
 *
 * @param node an object
 */
public record Settings(JsonNode node) {

    public Settings {
        requireNonNull(node, "node");
    }

    public String text(String key) {
        return find(key).orElseThrow(() -> invalid(key, "", "a text"));
    }

    public String text(String key, String standard) {
        return find(key).orElse(standard);
    }

    /** A text that is not blank and has no control characters, which several protocols would take for commands. */
    public Optional<String> find(String key) {
        JsonNode value = node.get(key);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        String text = value.asText();
        if (!value.isValueNode() || text.isBlank() || text.chars().anyMatch(Character::isISOControl)) {
            throw invalid(key, text, "a text in one line");
        }
        return Optional.of(text);
    }

    /** One text, or several. */
    public List<String> texts(String key) {
        JsonNode value = node.get(key);
        if (value == null || value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            return List.of(text(key));
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode each : value) {
            if (!each.isTextual() || each.asText().isBlank()) {
                throw invalid(key, each.toString(), "texts");
            }
            texts.add(each.asText());
        }
        return List.copyOf(texts);
    }

    /** A reference to a secret; not quoted when it is wrong, since it may be the secret itself. */
    public Optional<String> secret(String key) {
        Optional<String> reference = Optional.ofNullable(node.get(key)).map(JsonNode::asText);
        if (reference.isPresent() && !Secrets.REFERENCE.matcher(reference.get()).matches()) {
            throw new IllegalArgumentException(
                    "Invalid %s: expected env:NAME or file:/path, never the secret itself".formatted(key));
        }
        return reference;
    }

    public int number(String key, int standard, int least, int most) {
        return (int) size(key, standard, least, most);
    }

    public long size(String key, long standard, long least, long most) {
        JsonNode value = node.get(key);
        if (value == null || value.isNull()) {
            return standard;
        }
        if (!value.canConvertToLong() || !value.isIntegralNumber() || value.asLong() < least || value.asLong() > most) {
            throw invalid(key, value.asText(), "a whole number from %d to %d".formatted(least, most));
        }
        return value.asLong();
    }

    public Duration duration(String key, Duration standard, Duration most) {
        Optional<String> text = find(key);
        if (text.isEmpty()) {
            return standard;
        }
        try {
            Duration duration = Duration.parse(text.get());
            if (!duration.isNegative() && !duration.isZero() && duration.compareTo(most) <= 0) {
                return duration;
            }
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    invalid(key, text.get(), "a duration such as PT30S").getMessage(), e);
        }
        throw invalid(key, text.get(), "more than 0 and at most " + most);
    }

    public boolean flag(String key, boolean standard) {
        JsonNode value = node.get(key);
        if (value == null || value.isNull()) {
            return standard;
        }
        if (!value.isBoolean()) {
            throw invalid(key, value.asText(), "true or false");
        }
        return value.asBoolean();
    }

    public Optional<Settings> object(String key) {
        JsonNode value = node.get(key);
        if (value != null && !value.isObject()) {
            throw invalid(key, value.asText(), "an object");
        }
        return Optional.ofNullable(value).map(Settings::new);
    }

    /** A file on the hub that can be read, for instance with certificates. */
    public Optional<Path> file(String key) {
        Optional<String> text = find(key);
        if (text.isPresent() && !Files.isRegularFile(Path.of(text.get()))) {
            throw invalid(key, text.get(), "the path of a file on this machine");
        }
        return text.map(Path::of);
    }

    public static IllegalArgumentException invalid(String key, String value, String expected) {
        return new IllegalArgumentException(
                "Invalid %s %s: expected %s".formatted(key, RemoteName.harmless(value), expected));
    }
}
