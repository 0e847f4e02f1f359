package org.taproot.connectors.intake;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * What an intake says of a document.
 *
 * @param name for people; never a path
 * @param origin what tells it from every other document of its source, for instance {@code key#etag}; null when the
 *     position does
 * @param position where the next look has to begin once this document is taken; null when the origin decides
 * @param asOf the day the content describes; null when nothing says it
 */
public record Document(String name, String origin, String position, LocalDate asOf) {

    public Document {
        requireNonNull(name, "name");
    }

    /** One of many that lie at a source side by side. */
    public static Document of(String name, String origin) {
        return new Document(name, origin, null, null);
    }

    /** The next piece of a sequence. */
    public static Document until(String name, String position) {
        return new Document(name, null, position, null);
    }
}
