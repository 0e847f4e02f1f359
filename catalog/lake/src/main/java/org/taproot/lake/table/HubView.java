package org.taproot.lake.table;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Types;

/**
 * A view of the hub.
 *
 * @param comment in Chinese and English
 * @param columns in order, as its statement names them
 * @param sql what it shows, in Trino's dialect; tables of the hub without their schema
 */
public record HubView(String name, String comment, List<ViewColumn> columns, String sql) {

    public HubView {
        requireNonNull(name, "name");
        requireNonNull(comment, "comment");
        requireNonNull(sql, "sql");
        columns = List.copyOf(columns);
    }

    Schema schema() {
        List<Types.NestedField> fields = new ArrayList<>(columns.size());
        for (ViewColumn column : columns) {
            fields.add(Types.NestedField.optional(
                    fields.size() + 1, column.name(), column.type().type(), column.comment()));
        }
        return new Schema(fields);
    }

    /**
     * A column of a view.
     *
     * @param comment in Chinese and English, with the unit
     */
    public record ViewColumn(String name, ColumnType type, String comment) {

        public ViewColumn {
            requireNonNull(name, "name");
            requireNonNull(type, "type");
            requireNonNull(comment, "comment");
        }

        static ViewColumn like(Column<?> column) {
            return new ViewColumn(column.name(), column.type(), column.comment());
        }
    }
}
