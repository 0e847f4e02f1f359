package org.taproot.model.fact;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * Where a fact came from and when.
 *
 * @param eventId deterministic id of the fact: the same row of the same content always has the same one
 * @param source the feed, for instance {@code registry}
 * @param sourceRecord the record inside the source: {@code sha256-of-the-file:row}
 * @param delivery number of the delivery that brought it, as in the ledger
 * @param precedence whose word counts when sources disagree: the larger number wins
 * @param validFrom business time: since when the payload is known to hold
 * @param receivedAt knowledge time: when the hub received it
 */
public record Provenance(
        String eventId,
        String source,
        String sourceRecord,
        long delivery,
        int precedence,
        Instant validFrom,
        Instant receivedAt) {

    public Provenance {
        requireNonNull(eventId, "eventId");
        requireNonNull(source, "source");
        requireNonNull(sourceRecord, "sourceRecord");
        requireNonNull(validFrom, "validFrom");
        requireNonNull(receivedAt, "receivedAt");
    }

    /** Recency: later business time first, then later knowledge, then the event id so that no order is left to chance. */
    public boolean isNewerThan(Provenance other) {
        int byValidity = validFrom.compareTo(other.validFrom);
        if (byValidity != 0) {
            return byValidity > 0;
        }
        int byReceipt = receivedAt.compareTo(other.receivedAt);
        return byReceipt != 0 ? byReceipt > 0 : eventId.compareTo(other.eventId) > 0;
    }
}
