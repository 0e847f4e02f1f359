package org.taproot.lake.table;

import java.util.List;
import java.util.Set;
import org.taproot.lake.table.HubView.ViewColumn;

/** What is known now of each day and each lease event. */
final class OccupancyViews {

    private static final Set<String> OF_THE_ROW = Set.of("revision", "standing");

    private OccupancyViews() {}

    static List<HubView> all() {
        return List.of(
                newest(
                        "occupancy_series",
                        "租用情况 · 逐日最新 / occupancy by day, as is known now",
                        OccupancyTables.OCCUPANCY_DAILY),
                newest("lease_event", "租约事件 / lease events, as is known now", OccupancyTables.LEASE_EVENT_HISTORY));
    }

    private static HubView newest(String name, String comment, HubTable<?> table) {
        List<ViewColumn> columns = table.columns().stream()
                .filter(column -> !OF_THE_ROW.contains(column.name()))
                .map(ViewColumn::like)
                .toList();
        String names = String.join(", ", columns.stream().map(ViewColumn::name).toList());
        return new HubView(name, comment, columns, HubViews.sql(name).formatted(names));
    }
}
