package org.taproot.connectors;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.taproot.connectors.ledger.Ledger;

/** An empty database of a real PostgreSQL server that lives as long as this process. */
public record TestingDatabase(String url) {

    public static final String USER = "postgres";
    public static final String PASSWORD = "postgres-canary";

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = server();

    public static TestingDatabase create() {
        String name = "ledger" + COUNT.incrementAndGet();
        try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return new TestingDatabase(SERVER.getJdbcUrl(USER, name));
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create database " + name, e);
        }
    }

    public Ledger ledger() {
        return ledger(Clock.systemUTC());
    }

    public Ledger ledger(Clock clock) {
        return ledger(clock, clock);
    }

    public Ledger ledger(Clock clock, Clock businessClock) {
        return Ledger.connect(url, USER, PASSWORD, clock, businessClock, Duration.ofSeconds(5));
    }

    /** Changes what a ledger would not. */
    public void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, USER, PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static EmbeddedPostgres server() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start PostgreSQL", e);
        }
    }
}
