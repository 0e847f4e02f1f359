package org.taproot.connectors.mapping;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The document that rows come from.
 *
 * @param sha256 of its content
 * @param repetition the how-manieth time that content is loaded, 1 for the first
 * @param delivery its number in the ledger
 * @param asOf the day it describes
 * @param validFrom since when it holds, unless a row says so itself
 * @param receivedAt when the hub received it
 * @param today which day it is in the district: nothing can hold from a later one
 * @param reload the delivery that reads it again and tells anew what it says; 0 when nobody does
 */
public record RowOrigin(
        String sha256,
        int repetition,
        long delivery,
        LocalDate asOf,
        Instant validFrom,
        Instant receivedAt,
        LocalDate today,
        long reload) {

    /** One that is read as it came. */
    public RowOrigin(
            String sha256,
            int repetition,
            long delivery,
            LocalDate asOf,
            Instant validFrom,
            Instant receivedAt,
            LocalDate today) {
        this(sha256, repetition, delivery, asOf, validFrom, receivedAt, today, 0);
    }

    /** The same document, read on another day. */
    public RowOrigin on(LocalDate day) {
        return new RowOrigin(sha256, repetition, delivery, asOf, validFrom, receivedAt, day, reload);
    }

    public RowOrigin {
        requireNonNull(sha256, "sha256");
        requireNonNull(asOf, "asOf");
        requireNonNull(validFrom, "validFrom");
        requireNonNull(receivedAt, "receivedAt");
        requireNonNull(today, "today");
    }
}
