package org.taproot.connectors.source;

import static java.util.Objects.requireNonNull;

import java.io.Closeable;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reads batches in a thread of its own, a few ahead of whoever takes them. What fails there fails here, after all that
 * was read before it. The thread ends with the last batch, the first failure, or {@link #close}, which waits for it.
 *
 * @param <T> of what the batches are
 */
final class ReadAhead<T> implements Closeable {

    /** Enough for both sides to be busy; more would only take memory. */
    private static final int MOST_AHEAD = 4;

    private final Supplier<List<T>> reader;
    private final Deque<List<T>> ready = new ArrayDeque<>();
    private final Thread thread;
    private Throwable failure;
    private boolean isEnded;
    private boolean isClosed;

    /**
     * Begins to read.
     *
     * @param reader gives the next batch, an empty one after the last; called by one thread alone
     */
    ReadAhead(String name, Supplier<List<T>> reader) {
        this.reader = requireNonNull(reader, "reader");
        this.thread = new Thread(this::readAll, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void readAll() {
        try {
            while (put(reader.get())) {}
            end(null);
        } catch (InterruptedException | RuntimeException | Error e) {
            end(e);
        }
    }

    /** Whether there is more to read. */
    private synchronized boolean put(List<T> batch) throws InterruptedException {
        while (ready.size() >= MOST_AHEAD && !isClosed) {
            wait();
        }
        ready.add(batch);
        notifyAll();
        return !batch.isEmpty() && !isClosed;
    }

    private synchronized void end(Throwable failed) {
        failure = failed;
        isEnded = true;
        notifyAll();
    }

    /** The next batch; an empty one after the last, however often it is asked for. */
    synchronized List<T> next() {
        try {
            while (ready.isEmpty() && !isEnded && !isClosed) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException("Cannot read on: interrupted"));
        }
        if (ready.isEmpty()) {
            throw failure();
        }
        if (ready.peek().isEmpty()) {
            return ready.peek();
        }
        notifyAll();
        return ready.remove();
    }

    private RuntimeException failure() {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException runtime
                ? runtime
                : new IllegalStateException("Cannot read on: closed", failure);
    }

    /** Returns when nothing is read any more, also for whoever was interrupted. */
    @Override
    public synchronized void close() {
        isClosed = true;
        // it may be in the middle of a large file
        thread.interrupt();
        boolean wasInterrupted = false;
        while (!isEnded) {
            try {
                wait();
            } catch (InterruptedException e) {
                // what it reads from is closed next: it must have left it
                wasInterrupted = true;
            }
        }
        if (wasInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
