package org.taproot.connectors.intake.webhook;

/** Lets a number of requests through in a second; what was not used in the last second may be used at once. */
final class Rate {

    private static final double NANOS = 1e9;

    private final double perSecond;
    private double tokens;
    private long last = System.nanoTime();

    Rate(double perSecond) {
        this.perSecond = perSecond;
        this.tokens = Math.max(1, perSecond);
    }

    synchronized boolean allows() {
        long now = System.nanoTime();
        tokens = Math.min(Math.max(1, perSecond), tokens + (now - last) / NANOS * perSecond);
        last = now;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}
