package org.taproot.connectors.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.taproot.model.fact.Outcome;
import org.taproot.model.fact.RejectReason;
import org.taproot.model.text.Text;

/**
 * Which column stands where.
 *
 * @param row where it stands: the rows below it are the table; 0 when the file has none
 * @param titles as they came; null for one that is not there
 * @param positions from 0, by the name of the column
 */
public record Header(long row, List<String> titles, Map<String, Integer> positions) {

    public Header {
        titles = Collections.unmodifiableList(new ArrayList<>(titles));
        positions = Map.copyOf(positions);
    }

    /** From 0; -1 when the file does not have the column. */
    public int position(String column) {
        return positions.getOrDefault(column, -1);
    }

    /** How many cells every row has. */
    public int width() {
        return titles.size();
    }

    /** The titles that no column is called, for a notice. */
    public List<String> unknown() {
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            String title = Text.clean(titles.get(i));
            if (title != null && !positions.containsValue(i)) {
                unknown.add(title);
            }
        }
        return unknown;
    }

    /** What stands in brackets after the title, as it came; empty when nothing does or the column is not there. */
    public String unit(String column) {
        int position = position(column);
        return position < 0 ? "" : Title.of(titles.get(position)).written();
    }

    public Outcome<Values> read(Row row) {
        if (row.defect().isPresent()) {
            return new Outcome.Rejected<>(row.defect().get());
        }
        if (row.size() != width()) {
            return Outcome.rejected(
                    RejectReason.COLUMN_COUNT,
                    "row",
                    row.size() + " columns",
                    width() + " columns, as in the header",
                    "与表头相同的 " + width() + " 列");
        }
        Map<String, String> texts = new HashMap<>();
        positions.forEach((column, position) -> {
            String text = Text.clean(row.cell(position));
            if (text != null) {
                texts.put(column, text);
            }
        });
        return Outcome.accepted(new Values(texts));
    }
}
