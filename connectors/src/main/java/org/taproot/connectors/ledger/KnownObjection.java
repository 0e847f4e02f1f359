package org.taproot.connectors.ledger;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * An objection that stands.
 *
 * @param source which may have no definition that is in force
 * @param thing name of the file as it may be shown
 * @param sentence what is wrong and what helps, in English
 * @param sentenceZh the same in Chinese
 * @param lastSeen to the minute
 */
public record KnownObjection(
        String source,
        Objection.Place place,
        String thing,
        Objection.Reason reason,
        String sentence,
        String sentenceZh,
        Instant firstSeen,
        Instant lastSeen) {

    public KnownObjection {
        requireNonNull(source, "source");
        requireNonNull(place, "place");
        requireNonNull(thing, "thing");
        requireNonNull(reason, "reason");
        requireNonNull(sentence, "sentence");
        requireNonNull(sentenceZh, "sentenceZh");
        requireNonNull(firstSeen, "firstSeen");
        requireNonNull(lastSeen, "lastSeen");
    }
}
