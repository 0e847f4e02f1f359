package org.taproot.connectors.intake.jdbc;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.taproot.connectors.intake.Subject;
import org.taproot.connectors.intake.edge.JdbcUrl;
import org.taproot.connectors.intake.edge.Settings;

/**
 * What a definition says of a source that is a table.
 *
 * @param password a reference
 * @param table its name after those of what it is in, such as schema and table
 * @param columns to read besides the watermark and the key; empty for all
 * @param watermark the column that never gets smaller for a row that changes
 * @param key the columns that tell rows of one watermark apart
 * @param batch rows in a document
 * @param mostBytes of a document
 * @param lookBack how much each look reads again
 * @param timeout of one statement
 * @param longest after which a look leaves the rest to the next
 * @param zone of timestamps that have none
 */
record JdbcSettings(
        JdbcUrl url,
        String user,
        String password,
        List<String> table,
        List<String> columns,
        String watermark,
        List<String> key,
        int batch,
        long mostBytes,
        Optional<LookBack> lookBack,
        Duration timeout,
        Duration longest,
        ZoneId zone) {

    private static final int LARGEST_BATCH = 1_000_000;

    JdbcSettings {
        table = List.copyOf(table);
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        if (key.contains(watermark) || Set.copyOf(key).size() < key.size()) {
            throw new IllegalArgumentException(
                    "Invalid key %s: expected each column once, and not the watermark".formatted(key));
        }
    }

    static JdbcSettings of(JsonNode from) {
        Settings settings = new Settings(from);
        return new JdbcSettings(
                JdbcUrl.parse(settings.text("url")),
                settings.text("user"),
                settings.secret("password"),
                texts(from.path("table")),
                texts(from.path("columns")),
                settings.text("watermark"),
                texts(from.path("key")),
                (int) Math.min(settings.number("batch", 5_000), LARGEST_BATCH),
                settings.number("most-bytes", 64L << 20),
                LookBack.of(settings),
                settings.duration("timeout", Duration.ofMinutes(2)),
                settings.duration("longest", Duration.ofMinutes(30)),
                zone(settings));
    }

    /** The watermark and the key, in the order of reading. */
    List<String> order() {
        List<String> order = new ArrayList<>();
        order.add(watermark);
        order.addAll(key);
        return order;
    }

    /** What to select; empty for all. */
    List<String> selected() {
        if (columns.isEmpty()) {
            return columns;
        }
        Set<String> selected = new LinkedHashSet<>(columns);
        selected.addAll(order());
        return List.copyOf(selected);
    }

    /** The table as SQL takes it. */
    String quotedTable() {
        return String.join(".", table.stream().map(url.driver()::quoted).toList());
    }

    String shownTable() {
        return String.join(".", table);
    }

    /** The table, wherever the schema comes from; how the connection is protected does not matter. */
    Subject subject(String source) {
        return new Subject(
                source,
                url.at(url.host()),
                url.properties().getOrDefault("currentSchema", ""),
                url.properties().getOrDefault("schema", ""),
                quotedTable());
    }

    private static ZoneId zone(Settings settings) {
        try {
            return ZoneId.of(settings.text("zone", "Asia/Shanghai"));
        } catch (DateTimeException e) {
            throw settings.invalid("zone", "a time zone like Asia/Shanghai");
        }
    }

    /** One text or several. */
    private static List<String> texts(JsonNode node) {
        return node.isTextual()
                ? List.of(node.asText())
                : StreamSupport.stream(node.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList();
    }
}
