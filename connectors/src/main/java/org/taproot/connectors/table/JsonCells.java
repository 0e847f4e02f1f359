package org.taproot.connectors.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.StringJoiner;

/**
 * One JSON object as cells. The fields of an object within it are called {@code outer.inner}; an array of plain values
 * is one text, any other is its JSON.
 */
final class JsonCells {

    private final JsonFactory factory;
    private final JsonFields fields;
    private String[] cells;
    private int count;
    private String kept;

    JsonCells(JsonFactory factory, JsonFields fields, String... inherited) {
        this.factory = factory;
        this.fields = fields;
        this.cells = Arrays.copyOf(inherited, Math.max(16, inherited.length));
        this.count = inherited.length;
    }

    /** As many cells as there are, or as this. */
    String[] copy(int width) {
        return Arrays.copyOf(cells, Math.max(count, width));
    }

    /** The JSON of the array to unfold, or null. */
    String kept() {
        return kept;
    }

    /** Reads an object of which the start was read. */
    void read(JsonParser parser, String prefix, String toUnfold) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals(toUnfold) && parser.currentToken() == JsonToken.START_ARRAY) {
                kept = json(parser);
            } else {
                value(parser, prefix + name);
            }
        }
    }

    private void value(JsonParser parser, String title) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT -> read(parser, title + ".", null);
            case START_ARRAY -> put(title, array(parser));
            case VALUE_NULL -> fields.position(title);
            default -> put(title, parser.getText());
        }
    }

    private void put(String title, String text) {
        int position = fields.position(title);
        if (position >= cells.length) {
            cells = Arrays.copyOf(cells, Math.max(position + 1, cells.length * 2));
        }
        count = Math.max(count, position + 1);
        cells[position] = text;
    }

    private String array(JsonParser parser) throws IOException {
        StringJoiner plain = new StringJoiner("、");
        String json = json(parser);
        try (JsonParser again = factory.createParser(json)) {
            again.nextToken();
            while (again.nextToken() != JsonToken.END_ARRAY) {
                if (!again.currentToken().isScalarValue()) {
                    return json;
                }
                plain.add(again.getText());
            }
        }
        return plain.toString();
    }

    private String json(JsonParser parser) throws IOException {
        StringWriter json = new StringWriter();
        try (JsonGenerator generator = factory.createGenerator(json)) {
            generator.copyCurrentStructure(parser);
        }
        return json.toString();
    }
}
