package org.taproot.connectors.table;

import java.util.HashMap;
import java.util.Map;

/**
 * What a row says, by the names of the columns.
 *
 * @param texts cleaned texts; what is empty is not there
 */
public record Values(Map<String, String> texts) {

    public Values {
        texts = Map.copyOf(texts);
    }

    /** The text, or null. */
    public String text(String column) {
        return texts.get(column);
    }

    public Values with(String column, String text) {
        Map<String, String> changed = new HashMap<>(texts);
        changed.put(column, text);
        return new Values(changed);
    }
}
