package org.taproot.pipelines.district.source;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A JSON file with an array of objects, one in a line. */
final class JsonSheet implements Closeable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Parcel out;
    private String before = "[\n";

    JsonSheet(Parcel out) {
        this.out = out;
    }

    /** An object whose fields stay in the order in which they are put. */
    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** The object in one line. */
    static byte[] line(ObjectNode object) throws IOException {
        return JSON.writeValueAsBytes(object);
    }

    void add(ObjectNode object) throws IOException {
        out.write(before.getBytes(StandardCharsets.UTF_8));
        out.write(line(object));
        out.counts(1);
        before = ",\n";
    }

    @Override
    public void close() throws IOException {
        out.write((before.startsWith("[") ? "[]\n" : "\n]\n").getBytes(StandardCharsets.UTF_8));
        out.close();
    }
}
