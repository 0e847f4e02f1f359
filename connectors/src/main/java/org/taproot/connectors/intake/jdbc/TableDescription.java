package org.taproot.connectors.intake.jdbc;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Finds out what a table has, and says so when that is not what the settings expect. */
final class TableDescription {

    private static final int MOST_NAMES = 100;

    private final JdbcSettings settings;
    private final Connection connection;

    TableDescription(JdbcSettings settings, Connection connection) {
        this.settings = settings;
        this.connection = connection;
    }

    /** The columns to read. */
    List<TableColumn> columns() throws IOException, SQLException {
        List<TableColumn> columns;
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout((int) Math.max(1, settings.timeout().toSeconds()));
            try (ResultSet none = statement.executeQuery(
                    "select %s from %s where 1 = 0".formatted(selection(), settings.quotedTable()))) {
                columns = columns(none.getMetaData());
            }
        } catch (SQLException e) {
            if (e.getSQLState() == null || !e.getSQLState().startsWith("42")) {
                throw e;
            }
            connection.rollback();
            throw unknown(e);
        }
        for (String name : settings.order()) {
            checkOrders(name, columns);
        }
        return columns;
    }

    private String selection() {
        return settings.selected().isEmpty()
                ? "*"
                : String.join(
                        ", ",
                        settings.selected().stream()
                                .map(settings.url().driver()::quoted)
                                .toList());
    }

    private List<TableColumn> columns(ResultSetMetaData metadata) throws SQLException, IOException {
        List<TableColumn> columns = new ArrayList<>();
        for (int i = 1; i <= metadata.getColumnCount(); i++) {
            String name = metadata.getColumnLabel(i);
            String type = metadata.getColumnTypeName(i);
            ValueKind kind = ValueKind.of(
                            metadata.getColumnType(i),
                            type,
                            settings.url().driver().isMariaDb())
                    .orElseThrow(() -> new IOException(
                            "Cannot read column %s of table %s: its type is %s; list the other columns under columns"
                                    .formatted(name, settings.shownTable(), type)));
            columns.add(new TableColumn(name, kind));
        }
        return columns;
    }

    private void checkOrders(String name, List<TableColumn> columns) throws IOException {
        TableColumn found = columns.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IOException("Unknown column %s in table %s: it has %s"
                        .formatted(
                                name,
                                settings.shownTable(),
                                columns.stream().map(TableColumn::name).toList())));
        if (!found.kind().orders()) {
            throw new IOException("Invalid column %s in table %s: expected a number, date, timestamp or short text"
                    .formatted(name, settings.shownTable()));
        }
    }

    /** Asks the database for names only when something is missing. */
    private IOException unknown(SQLException failure) throws SQLException {
        List<String> columns = names(metadata().getColumns(catalog(), schema(), escaped(last(0)), "%"), "COLUMN_NAME");
        if (columns.isEmpty()) {
            return new IOException("Unknown table %s, or one that user %s may not read: there are %s"
                    .formatted(
                            settings.shownTable(),
                            settings.user(),
                            names(
                                    metadata().getTables(catalog(), schema(), "%", new String[] {"TABLE", "VIEW"}),
                                    "TABLE_NAME")));
        }
        List<String> missing = settings.selected().stream()
                .filter(each -> !columns.contains(each))
                .toList();
        return missing.isEmpty()
                ? new IOException("Cannot read table %s: %s".formatted(settings.shownTable(), failure.getMessage()))
                : new IOException("Unknown column %s in table %s: it has %s"
                        .formatted(String.join(", ", missing), settings.shownTable(), columns));
    }

    private static List<String> names(ResultSet found, String label) throws SQLException {
        List<String> names = new ArrayList<>();
        try (found) {
            while (found.next() && names.size() < MOST_NAMES) {
                names.add(found.getString(label));
            }
        }
        return names;
    }

    private DatabaseMetaData metadata() throws SQLException {
        return connection.getMetaData();
    }

    /** MariaDB calls a database a catalog and has no schemas. */
    private String catalog() throws SQLException {
        return settings.url().driver().isMariaDb() && last(1) != null ? last(1) : connection.getCatalog();
    }

    private String schema() throws SQLException {
        if (settings.url().driver().isMariaDb()) {
            return null;
        }
        return last(1) == null ? connection.getSchema() : escaped(last(1));
    }

    /** A part of the name, counted from the end. */
    private String last(int part) {
        int index = settings.table().size() - 1 - part;
        return index < 0 ? null : settings.table().get(index);
    }

    private String escaped(String name) throws SQLException {
        String escape = metadata().getSearchStringEscape();
        return name.replace("_", escape + "_").replace("%", escape + "%");
    }
}
