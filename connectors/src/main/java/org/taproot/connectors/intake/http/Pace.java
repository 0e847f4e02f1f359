package org.taproot.connectors.intake.http;

import java.io.InterruptedIOException;
import java.util.concurrent.TimeUnit;

/** Keeps requests from coming faster than a source wants them. */
final class Pace {

    private final long gap;
    private long next = System.nanoTime();

    Pace(double perSecond) {
        this.gap = (long) (TimeUnit.SECONDS.toNanos(1) / perSecond);
    }

    void await() throws InterruptedIOException {
        long wait = next - System.nanoTime();
        if (wait > 0) {
            try {
                TimeUnit.NANOSECONDS.sleep(wait);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("Interrupted between two requests");
            }
        }
        next = System.nanoTime() + gap;
    }
}
