package org.taproot.connectors.ledger;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * How the content of a delivery was read once, by itself or by a reload.
 *
 * @param delivery the one that did it
 * @param definition with which; null when nobody knows any
 * @param today which day it was in the district
 */
public record PastReading(long delivery, String definition, LocalDate today) {

    public PastReading {
        requireNonNull(today, "today");
    }

    /** Whether it cannot have read anything in another way. */
    public boolean isLike(PastReading other) {
        return definition != null && definition.equals(other.definition) && today.equals(other.today);
    }
}
