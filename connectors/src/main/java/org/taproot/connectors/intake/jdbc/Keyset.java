package org.taproot.connectors.intake.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Which rows a query asks for: those after a row in the order of watermark and key, or those from a watermark on. A row
 * without a key comes with its watermark in any case, so that it is seen and refused, and not passed over.
 *
 * @param values of the watermark and the key, or of the watermark alone; empty for all rows
 */
record Keyset(List<String> values) {

    Keyset {
        values = List.copyOf(values);
    }

    static Keyset all() {
        return new Keyset(List.of());
    }

    String sql(JdbcSettings settings, List<TableColumn> columns) {
        List<String> order =
                settings.order().stream().map(settings.url().driver()::quoted).toList();
        List<String> names = columns.stream()
                .map(each -> settings.url().driver().quoted(each.name()))
                .toList();
        return "select %s from %s where %s is not null%s order by %s %s"
                .formatted(
                        String.join(", ", names),
                        settings.quotedTable(),
                        order.get(0),
                        condition(order),
                        String.join(", ", order),
                        settings.url().driver().limited(settings.batch()));
    }

    /** Binds what {@link #sql} left open. */
    void bind(PreparedStatement statement, List<ValueKind> kinds) throws SQLException {
        int parameter = 1;
        for (int column : parameters()) {
            kinds.get(column).bind(statement, parameter++, values.get(column));
        }
    }

    private String condition(List<String> order) {
        if (values.isEmpty()) {
            return "";
        }
        String from = " and %s >= ?".formatted(order.get(0));
        return values.size() == 1 ? from : from + " and " + after(order, 0);
    }

    private String after(List<String> order, int column) {
        String larger = column == 0
                ? "%s > ?".formatted(order.get(column))
                : "%s > ? or %s is null".formatted(order.get(column), order.get(column));
        return column == order.size() - 1
                ? "(%s)".formatted(larger)
                : "(%s or (%s = ? and %s))".formatted(larger, order.get(column), after(order, column + 1));
    }

    /** The columns whose values the question marks stand for. */
    private List<Integer> parameters() {
        List<Integer> parameters = new ArrayList<>();
        if (!values.isEmpty()) {
            parameters.add(0);
        }
        for (int column = 0; values.size() > 1 && column < values.size(); column++) {
            parameters.add(column);
            if (column < values.size() - 1) {
                parameters.add(column);
            }
        }
        return parameters;
    }
}
