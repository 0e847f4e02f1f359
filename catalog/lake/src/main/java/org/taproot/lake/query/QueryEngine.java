package org.taproot.lake.query;

import static java.util.Objects.requireNonNull;

import io.trino.jdbc.TrinoDriver;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlStatements;

/** Trino, asked within time limits. Remembers since when it does not answer. */
public final class QueryEngine {

    private static final Duration QUERY_LIMIT = Duration.ofSeconds(20);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);

    private final TrinoConnection connection;
    private final InstantSource clock;
    private final TrinoDriver driver = new TrinoDriver();
    private final Jdbi jdbi;
    private final AtomicReference<Instant> unavailableSince = new AtomicReference<>();

    public QueryEngine(TrinoConnection connection) {
        this(connection, InstantSource.system());
    }

    public QueryEngine(TrinoConnection connection, InstantSource clock) {
        this.connection = requireNonNull(connection, "connection");
        this.clock = requireNonNull(clock, "clock");
        this.jdbi = Jdbi.create(this::connect);
        jdbi.getConfig(SqlStatements.class).setQueryTimeout((int) QUERY_LIMIT.toSeconds());
    }

    <T> T ask(Function<Handle, T> question) {
        try {
            T answer = jdbi.withHandle(question::apply);
            unavailableSince.set(null);
            return answer;
        } catch (JdbiException e) {
            if (TrinoFailure.isOurFault(e)) {
                throw e;
            }
            // in one step: a question that is answered meanwhile sets it back to null
            Instant since = unavailableSince.updateAndGet(known -> known == null ? clock.instant() : known);
            throw new LakeUnavailableException(since, e);
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", connection.user());
        properties.setProperty("source", "taproot");
        properties.setProperty("timeout", ANSWER_LIMIT.toSeconds() + "s");
        // one round trip instead of two; the statements are short
        properties.setProperty("explicitPrepare", "false");
        Connection opened = driver.connect(connection.jdbcUrl(), properties);
        // else the driver asks a silent server again and again for two minutes
        opened.setNetworkTimeout(Runnable::run, (int) QUERY_LIMIT.toMillis());
        return opened;
    }
}
