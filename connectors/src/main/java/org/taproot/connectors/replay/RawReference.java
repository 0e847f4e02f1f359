package org.taproot.connectors.replay;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the raw row of a dead letter is kept in the archive.
 *
 * @param sha256 of the content
 * @param part of a container, 0 for the first or only one
 * @param row its number, as in its place
 */
public record RawReference(String sha256, int part, long row) {

    private static final Pattern WRITTEN = Pattern.compile("([0-9a-f]{64})(?:/([0-9]{1,9}))?:([0-9]{1,18})");

    public RawReference {
        requireNonNull(sha256, "sha256");
    }

    /** Of {@code sha256:row} or {@code sha256/part:row}; empty for what never was a row of the archive. */
    public static Optional<RawReference> of(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            return Optional.empty();
        }
        int part = written.group(2) == null ? 0 : Integer.parseInt(written.group(2));
        return Optional.of(new RawReference(written.group(1), part, Long.parseLong(written.group(3))));
    }
}
