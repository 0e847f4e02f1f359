package org.taproot.lake.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.taproot.lake.table.HubView.ViewColumn;
import org.taproot.model.fact.Observation;

/**
 * Every view of the hub: things as they were on a business day, as far as was known on a knowledge day, and where
 * sources disagree.
 */
public final class HubViews {

    private static final Set<String> OF_THE_CURRENT_ROW =
            Set.of("bucket", "revision", "source", "valid_from", "known_from", "event_id", "presence", "conflicts");

    private static final String ALL = "'" + Observation.ALL + "'";

    private HubViews() {}

    public static List<HubView> all() {
        return Stream.of(asOf(), ConflictViews.all(), OccupancyViews.all(), MoveTables.views(), PlaceTables.views())
                .flatMap(List::stream)
                .toList();
    }

    private static List<HubView> asOf() {
        return List.of(
                asOf("单元 · 时点 / units as of a business day and a knowledge day", HubTables.UNIT.current(), "building"),
                asOf(
                        "企业 · 时点 / enterprises as of a business day and a knowledge day",
                        HubTables.ENTERPRISE.current(),
                        null),
                asOf("载体 · 时点 / carriers as of a business day and a knowledge day", HubTables.CARRIER.current(), null));
    }

    /** @param scope the column that names the part of its source a snapshot is all of; null where it is the whole source */
    private static HubView asOf(String comment, HubTable<?> current, String scope) {
        List<ViewColumn> columns = new ArrayList<>();
        columns.add(new ViewColumn(
                "business_date",
                ColumnType.DATE,
                "业务日期，当日24时的状态（上海时间） / business day, the state at its end in Shanghai"));
        columns.add(new ViewColumn(
                "knowledge_date",
                ColumnType.DATE,
                "知悉日期，当日24时前收到的事实 / knowledge day, from what was received until its end"));
        current.columns().stream()
                .filter(column -> !OF_THE_CURRENT_ROW.contains(column.name()))
                .map(ViewColumn::like)
                .forEach(columns::add);
        columns.add(new ViewColumn("source", ColumnType.TEXT, "权重最高的来源 / source of the most weight"));
        columns.add(new ViewColumn("event_id", ColumnType.TEXT, "该来源的事实编号 / its fact"));
        String name = current.name() + "_as_of";
        String sql = (sql("as_of") + sql(name))
                .replace("<table>", current.name())
                .replace("<keys>", keys(scope, current.key(), ""))
                .replace("<newest.keys>", keys(scope, current.key(), "newest."))
                .replace("<scope>", scope == null ? ALL : "newest." + scope);
        return new HubView(name, comment, columns, sql);
    }

    private static String keys(String scope, String key, String of) {
        return scope == null ? of + key : of + scope + ", " + of + key;
    }

    /** The statement of a view, from its file. */
    static String sql(String name) {
        String file = "HubViews/" + name + ".sql";
        try (InputStream in = HubViews.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("Cannot find " + file + ", a statement of views");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
