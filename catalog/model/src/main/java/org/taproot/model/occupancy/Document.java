package org.taproot.model.occupancy;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import org.taproot.model.fact.Provenance;

/**
 * Something that a source delivered about the units of a building at one time: many sightings share one.
 *
 * @param complete whether it is all that the source has of the building: a unit that is not in it has gone
 */
public record Document(
        String source, int precedence, Instant validFrom, Instant receivedAt, long delivery, boolean complete) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** As {@link Provenance#isOfLaterDocumentThan}. */
    static final Comparator<Document> RECENCY = Comparator.comparing(Document::validFrom)
            .thenComparing(Document::receivedAt)
            .thenComparingLong(Document::delivery);

    public Document {
        requireNonNull(source, "source");
        requireNonNull(validFrom, "validFrom");
        requireNonNull(receivedAt, "receivedAt");
    }

    public static Document of(Provenance provenance) {
        return new Document(
                provenance.source(),
                provenance.precedence(),
                provenance.validFrom(),
                provenance.receivedAt(),
                provenance.delivery(),
                false);
    }

    Document asComplete() {
        return new Document(source, precedence, validFrom, receivedAt, delivery, true);
    }

    /** Whether these are one document, whatever is known of its completeness. */
    boolean isSameAs(Document other) {
        return delivery == other.delivery
                && validFrom.equals(other.validFrom)
                && receivedAt.equals(other.receivedAt)
                && source.equals(other.source)
                && precedence == other.precedence;
    }

    /** The business day from whose end on it counts. */
    LocalDate day() {
        return LocalDate.ofInstant(validFrom, ZONE);
    }
}
