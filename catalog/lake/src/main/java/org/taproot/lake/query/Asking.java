package org.taproot.lake.query;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One answer that is being computed, for everybody who waits for it. When the last of them has gone, it is cancelled in
 * Trino; as long as one waits, it goes on.
 */
final class Asking<T> implements Runnable, StatementCustomizer {

    private static final Logger LOG = LoggerFactory.getLogger(Asking.class);

    private final FutureTask<T> task;
    private final CountDownLatch begun = new CountDownLatch(1);
    private final AtomicReference<PreparedStatement> running = new AtomicReference<>();
    private int waiting;
    private boolean abandoned;
    private volatile boolean cancelled;

    /** @param question is given this asking, to be told of each statement before it runs */
    Asking(Function<Asking<T>, T> question) {
        task = new FutureTask<>(() -> question.apply(this));
    }

    @Override
    public void run() {
        begun.countDown();
        task.run();
    }

    /** Whether one more may wait for it; not when everybody has gone already. */
    synchronized boolean join() {
        if (abandoned) {
            return false;
        }
        waiting++;
        return true;
    }

    /** To be called once by everybody who joined. */
    void leave() {
        if (isLastToLeave()) {
            cancel();
        }
    }

    private synchronized boolean isLastToLeave() {
        waiting--;
        abandoned |= waiting == 0 && !task.isDone();
        return abandoned;
    }

    /** Whether its turn comes within this time. */
    boolean beginsWithin(Duration limit) throws InterruptedException {
        return begun.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    T answer() throws InterruptedException, ExecutionException {
        return task.get();
    }

    boolean isCancelled() {
        return cancelled;
    }

    boolean isDone() {
        return task.isDone();
    }

    void cancel() {
        cancelled = true;
        begun.countDown();
        PreparedStatement statement = running.getAndSet(null);
        if (statement != null) {
            cancel(statement);
        }
        // only now: an interrupted thread cannot tell Trino any more
        task.cancel(true);
    }

    /** For the same reason not by a thread that is interrupted, as the one of a reader who has gone is. */
    private static void cancel(PreparedStatement statement) {
        boolean interrupted = Thread.interrupted();
        try {
            statement.cancel();
        } catch (SQLException e) {
            LOG.info("Cannot cancel a query; Trino ends it when nobody fetches its rows", e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void beforeExecution(PreparedStatement statement, StatementContext context) throws SQLException {
        running.set(statement);
        if (cancelled) {
            throw new SQLException("Cancelled before it began");
        }
    }
}
