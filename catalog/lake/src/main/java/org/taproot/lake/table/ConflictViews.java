package org.taproot.lake.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taproot.lake.table.HubView.ViewColumn;

/** Where sources disagree, a row per thing, field and losing source: one view for each kind of thing, one for all. */
final class ConflictViews {

    private static final List<Kind> KINDS = List.of(
            new Kind("unit", "单元 · 冲突 / units, conflicts of their sources", HubTables.UNIT.current(), "unit_id"),
            new Kind(
                    "enterprise",
                    "企业 · 冲突 / enterprises, conflicts of their sources",
                    HubTables.ENTERPRISE.current(),
                    "name"),
            new Kind("carrier", "载体 · 冲突 / carriers, conflicts of their sources", HubTables.CARRIER.current(), "name"));

    private ConflictViews() {}

    static List<HubView> all() {
        Stream<HubView> each = KINDS.stream()
                .map(kind -> new HubView(kind.name() + "_conflict", kind.comment(), columns(), kind.sql("")));
        List<ViewColumn> columns = new ArrayList<>();
        columns.add(new ViewColumn("kind", ColumnType.TEXT, "种类 / kind of thing: unit, enterprise or carrier"));
        columns.addAll(columns());
        String sql = KINDS.stream()
                .map(kind -> kind.sql("'%s' AS kind,\n  ".formatted(kind.name())))
                .collect(Collectors.joining("UNION ALL\n"));
        HubView together = new HubView("conflict", "冲突：来源之间的不一致 / where sources disagree", columns, sql);
        return Stream.concat(each, Stream.of(together)).toList();
    }

    private static List<ViewColumn> columns() {
        List<ViewColumn> columns = new ArrayList<>();
        columns.add(new ViewColumn("key", ColumnType.TEXT, "编号 / id of the thing"));
        columns.add(new ViewColumn("name", ColumnType.TEXT, "名称 / what it is called"));
        columns.addAll(ConflictColumns.ofViews());
        return columns;
    }

    /** @param called the column with what people call the thing */
    private record Kind(String name, String comment, HubTable<?> current, String called) {
        String sql(String literals) {
            return HubViews.sql("conflicts_of")
                    .replace("<literals>", literals)
                    .replace("<table>", current.name())
                    .replace("<key>", current.key())
                    .replace("<name>", called);
        }
    }
}
