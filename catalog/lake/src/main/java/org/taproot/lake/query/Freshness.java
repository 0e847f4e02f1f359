package org.taproot.lake.query;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/**
 * How fresh what one source says of one kind of thing is.
 *
 * @param log name of the log table
 * @param facts how many of its facts are logged
 * @param newestValidFrom newest business time
 * @param newestReceivedAt when its newest fact was received
 * @param committedAt when rows were last added to the log, by whatever source
 */
public record Freshness(
        String log, String source, long facts, Instant newestValidFrom, Instant newestReceivedAt, Instant committedAt) {

    public Freshness {
        requireNonNull(log, "log");
        requireNonNull(source, "source");
        requireNonNull(newestValidFrom, "newestValidFrom");
        requireNonNull(newestReceivedAt, "newestReceivedAt");
        requireNonNull(committedAt, "committedAt");
    }

    /** M33: how long ago the newest thing happened of which the source told; below zero when it is still to come. */
    public Duration age(Instant now) {
        return Duration.between(newestValidFrom, now);
    }

    /** From the receipt of its newest fact to the newest rows of the log; at least as long as the fact took to be seen. */
    public Duration lag() {
        return Duration.between(newestReceivedAt, committedAt);
    }
}
