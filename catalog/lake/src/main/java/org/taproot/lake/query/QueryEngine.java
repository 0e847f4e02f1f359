package org.taproot.lake.query;

import static java.util.Objects.requireNonNull;

import io.trino.jdbc.TrinoDriver;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlStatements;

/**
 * Trino, asked within limits of time and number. Remembers since when it does not answer, and answers for exactly as long
 * as the tables they were read from stand still. A thread that is interrupted while it waits leaves its question, which
 * is cancelled in Trino when nobody else waits for the same answer.
 */
public final class QueryEngine implements AutoCloseable {

    private static final Duration QUERY_LIMIT = Duration.ofSeconds(20);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);
    private static final Duration TURN_LIMIT = Duration.ofSeconds(10);
    private static final int AT_A_TIME = 8;
    /** Of about half a kilobyte each. */
    private static final long MOST_ROWS_KEPT = 100_000;

    private final TrinoConnection connection;
    private final InstantSource clock;
    private final Duration turnLimit;
    private final Optional<TableVersions> versions;
    private final TrinoDriver driver = new TrinoDriver();
    private final Jdbi jdbi;
    private final Lanes lanes = new Lanes(AT_A_TIME);
    private final AnswerCache answers = new AnswerCache(MOST_ROWS_KEPT);
    private final Map<Dated, Asking<?>> underWay = new ConcurrentHashMap<>();
    private final AtomicReference<Instant> unavailableSince = new AtomicReference<>();

    public QueryEngine(TrinoConnection connection) {
        this(connection, InstantSource.system());
    }

    public QueryEngine(TrinoConnection connection, InstantSource clock) {
        this(connection, clock, TURN_LIMIT, versions(connection, clock));
    }

    QueryEngine(TrinoConnection connection, InstantSource clock, Duration turnLimit, Optional<TableVersions> versions) {
        this.connection = requireNonNull(connection, "connection");
        this.clock = requireNonNull(clock, "clock");
        this.turnLimit = requireNonNull(turnLimit, "turnLimit");
        this.versions = requireNonNull(versions, "versions");
        this.jdbi = Jdbi.create(this::connect);
        jdbi.getConfig(SqlStatements.class).setQueryTimeout((int) QUERY_LIMIT.toSeconds());
    }

    private static Optional<TableVersions> versions(TrinoConnection connection, InstantSource clock) {
        return Optional.ofNullable(connection.catalog()).map(catalog -> new CatalogVersions(catalog, clock));
    }

    /** A question to tables that stand there. */
    private record Dated(Question question, Map<String, String> versions) {}

    /** Puts a question to Trino, whatever is remembered. */
    <T> T ask(Function<Handle, T> question) {
        Asking<T> asking = new Asking<>(self -> answer(self, question));
        asking.join();
        begin(asking);
        return await(asking);
    }

    /**
     * Answers from memory as long as no table has moved, else asks Trino: once, however many ask the same at the time.
     *
     * @param rows how many rows an answer holds
     */
    @SuppressWarnings("unchecked") // an answer is kept under the question that it was given to
    <T> T ask(Question question, ToLongFunction<T> rows, Function<Handle, T> statement) {
        if (versions.isEmpty()) {
            return ask(statement);
        }
        Map<String, String> now = versions.get().of(question.tables());
        Optional<Object> kept = answers.find(question, now);
        return kept.isPresent() ? (T) kept.get() : together(new Dated(question, now), rows, statement);
    }

    @SuppressWarnings("unchecked") // whoever asks the same expects the same
    private <T> T together(Dated dated, ToLongFunction<T> rows, Function<Handle, T> statement) {
        Asking<T> mine = new Asking<>(self -> keep(self, dated, rows, statement));
        mine.join();
        while (true) {
            Asking<?> other = underWay.putIfAbsent(dated, mine);
            if (other == null) {
                begin(dated, mine);
                return await(dated, mine);
            }
            if (other.join()) {
                return await(dated, (Asking<T>) other);
            }
            // everybody has just left it
            underWay.remove(dated, other);
        }
    }

    private <T> T await(Dated dated, Asking<T> asking) {
        try {
            return await(asking);
        } finally {
            // one that was cancelled before its turn came never runs
            if (asking.isCancelled()) {
                underWay.remove(dated, asking);
            }
        }
    }

    @SuppressWarnings("unchecked") // an answer is kept under the question that it was given to
    private <T> T keep(Asking<T> asking, Dated dated, ToLongFunction<T> rows, Function<Handle, T> statement) {
        try {
            // an equal question may have been answered between the look at what is kept and this one's beginning
            Optional<Object> kept = answers.find(dated.question, dated.versions);
            if (kept.isPresent()) {
                return (T) kept.get();
            }
            T answer = answer(asking, statement);
            // read at these versions or later ones; if later, the next look-up differs and it is asked anew
            answers.keep(dated.question, dated.versions, answer, rows.applyAsLong(answer));
            return answer;
        } finally {
            underWay.remove(dated, asking);
        }
    }

    private void begin(Dated dated, Asking<?> asking) {
        try {
            begin(asking);
        } catch (LakeBusyException e) {
            underWay.remove(dated, asking);
            throw e;
        }
    }

    private void begin(Asking<?> asking) {
        try {
            lanes.begin(asking);
        } catch (RejectedExecutionException e) {
            asking.cancel();
            throw busy("no place in the queue is free");
        }
    }

    private <T> T await(Asking<T> asking) {
        try {
            if (!asking.beginsWithin(turnLimit)) {
                throw busy("%d questions are being answered, no turn came within %d ms"
                        .formatted(AT_A_TIME, turnLimit.toMillis()));
            }
            return asking.answer();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            CancellationException cancelled = new CancellationException("Interrupted while waiting for an answer");
            cancelled.initCause(e);
            throw cancelled;
        } catch (CancellationException e) {
            throw busy("the question was given up");
        } catch (ExecutionException e) {
            if (asking.isCancelled()) {
                throw busy("the question was given up");
            }
            throw rethrown(e.getCause());
        } finally {
            asking.leave();
            if (asking.isDone()) {
                lanes.forget(asking);
            }
        }
    }

    private static RuntimeException rethrown(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
    }

    private LakeBusyException busy(String why) {
        return new LakeBusyException(clock.instant(), why);
    }

    private <T> T answer(Asking<T> asking, Function<Handle, T> question) {
        try {
            T answer = jdbi.withHandle(handle -> {
                handle.getConfig(SqlStatements.class).addCustomizer(asking);
                return question.apply(handle);
            });
            unavailableSince.set(null);
            return answer;
        } catch (JdbiException e) {
            if (asking.isCancelled() || TrinoFailure.isOurFault(e)) {
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

    /** Cancels what is asked. */
    @Override
    public void close() {
        lanes.close();
        versions.ifPresent(TableVersions::close);
    }
}
