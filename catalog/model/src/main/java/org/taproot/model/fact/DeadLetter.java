package org.taproot.model.fact;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A piece of input that could not become a fact. The raw input stays in the archive under its hash; here is how to find
 * it and what was wrong.
 *
 * @param eventId deterministic id: the same row of the same content always has the same one
 * @param source the feed, or the topic for a message that cannot be decoded
 * @param sourceRecord {@code sha256-of-the-file:row}, or {@code partition:offset}
 * @param delivery number of the delivery in the ledger, 0 when there is none
 * @param place where to look, for people: {@code line 31}
 */
public record DeadLetter(
        String eventId,
        String source,
        String sourceRecord,
        long delivery,
        String place,
        RejectReason reason,
        String field,
        String value,
        String message,
        String messageZh,
        Instant receivedAt) {

    public DeadLetter {
        requireNonNull(eventId, "eventId");
        requireNonNull(source, "source");
        requireNonNull(sourceRecord, "sourceRecord");
        requireNonNull(place, "place");
        requireNonNull(reason, "reason");
        requireNonNull(receivedAt, "receivedAt");
    }

    public static DeadLetter of(Provenance provenance, String place, Rejection rejection) {
        return new DeadLetter(
                provenance.eventId(),
                provenance.source(),
                provenance.sourceRecord(),
                provenance.delivery(),
                place,
                rejection.reason(),
                rejection.field(),
                rejection.value(),
                rejection.message(place),
                rejection.messageZh(place),
                provenance.receivedAt());
    }
}
