package org.taproot.connectors.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;

/** What the published schema has found wrong, in words for people: the value, and what was expected. */
final class SchemaText {

    private final JsonSchemaFactory schemas;

    /** @param schemas has the published schemas */
    SchemaText(JsonSchemaFactory schemas) {
        this.schemas = schemas;
    }

    String of(ValidationMessage message) {
        JsonNode keyword = message.getSchemaNode();
        return switch (String.valueOf(message.getType())) {
            case "additionalProperties" -> "unknown key; expected one of " + known(message);
            case "required" -> "missing";
            case "enum" -> "unknown value %s; expected one of %s".formatted(found(message), listed(keyword));
            case "minimum" -> "invalid number %s; expected at least %s".formatted(found(message), keyword.asText());
            case "maximum" -> "invalid number %s; expected at most %s".formatted(found(message), keyword.asText());
            // not quoted: it may be a password that somebody wrote where a reference belongs
            case "pattern" -> "invalid text; expected " + expected(message, keyword);
            default -> plain(message);
        };
    }

    private static String found(ValidationMessage message) {
        return message.getInstanceNode() == null
                ? ""
                : message.getInstanceNode().toString();
    }

    private static String listed(JsonNode values) {
        List<String> listed = new ArrayList<>();
        values.forEach(value -> listed.add(value.asText()));
        return String.join(", ", listed);
    }

    /** What the schema tells of the key, which has an example; else the bare pattern. */
    private String expected(ValidationMessage message, JsonNode pattern) {
        String described = parent(message).path("description").asText("");
        return described.isEmpty() ? pattern.asText() : "%s (%s)".formatted(pattern.asText(), described);
    }

    private String known(ValidationMessage message) {
        JsonNode properties = parent(message).path("properties");
        if (properties.isEmpty()) {
            return "the keys of the schema";
        }
        List<String> names = new ArrayList<>();
        properties.fieldNames().forEachRemaining(names::add);
        return String.join(", ", names);
    }

    /** The schema that has the keyword which was not kept. */
    private JsonNode parent(ValidationMessage message) {
        SchemaLocation keyword = message.getSchemaLocation();
        JsonNode document = schemas.getSchema(
                        SchemaLocation.of(keyword.getAbsoluteIri().toString()))
                .getSchemaNode();
        String pointer = keyword.getFragment().toString();
        return document.at(pointer.substring(0, Math.max(0, pointer.lastIndexOf('/'))));
    }

    private static String plain(ValidationMessage message) {
        String text = message.getMessage();
        int start = text.indexOf(": ");
        return start < 0 ? text : text.substring(start + 2);
    }
}
