package org.taproot.connectors.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.taproot.connectors.definition.SourceDefinition.Identity;
import org.taproot.connectors.definition.SourceDefinition.Reading;
import org.taproot.connectors.definition.SourceDefinition.Snapshot;

/** Reads definitions of sources and tells everything that is wrong with one at once. */
public final class DefinitionReader {

    public static final String EXTENSION = ".yaml";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,40}");
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofDays(31);
    private static final Duration FOLDER = Duration.ofSeconds(1);
    private static final Duration REMOTE = Duration.ofMinutes(1);

    /** Kinds of source that are read on, so that no document has all of it. */
    private static final Set<String> PARTS = Set.of("jdbc", "kafka");

    private final Vocabulary vocabulary;

    public DefinitionReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * The source that a file declares.
     *
     * @throws InvalidDefinitionException with all that is wrong with it
     */
    public SourceDefinition read(Path file) throws IOException {
        return read(file.getFileName().toString(), text(file));
    }

    /**
     * What stands in a file that is to be a definition.
     *
     * @throws InvalidDefinitionException when it is too large, or not UTF-8
     */
    public static String text(Path file) throws IOException {
        return DefinitionText.of(file.getFileName().toString(), file);
    }

    /** The same for a text that would stand in a file of that name. */
    public SourceDefinition read(String file, String text) {
        Yaml yaml = new Yaml(file, text);
        String name = nameOf(file);
        if (!NAME.matcher(name).matches()) {
            yaml.problem(
                    null,
                    "",
                    "invalid name of a source \"%s\": expected lower-case letters, digits and hyphens, then .yaml"
                            .formatted(name));
        }
        Document document = new Document(yaml);
        if (!yaml.problems().isEmpty()) {
            throw new InvalidDefinitionException(yaml.problems());
        }
        return document.definition(name);
    }

    /** The name of the source in a file of that name. */
    public static String nameOf(String file) {
        return file.endsWith(EXTENSION) ? file.substring(0, file.length() - EXTENSION.length()) : file;
    }

    /**
     * One definition; what only we can know is checked here, also where the schema has found mistakes: of what it did not
     * accept nothing is read.
     */
    private final class Document {

        private final Yaml yaml;
        private final JsonNode root;
        private final List<Field> fields;
        private final Snapshot snapshot;
        private final Duration every;
        private final Identity identity;

        Document(Yaml yaml) {
            this.yaml = yaml;
            this.root = yaml.accepted();
            this.fields = new RuleReader(yaml).fields(root.path("fields"));
            checkFields(fieldsOfFact());
            checkValues();
            names("carry-down", fields);
            checkMapped("valid-from", root.get("valid-from"), text(root, "valid-from"), fields);
            this.snapshot = root.has("delivers") ? snapshot(fields) : null;
            this.every = every();
            this.identity = identity();
        }

        SourceDefinition definition(String name) {
            return new SourceDefinition(
                    name,
                    text(root, "title"),
                    text(root, "purpose"),
                    text(root, "legal-basis"),
                    text(root, "fact"),
                    root.get("precedence").asInt(),
                    snapshot,
                    root.get("from"),
                    every,
                    reading(),
                    fields,
                    texts(root, "carry-down"),
                    identity,
                    text(root, "valid-from"),
                    texts(root, "ignore"));
        }

        private Map<String, Boolean> fieldsOfFact() {
            if (!root.has("fact")) {
                return Map.of();
            }
            String fact = text(root, "fact");
            Optional<Map<String, Boolean>> known = vocabulary.fields(fact);
            if (known.isEmpty()) {
                yaml.problem(
                        root.get("fact"),
                        "fact",
                        "unknown fact \"%s\"; expected one of %s"
                                .formatted(fact, String.join(", ", vocabulary.facts())));
            }
            return known.orElse(Map.of());
        }

        private void checkValues() {
            ValueCheck values = new ValueCheck(yaml, vocabulary, text(root, "fact"));
            fields.stream()
                    .filter(field -> !yaml.isRefused("fields." + field.name()))
                    .forEach(field -> values.check(
                            "fields." + field.name(), root.get("fields").get(field.name()), field));
        }

        private void checkFields(Map<String, Boolean> known) {
            if (known.isEmpty() || fields.isEmpty()) {
                return;
            }
            for (Field field : fields) {
                if (!known.containsKey(field.name())) {
                    yaml.problem(
                            root.get("fields").get(field.name()),
                            "fields." + field.name(),
                            "unknown field of %s; expected one of %s"
                                    .formatted(text(root, "fact"), String.join(", ", known.keySet())));
                }
            }
            known.forEach((name, required) -> {
                if (required && fields.stream().noneMatch(field -> field.name().equals(name))) {
                    yaml.problem(
                            root.get("fields"), "fields." + name, "missing; every " + text(root, "fact") + " has it");
                }
            });
        }

        private void names(String key, List<Field> fields) {
            JsonNode list = root.get(key);
            if (list != null) {
                list.forEach(name -> checkMapped(key, name, name.asText(), fields));
            }
        }

        private void checkMapped(String key, JsonNode at, String name, List<Field> fields) {
            if (!fields.isEmpty()
                    && name != null
                    && fields.stream().noneMatch(field -> field.name().equals(name))) {
                yaml.problem(
                        at,
                        key,
                        "unknown field \"%s\"; expected one of those under fields: %s"
                                .formatted(
                                        name,
                                        String.join(
                                                ", ",
                                                fields.stream().map(Field::name).toList())));
            }
        }

        private Snapshot snapshot(List<Field> fields) {
            JsonNode delivers = root.get("delivers");
            if (delivers.isTextual() && !delivers.asText().equals("snapshot")) {
                return null;
            }
            checkWhole();
            JsonNode of = delivers.path("snapshot-of");
            of.forEach(name -> checkMapped("delivers.snapshot-of", name, name.asText(), fields));
            Snapshot snapshot = new Snapshot(texts(delivers, "snapshot-of"));
            vocabulary.scope(text(root, "fact")).ifPresent(scope -> checkScope(snapshot.of(), scope));
            return snapshot;
        }

        /** What a part does not have is not missing: as a snapshot, each would withdraw what the others have. */
        private void checkWhole() {
            JsonNode from = root.get("from");
            String kind = text(from, "kind");
            boolean pages = from.path("paging").isObject() || from.has("watermark");
            if (PARTS.contains(kind) || (kind.equals("http") && pages)) {
                yaml.problem(
                        root.get("delivers"),
                        "delivers",
                        "a document of %s is only a part of what the source has; expected delta%s"
                                .formatted(
                                        kind, pages && kind.equals("http") ? ", or neither paging nor watermark" : ""));
            }
        }

        /** What is missing is told by this scope alone. */
        private void checkScope(List<String> of, List<String> scope) {
            if (!of.equals(scope)) {
                yaml.problem(
                        root.get("delivers"),
                        "delivers",
                        "a snapshot of %s is all of %s; expected delta or %s"
                                .formatted(
                                        text(root, "fact"),
                                        scope.isEmpty() ? "the source" : "each " + String.join(" and ", scope),
                                        scope.isEmpty() ? "snapshot" : "{snapshot-of: " + scope + "}"));
            }
        }

        private Identity identity() {
            names("key", fields);
            names("version", fields);
            if (root.has("version") && !root.has("key") && !yaml.isRefused("key")) {
                yaml.problem(root.get("version"), "version", "expected key too: whose version it is");
            }
            return root.has("key") ? new Identity(texts(root, "key"), texts(root, "version")) : null;
        }

        private Duration every() {
            Duration usual = root.path("from").path("kind").asText().equals("folder") ? FOLDER : REMOTE;
            if (!root.has("every")) {
                return usual;
            }
            try {
                Duration every = Duration.parse(text(root, "every"));
                if (every.compareTo(SHORTEST) >= 0 && every.compareTo(LONGEST) <= 0) {
                    return every;
                }
            } catch (DateTimeException e) {
                // told below, as a duration out of range is
            }
            yaml.problem(
                    root.get("every"),
                    "every",
                    "invalid duration \"%s\"; expected PT0.1S to P31D, such as PT15M".formatted(text(root, "every")));
            return usual;
        }

        private Reading reading() {
            JsonNode read = root.path("read");
            return new Reading(
                    texts(read, "formats"),
                    text(read, "encoding"),
                    text(read, "delimiter"),
                    text(read, "sheet"),
                    text(read, "records"),
                    text(read, "unfold"),
                    texts(read, "columns"),
                    read.path("header-within").asInt(Reading.HEADER_WITHIN),
                    texts(read, "skip"));
        }
    }

    static String text(JsonNode node, String key) {
        return node.hasNonNull(key) ? node.get(key).asText() : null;
    }

    /** One text or several, as people write it. */
    static List<String> texts(JsonNode node, String key) {
        JsonNode found = node.path(key);
        if (found.isTextual()) {
            return List.of(found.asText());
        }
        List<String> texts = new ArrayList<>();
        found.forEach(((Consumer<JsonNode>) each -> texts.add(each.asText())));
        return texts;
    }
}
