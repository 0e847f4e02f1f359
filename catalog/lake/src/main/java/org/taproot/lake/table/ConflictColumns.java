package org.taproot.lake.table;

import static org.apache.iceberg.types.Types.NestedField.optional;
import static org.taproot.lake.table.ColumnType.INSTANT;
import static org.taproot.lake.table.ColumnType.TEXT;

import java.util.List;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;
import org.taproot.lake.table.HubView.ViewColumn;
import org.taproot.model.fact.Conflict;

/** What is kept of a conflict: the parts of the column of current tables, and the columns of the views made of it. */
public final class ConflictColumns {

    /** Nested fields need numbers that no column has; the catalog gives them others. */
    private static final int FIRST_NESTED = 1_000;

    private static final List<Column<Conflict>> ALL = List.of(
            new Column<>("field", TEXT, "字段 / field", Conflict::field),
            new Column<>("winning_value", TEXT, "采用的值，空为无 / value that counts, empty for none", Conflict::value),
            new Column<>("winning_source", TEXT, "采用的来源 / source whose word counts", Conflict::source),
            new Column<>("winning_time", INSTANT, "采用来源的业务时间 / business time of its observation", Conflict::validFrom),
            new Column<>("losing_value", TEXT, "未采用的值 / value that does not count", Conflict::losingValue),
            new Column<>("losing_source", TEXT, "未采用的来源 / source that says so", Conflict::losingSource),
            new Column<>(
                    "losing_time", INSTANT, "未采用来源的业务时间 / business time of its observation", Conflict::losingValidFrom),
            new Column<>("since", INSTANT, "何时起已知不一致 / when the hub first knew both words", Conflict::since));

    private ConflictColumns() {}

    /** In order. */
    public static List<Column<Conflict>> all() {
        return ALL;
    }

    static Type type() {
        Types.NestedField[] fields = new Types.NestedField[ALL.size()];
        for (int i = 0; i < fields.length; i++) {
            Column<Conflict> column = ALL.get(i);
            fields[i] =
                    optional(FIRST_NESTED + 1 + i, column.name(), column.type().type(), column.comment());
        }
        return Types.ListType.ofOptional(FIRST_NESTED, Types.StructType.of(fields));
    }

    static List<ViewColumn> ofViews() {
        return ALL.stream().map(ViewColumn::like).toList();
    }
}
