package org.taproot.model.fact;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * Two sources disagree about a field of a thing: whose word counts, and the word that does not. Values are texts.
 *
 * @param field as in messages and tables
 * @param value what counts; null when the source says that there is nothing
 * @param source whose word counts
 * @param validFrom business time of the observation that says so
 * @param losingValue what another source says
 * @param losingValidFrom business time of its observation
 * @param since knowledge time: when the hub had both words; stays while the two sources disagree about the field
 */
public record Conflict(
        String field,
        String value,
        String source,
        Instant validFrom,
        String losingValue,
        String losingSource,
        Instant losingValidFrom,
        Instant since) {

    public Conflict {
        requireNonNull(field, "field");
        requireNonNull(source, "source");
        requireNonNull(validFrom, "validFrom");
        requireNonNull(losingValue, "losingValue");
        requireNonNull(losingSource, "losingSource");
        requireNonNull(losingValidFrom, "losingValidFrom");
        requireNonNull(since, "since");
    }

    /** Whether the same two sources disagree about the same field. */
    boolean goesOnFrom(Conflict before) {
        return field.equals(before.field) && source.equals(before.source) && losingSource.equals(before.losingSource);
    }

    Conflict since(Instant since) {
        return new Conflict(field, value, source, validFrom, losingValue, losingSource, losingValidFrom, since);
    }
}
