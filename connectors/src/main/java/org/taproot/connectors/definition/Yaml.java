package org.taproot.connectors.definition;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.serialization.JsonNodeReader;
import com.networknt.schema.utils.JsonNodes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A definition as it is written, with the lines its keys stand in, checked against the published schema. */
final class Yaml {

    private static final String SCHEMA = "https://taproot.invalid/schema/";
    private static final int LARGEST = DefinitionText.LARGEST;
    private static final ObjectMapper MAPPER = mapper();
    private static final JsonNodeReader READER =
            JsonNodeReader.builder().locationAware().yamlMapper(MAPPER).build();
    private static final JsonSchemaFactory SCHEMAS = schemas();
    private static final JsonSchema SOURCE = SCHEMAS.getSchema(SchemaLocation.of(SCHEMA + "source.schema.json"));
    private static final SchemaText WORDS = new SchemaText(SCHEMAS);

    private final String file;
    private final JsonNode root;
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> refused;

    /** Reads the text; what is wrong is among the problems. */
    Yaml(String file, String text) {
        this.file = file;
        this.root = root(text);
        this.refused = problems.stream().map(Problem::key).toList();
    }

    private JsonNode root(String text) {
        if (text.length() > LARGEST) {
            problems.add(new Problem(
                    file,
                    0,
                    "",
                    "%d characters, expected a definition of at most %d".formatted(text.length(), LARGEST)));
            return MAPPER.createObjectNode();
        }
        try {
            JsonNode read = READER.readTree(text, InputFormat.YAML);
            SOURCE.validate(read).forEach(this::add);
            return read;
        } catch (IOException | RuntimeException e) {
            problems.add(unreadable(e));
        }
        return MAPPER.createObjectNode();
    }

    /** The parser's own failure lies below that of the reader. */
    private Problem unreadable(Throwable failure) {
        Throwable cause = failure;
        while (!(cause instanceof JsonProcessingException) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        JsonLocation at = cause instanceof JsonProcessingException parsing ? parsing.getLocation() : null;
        return new Problem(
                file,
                at == null ? 0 : at.getLineNr(),
                "",
                "it is not YAML: " + firstLine(String.valueOf(cause.getMessage())));
    }

    /** What the schema has accepted, key by key; of the fields those that it refused too, see {@link #isRefused}. */
    JsonNode accepted() {
        ObjectNode accepted = MAPPER.createObjectNode();
        root.properties().stream()
                .filter(each -> each.getKey().equals("fields") ? each.getValue().isObject() : !isRefused(each.getKey()))
                .forEach(each -> accepted.set(each.getKey(), each.getValue()));
        return accepted;
    }

    /** Whether the schema has found something wrong with what stands under a key. */
    boolean isRefused(String key) {
        return refused.stream()
                .anyMatch(each -> each.equals(key) || each.startsWith(key + ".") || each.startsWith(key + "["));
    }

    /** In the order in which they stand in the file. */
    List<Problem> problems() {
        return problems.stream().sorted(Comparator.comparingInt(Problem::line)).toList();
    }

    /** Enters a problem at the line where a node stands. */
    void problem(JsonNode node, String key, String message) {
        problems.add(new Problem(file, line(node), key, message));
    }

    private void add(ValidationMessage message) {
        JsonNode node = message.getInstanceNode();
        String property = message.getProperty();
        JsonNode at = property != null && node != null && node.has(property) ? node.get(property) : node;
        String key = key(message.getInstanceLocation().toString());
        problems.add(new Problem(
                file,
                line(at),
                property == null || key.endsWith(property) ? key : dotted(key, property),
                WORDS.of(message)));
    }

    private static String key(String path) {
        return path.replaceFirst("^\\$\\.?", "");
    }

    static String dotted(String key, String inner) {
        return key.isEmpty() ? inner : key + "." + inner;
    }

    private static int line(JsonNode node) {
        JsonLocation location = node == null ? null : JsonNodes.tokenLocationOf(node);
        return location == null ? 0 : location.getLineNr();
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }

    private static ObjectMapper mapper() {
        YAMLFactory factory = YAMLFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(32).build())
                .build();
        return new ObjectMapper(factory);
    }

    private static JsonSchemaFactory schemas() {
        return JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012,
                builder -> builder.schemaMappers(
                        mappers -> mappers.mapPrefix(SCHEMA + "from-", "classpath:org/taproot/connectors/intake/from-")
                                .mapPrefix(SCHEMA, "classpath:org/taproot/connectors/definition/")));
    }
}
