package org.taproot.jobs;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.table.data.DecimalData;
import org.apache.flink.table.data.GenericArrayData;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Types;
import org.apache.iceberg.types.Types.NestedField;
import org.taproot.lake.table.Column;
import org.taproot.lake.table.ColumnType;
import org.taproot.lake.table.ConflictColumns;
import org.taproot.lake.table.HubTable;
import org.taproot.model.fact.Conflict;

/**
 * Fills a table row from what it is made of. A value goes where the table has the column of that name: a column that was
 * added later stands at the end, wherever it is declared. Columns that are not declared stay null.
 */
final class RowFiller<R> extends RichMapFunction<R, RowData> {

    private final ColumnType[] types;
    private final List<Column.Value<R>> values;
    private final int[] positions;
    private final int width;

    /**
     * @param target the table as it is
     * @throws IllegalStateException when a declared column is missing in it
     */
    RowFiller(HubTable<R> table, Schema target) {
        types = table.columns().stream().map(Column::type).toArray(ColumnType[]::new);
        values = table.columns().stream().map(Column::value).toList();
        positions = table.columns().stream()
                .mapToInt(column -> position(table, column, target))
                .toArray();
        width = target.columns().size();
    }

    private static int position(HubTable<?> table, Column<?> column, Schema target) {
        int position = target.columns().indexOf(target.findField(column.name()));
        if (position < 0) {
            throw new IllegalStateException("Cannot write table %s: expected a column %s, it has %s"
                    .formatted(
                            table.name(),
                            column.name(),
                            target.columns().stream().map(NestedField::name).toList()));
        }
        return position;
    }

    @Override
    public RowData map(R source) {
        GenericRowData row = new GenericRowData(width);
        for (int i = 0; i < positions.length; i++) {
            row.setField(positions[i], engineValue(types[i], values.get(i).apply(source)));
        }
        return row;
    }

    private static Object engineValue(ColumnType type, Object value) {
        if (value == null) {
            return null;
        }
        return switch (type) {
            case TEXT -> StringData.fromString((String) value);
            case INTEGER, LONG, BOOLEAN -> value;
            case DATE -> Math.toIntExact(((LocalDate) value).toEpochDay());
            case INSTANT -> TimestampData.fromInstant((Instant) value);
            case CONFLICTS -> conflicts((List<?>) value);
            case NUMBER, AREA, RENT, MONEY -> decimal((BigDecimal) value, (Types.DecimalType) type.type());
        };
    }

    private static GenericArrayData conflicts(List<?> conflicts) {
        Object[] rows = conflicts.stream()
                .map(conflict -> (Conflict) conflict)
                .map(RowFiller::conflict)
                .toArray();
        return new GenericArrayData(rows);
    }

    private static GenericRowData conflict(Conflict conflict) {
        List<Column<Conflict>> columns = ConflictColumns.all();
        GenericRowData row = new GenericRowData(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            Column<Conflict> column = columns.get(i);
            row.setField(i, engineValue(column.type(), column.value().apply(conflict)));
        }
        return row;
    }

    private static DecimalData decimal(BigDecimal value, Types.DecimalType type) {
        return DecimalData.fromBigDecimal(value, type.precision(), type.scale());
    }
}
