package org.taproot.connectors.intake.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/**
 * Reads the JSON of a page in one go, holding no more than one record of it.
 *
 * @param records where the array of records is, null when nobody asks
 * @param pointed where the paging finds what it needs, null when nobody asks
 * @param field where a record has the watermark, null when nobody asks
 */
record PageReader(JsonPointer records, JsonPointer pointed, JsonPointer field) {

    private static final JsonFactory JSON = new ObjectMapper().getFactory();

    PageFacts read(Path file, URI address) throws IOException {
        if (records == null && pointed == null) {
            return PageFacts.UNKNOWN;
        }
        Reading reading = new Reading();
        try (JsonParser parser = JSON.createParser(file.toFile())) {
            reading.readAll(parser);
        } catch (JsonProcessingException e) {
            throw Refusals.invalid(
                    address,
                    "it is not JSON, or not all of it, at line %d; expected JSON".formatted(line(e)),
                    "第 %d 行附近不是完整的内容，应为 JSON".formatted(line(e)));
        }
        if (records != null && !reading.found) {
            throw Refusals.invalid(
                    address,
                    "it has no array at records: %s".formatted(records),
                    "在 records：%s 处没有数据，应为数组".formatted(records));
        }
        return new PageFacts(records != null && reading.count == 0, reading.text, reading.largest);
    }

    private static int line(JsonProcessingException e) {
        return e.getLocation() == null ? 0 : e.getLocation().getLineNr();
    }

    private final class Reading {
        private boolean found;
        private long count;
        private String text;
        private String largest;

        private void readAll(JsonParser parser) throws IOException {
            while (parser.nextToken() != null) {
                JsonToken token = parser.currentToken();
                if (token == JsonToken.START_ARRAY && isAt(parser, records)) {
                    readRecords(parser);
                } else if (token.isScalarValue() && token != JsonToken.VALUE_NULL && isAt(parser, pointed)) {
                    text = parser.getText();
                }
            }
        }

        private void readRecords(JsonParser parser) throws IOException {
            found = true;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                count++;
                if (field == null) {
                    parser.skipChildren();
                } else {
                    JsonNode value = parser.<JsonNode>readValueAsTree().at(field);
                    largest = value.isValueNode() && !value.isNull()
                            ? Watermark.larger(largest, value.asText())
                            : largest;
                }
            }
        }

        /** Of an array that has just begun, or of a scalar. */
        private static boolean isAt(JsonParser parser, JsonPointer place) {
            return place != null && parser.getParsingContext().pathAsPointer().equals(place);
        }
    }
}
