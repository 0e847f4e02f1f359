package org.taproot.connectors.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fields of the records of a file, each with the position it was met at first. */
final class JsonFields {

    private static final int MOST = 1_000;

    private final Map<String, Integer> positions = new HashMap<>();
    private final List<String> titles = new ArrayList<>();

    JsonFields() {}

    JsonFields(List<String> known) {
        known.forEach(this::position);
    }

    int position(String title) {
        Integer known = positions.get(title);
        return known == null ? add(title) : known;
    }

    private int add(String title) {
        if (titles.size() == MOST) {
            throw new RefusedException(
                    "Invalid JSON: its records have more than %d fields. Deliver fewer.".formatted(MOST),
                    "JSON 记录的字段超过 %d 个。请精简后重新提交。".formatted(MOST));
        }
        positions.put(title, titles.size());
        titles.add(title);
        return titles.size() - 1;
    }

    List<String> titles() {
        return titles;
    }
}
