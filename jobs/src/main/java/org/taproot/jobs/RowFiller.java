package org.taproot.jobs;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.table.data.DecimalData;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.apache.iceberg.types.Types;
import org.taproot.lake.table.Column;
import org.taproot.lake.table.ColumnType;
import org.taproot.lake.table.HubTable;

/** Fills a table row from what it is made of, column by column as the table declares them. */
final class RowFiller<R> extends RichMapFunction<R, RowData> {

    private final ColumnType[] types;
    private final List<Column.Value<R>> values;

    RowFiller(HubTable<R> table) {
        types = table.columns().stream().map(Column::type).toArray(ColumnType[]::new);
        values = table.columns().stream().map(Column::value).toList();
    }

    @Override
    public RowData map(R source) {
        GenericRowData row = new GenericRowData(types.length);
        for (int i = 0; i < types.length; i++) {
            row.setField(i, engineValue(types[i], values.get(i).apply(source)));
        }
        return row;
    }

    private static Object engineValue(ColumnType type, Object value) {
        if (value == null) {
            return null;
        }
        return switch (type) {
            case TEXT -> StringData.fromString((String) value);
            case INTEGER, LONG -> value;
            case DATE -> Math.toIntExact(((LocalDate) value).toEpochDay());
            case INSTANT -> TimestampData.fromInstant((Instant) value);
            case AREA, RENT, MONEY -> decimal((BigDecimal) value, (Types.DecimalType) type.type());
        };
    }

    private static DecimalData decimal(BigDecimal value, Types.DecimalType type) {
        return DecimalData.fromBigDecimal(value, type.precision(), type.scale());
    }
}
