package org.taproot.model.fact;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private static final Pattern NUMBERED = Pattern.compile(".*:([0-9]{1,18})", Pattern.DOTALL);

    private static final Comparator<Provenance> DOCUMENTS = Comparator.comparing(Provenance::validFrom)
            .thenComparing(Provenance::receivedAt)
            .thenComparingLong(Provenance::delivery);

    private static final Comparator<Provenance> RECENCY =
            DOCUMENTS.thenComparingLong(Provenance::row).thenComparing(Provenance::eventId);

    public Provenance {
        requireNonNull(eventId, "eventId");
        requireNonNull(source, "source");
        requireNonNull(sourceRecord, "sourceRecord");
        requireNonNull(validFrom, "validFrom");
        requireNonNull(receivedAt, "receivedAt");
    }

    /**
     * Recency: later business time first, then later knowledge, a later delivery, a later row of the same file, and at
     * last the event id so that no order is left to chance.
     */
    public boolean isNewerThan(Provenance other) {
        return RECENCY.compare(this, other) > 0;
    }

    /** Recency of the documents alone: two facts of one document are of the same. */
    public boolean isOfLaterDocumentThan(Provenance other) {
        return DOCUMENTS.compare(this, other) > 0;
    }

    /** The row of its document; -1, before every numbered one, when there is no number, so that the order stays total. */
    public long row() {
        Matcher numbered = NUMBERED.matcher(sourceRecord);
        return numbered.matches() ? Long.parseLong(numbered.group(1)) : -1;
    }
}
