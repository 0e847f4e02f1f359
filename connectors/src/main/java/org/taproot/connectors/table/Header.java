package org.taproot.connectors.table;

import java.util.HashMap;
import java.util.Map;
import org.taproot.model.fact.Outcome;
import org.taproot.model.fact.RejectReason;
import org.taproot.model.text.Text;

/**
 * Which column stands where.
 *
 * @param positions from 0, by the name of the column
 * @param width how many cells every row has
 */
public record Header(Map<String, Integer> positions, int width) {

    public Header {
        positions = Map.copyOf(positions);
    }

    public Outcome<Values> read(Row row) {
        int found = row.cells().size();
        if (found != width) {
            return Outcome.rejected(
                    RejectReason.COLUMN_COUNT, "row", found + " columns", width + " columns, as in the header");
        }
        Map<String, String> texts = new HashMap<>();
        positions.forEach((column, position) -> {
            String text = Text.clean(row.cells().get(position));
            if (text != null) {
                texts.put(column, text);
            }
        });
        return Outcome.accepted(new Values(texts));
    }
}
