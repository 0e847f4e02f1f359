package org.taproot.model.fact;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A piece of input that could not become a fact, as one attempt left it. The raw input stays in the archive under its
 * hash; here is how to find it and what was wrong.
 *
 * @param eventId deterministic id: the same row of the same content always has the same one, at every attempt
 * @param source the feed, or the topic for a message that cannot be decoded
 * @param sourceRecord {@code sha256-of-the-file:row}, or {@code partition:offset}
 * @param delivery number of the delivery in the ledger, 0 when there is none
 * @param place where to look, for people: {@code line 31}
 * @param receivedAt when the raw input came, whatever the attempt
 * @param attempt counts from 1
 * @param rawReference where the raw input is kept: {@code sha256-of-the-content:row}
 * @param rejectedAt when this attempt ended
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
        Instant receivedAt,
        int attempt,
        DeadLetterState state,
        String rawReference,
        Instant rejectedAt) {

    public DeadLetter {
        requireNonNull(eventId, "eventId");
        requireNonNull(source, "source");
        requireNonNull(sourceRecord, "sourceRecord");
        requireNonNull(place, "place");
        requireNonNull(reason, "reason");
        requireNonNull(receivedAt, "receivedAt");
        requireNonNull(state, "state");
        requireNonNull(rawReference, "rawReference");
        requireNonNull(rejectedAt, "rejectedAt");
        if (attempt < 1) {
            throw new IllegalArgumentException("Invalid attempt " + attempt + ": expected 1 or more");
        }
    }

    /** The first attempt, which fails as soon as the input comes. */
    public static DeadLetter of(Provenance provenance, String place, Rejection rejection) {
        return of(provenance, place, rejection, 1, provenance.receivedAt());
    }

    public static DeadLetter of(
            Provenance provenance, String place, Rejection rejection, int attempt, Instant rejectedAt) {
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
                provenance.receivedAt(),
                attempt,
                DeadLetterState.REJECTED,
                provenance.sourceRecord(),
                rejectedAt);
    }

    /** The same input, rejected once more, perhaps for another reason. */
    public DeadLetter again(int attempt, Instant rejectedAt, String place, Rejection rejection) {
        return new DeadLetter(
                eventId,
                source,
                sourceRecord,
                delivery,
                place,
                rejection.reason(),
                rejection.field(),
                rejection.value(),
                rejection.message(place),
                rejection.messageZh(place),
                receivedAt,
                attempt,
                DeadLetterState.REJECTED,
                rawReference,
                rejectedAt);
    }

    /** The same input became a fact; what was wrong before stays readable. */
    public DeadLetter replayed(int attempt, Instant replayedAt) {
        return new DeadLetter(
                eventId,
                source,
                sourceRecord,
                delivery,
                place,
                reason,
                field,
                value,
                message,
                messageZh,
                receivedAt,
                attempt,
                DeadLetterState.REPLAYED,
                rawReference,
                replayedAt);
    }

    /** The same rejection as another delivery tells it, under an id of its own. */
    public DeadLetter toldBy(long otherDelivery, String otherEventId) {
        return new DeadLetter(
                otherEventId,
                source,
                sourceRecord,
                otherDelivery,
                place,
                reason,
                field,
                value,
                message,
                messageZh,
                receivedAt,
                attempt,
                state,
                rawReference,
                rejectedAt);
    }

    /** The same rejection at another moment. */
    public DeadLetter at(Instant moment) {
        return new DeadLetter(
                eventId,
                source,
                sourceRecord,
                delivery,
                place,
                reason,
                field,
                value,
                message,
                messageZh,
                receivedAt,
                attempt,
                state,
                rawReference,
                moment);
    }
}
