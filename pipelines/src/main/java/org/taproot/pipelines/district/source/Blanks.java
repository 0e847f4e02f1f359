package org.taproot.pipelines.district.source;

import java.util.LinkedHashMap;
import java.util.Map;

/** The blanks of the sentences in the word lists, {m2} and the like, with what is put into them. */
final class Blanks {

    private final Map<String, String> values = new LinkedHashMap<>();

    Blanks with(String name, Object value) {
        values.put("{" + name + "}", value.toString());
        return this;
    }

    String fill(String sentence) {
        String filled = sentence;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace(value.getKey(), value.getValue());
        }
        return filled;
    }
}
