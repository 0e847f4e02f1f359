package org.taproot.connectors.intake.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.taproot.connectors.intake.Subject;

/**
 * Where a look begins.
 *
 * @param of the fingerprint of the listing, null in positions of older versions
 * @param by the kind of paging that understands the place
 * @param at the place of the first page to ask for, null for the beginning
 * @param seen the SHA-256 of what that page was when it was taken, null when it was not
 * @param since the value of the watermark to ask with, null for none
 * @param largest the largest watermark of the pages before this place, null for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
record Position(String of, String by, String at, String seen, String since, String largest) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What was stored; the beginning when there is nothing, or when other settings stored it. */
    static Position of(Optional<String> stored, Subject listing, String by) {
        return listing.position(
                        stored, text -> parse(text).filter(each -> listing.is(each.of()) && by.equals(each.by())))
                .orElse(new Position(listing.fingerprint(), by, null, null, null, null));
    }

    /** The same listing and question, from its first page on. */
    Position fromTheBeginning() {
        return new Position(of, by, null, null, since, null);
    }

    String text() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write position " + at, e);
        }
    }

    private static Optional<Position> parse(String text) {
        try {
            return Optional.ofNullable(JSON.readValue(text, Position.class));
        } catch (JsonProcessingException e) {
            // of another kind of source: to read again from the beginning loses nothing
            return Optional.empty();
        }
    }
}
