package org.taproot.connectors.intake.remote;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.taproot.connectors.intake.Document;
import org.taproot.connectors.intake.Handover;
import org.taproot.connectors.intake.IntakeRefusedException;
import org.taproot.model.fact.RejectReason;

/**
 * Watches one look from a thread of its own, and closes the connection when nothing arrives any more or the time of the
 * look is used up. The time-outs of the libraries are not enough: a server that sends a byte now and then, or answers to
 * signs of life but not to requests, never runs into them.
 */
public final class Watch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private final String place;
    private final Limits limits;
    private final long began = System.nanoTime();
    private final ScheduledExecutorService thread;
    private final Deque<Closeable> guarded = new ArrayDeque<>();
    private volatile long heard = began;
    private volatile boolean resting;
    private volatile Verdict verdict = Verdict.FINE;

    /** @param place of the source, for messages */
    public Watch(String place, Limits limits) {
        this.place = place;
        this.limits = limits;
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread watching = new Thread(task, "watch " + place);
            watching.setDaemon(true);
            return watching;
        });
        long millis = Math.max(
                20,
                Math.min(500, Math.min(limits.read().toMillis(), limits.look().toMillis()) / 10));
        var unused = thread.scheduleWithFixedDelay(this::check, millis, millis, TimeUnit.MILLISECONDS);
    }

    /** Something that makes waiting threads go on when it is closed. */
    public synchronized void guard(Closeable connection) {
        guarded.push(connection);
        if (verdict != Verdict.FINE) {
            shut();
        }
    }

    /** Something arrived. */
    public void heard() {
        heard = System.nanoTime();
        resting = false;
    }

    /** Hands a document over; how long that takes is not the source's fault. */
    public void take(Handover handover, Path staged, Document document) throws IOException {
        resting = true;
        handover.take(staged, document);
        heard();
    }

    /** Whether it is fair to begin with another document: a look ends by itself when half of its time is used up. */
    public boolean hasTime() {
        return verdict == Verdict.FINE && elapsed(began).compareTo(limits.look().dividedBy(2)) < 0;
    }

    /** Fails when the time is used up. */
    public void require() throws IOException {
        if (verdict != Verdict.FINE) {
            throw tooSlow(null);
        }
    }

    /** What to say of a failure: that the connection was closed from here is not worth telling, but why it was. */
    public IOException explain(Exception failure) {
        if (failure instanceof IntakeRefusedException refused) {
            return refused;
        }
        if (verdict != Verdict.FINE) {
            return tooSlow(failure);
        }
        return failure instanceof IOException e ? e : new IOException(describe(failure), failure);
    }

    private String describe(Exception failure) {
        String message = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return "Cannot read %s: %s".formatted(place, RemoteName.harmless(message));
    }

    private IOException tooSlow(Exception cause) {
        if (verdict == Verdict.SILENT) {
            IOException silent = new InterruptedIOException(
                    "Cannot read %s: nothing arrived for %s".formatted(place, limits.read()));
            silent.initCause(cause);
            return silent;
        }
        IOException slow = new IntakeRefusedException(
                RejectReason.SOURCE_TOO_SLOW,
                "Cannot read %s: one look took more than %s".formatted(place, limits.look()),
                "来源 %s 响应过慢：一次读取超过 %d 秒".formatted(place, limits.look().toSeconds()));
        slow.initCause(cause);
        return slow;
    }

    private synchronized void check() {
        if (verdict != Verdict.FINE || resting) {
            return;
        }
        if (elapsed(began).compareTo(limits.look()) > 0) {
            verdict = Verdict.TOO_LONG;
        } else if (elapsed(heard).compareTo(limits.read()) > 0) {
            verdict = Verdict.SILENT;
        }
        if (verdict != Verdict.FINE) {
            shut();
        }
    }

    private void shut() {
        guarded.forEach(each -> {
            try {
                each.close();
            } catch (IOException | RuntimeException e) {
                LOG.debug("Cannot close {}", place, e);
            }
        });
    }

    private static Duration elapsed(long since) {
        return Duration.ofNanos(System.nanoTime() - since);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private enum Verdict {
        FINE,
        SILENT,
        TOO_LONG
    }
}
