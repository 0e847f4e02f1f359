package org.taproot.connectors.feed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.taproot.connectors.table.Values;

/** Fills the empty cells below a merged one: only the first of its cells has the text. */
final class CarryDown {

    private final List<String> columns;
    private final Map<String, String> above = new HashMap<>();

    CarryDown(List<String> columns) {
        this.columns = columns;
    }

    Values filled(Values values) {
        Values filled = values;
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            String text = values.text(column);
            if (text == null && above.containsKey(column)) {
                filled = filled.with(column, above.get(column));
            } else if (text != null && !text.equals(above.put(column, text))) {
                // another building: its first floor is not the last one of the building above
                above.keySet().removeAll(columns.subList(i + 1, columns.size()));
            }
        }
        return filled;
    }
}
