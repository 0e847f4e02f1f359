package org.taproot.connectors.intake.remote;

import java.time.Duration;

/**
 * What a source may cost.
 *
 * @param connect the longest wait for a connection
 * @param read the longest time in which nothing arrives
 * @param look the longest time that one look takes
 * @param document bytes of one document
 * @param documents of one look; the next look goes on
 */
public record Limits(Duration connect, Duration read, Duration look, long document, int documents) {

    public static Limits of(Settings settings) {
        return of(settings, 256L << 20, 1000);
    }

    /** With other defaults for documents. */
    public static Limits of(Settings settings, long largestDocument, int mostDocuments) {
        return new Limits(
                settings.duration("connect-timeout", Duration.ofSeconds(10), Duration.ofMinutes(5)),
                settings.duration("read-timeout", Duration.ofSeconds(30), Duration.ofMinutes(30)),
                settings.duration("look-timeout", Duration.ofMinutes(10), Duration.ofHours(12)),
                settings.size("largest-document", largestDocument, 1, 16L << 30),
                settings.number("most-documents", mostDocuments, 1, 100_000));
    }

    public int connectMillis() {
        return millis(connect);
    }

    public int readMillis() {
        return millis(read);
    }

    /** Never 0, which would mean for ever. */
    private static int millis(Duration duration) {
        return (int) Math.max(1, duration.toMillis());
    }
}
