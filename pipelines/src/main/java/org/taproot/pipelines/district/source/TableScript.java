package org.taproot.pipelines.district.source;

import java.util.List;
import java.util.stream.Collectors;
import org.taproot.pipelines.district.source.Outlet.Column;

/** How a source's table is made. */
final class TableScript {

    private TableScript() {}

    static String of(String table, List<Column> columns) {
        return columns.stream()
                .map(column -> "    %s %s".formatted(column.name(), column.type()))
                .collect(Collectors.joining(
                        ",\n",
                        "CREATE TABLE IF NOT EXISTS %s (%n".formatted(table),
                        ",\n    PRIMARY KEY (%s)%n);%n".formatted(columns.get(0).name())));
    }
}
