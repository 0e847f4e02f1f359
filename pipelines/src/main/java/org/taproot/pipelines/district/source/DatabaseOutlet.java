package org.taproot.pipelines.district.source;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Keeps the tables of sources in a PostgreSQL database, a schema for each source; all else goes on. */
public final class DatabaseOutlet implements Outlet {

    private final Outlet outlet;
    private final Connection connection;
    private final List<PreparedStatement> inserts = new ArrayList<>();

    /**
     * @param url of PostgreSQL
     * @throws IOException when the database does not answer
     */
    public DatabaseOutlet(Outlet outlet, String url, String user, String password) throws IOException {
        this.outlet = outlet;
        try {
            // values come as text, and the columns know what they are
            String typed = url + (url.contains("?") ? "&" : "?") + "stringtype=unspecified";
            connection = DriverManager.getConnection(typed, user, password);
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            outlet.close();
            throw new IOException("Cannot connect to the sources' database", e);
        }
    }

    @Override
    public boolean takes(String source, LocalDate sentOn) {
        return outlet.takes(source, sentOn);
    }

    @Override
    public Parcel file(String source, String name, LocalDate sentOn) throws IOException {
        return outlet.file(source, name, sentOn);
    }

    @Override
    public Table table(String source, String name, List<Column> columns) throws IOException {
        // the name of a source is ours, and so are those of its tables and columns
        String schema = "source_" + source.replace('-', '_');
        String table = schema + "." + name;
        String places = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS " + schema);
            statement.execute(TableScript.of(table, columns));
            connection.commit();
            // a day that was cut off is lived again
            PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO %s VALUES (%s) ON CONFLICT DO NOTHING".formatted(table, places));
            inserts.add(insert);
            return (sentOn, values) -> {
                if (outlet.takes(source, sentOn)) {
                    add(insert, values);
                }
            };
        } catch (SQLException e) {
            throw new IOException("Cannot make table " + table, e);
        }
    }

    private static void add(PreparedStatement insert, List<String> values) throws IOException {
        try {
            for (int i = 0; i < values.size(); i++) {
                insert.setString(i + 1, values.get(i));
            }
            insert.addBatch();
        } catch (SQLException e) {
            throw new IOException("Cannot add a row to a source's table", e);
        }
    }

    @Override
    public Lines lines(String source, String name) throws IOException {
        return outlet.lines(source, name);
    }

    @Override
    public void endOfDay(LocalDate day) throws IOException {
        try {
            for (PreparedStatement insert : inserts) {
                insert.executeBatch();
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IOException("Cannot write the sources' tables of " + day, e);
        }
        outlet.endOfDay(day);
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException("Cannot close the sources' database", e);
        } finally {
            outlet.close();
        }
    }
}
