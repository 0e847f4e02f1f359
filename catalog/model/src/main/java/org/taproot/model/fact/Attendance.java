package org.taproot.model.fact;

import static java.util.Objects.requireNonNull;

/**
 * Whether a source still has a thing, as its snapshots say.
 *
 * @param key of the thing
 * @param presence {@code WITHDRAWN} by a snapshot without it, {@code PRESENT} when it was seen after all
 * @param cause the snapshot, or the observation that was seen
 */
public record Attendance(String key, String source, Presence presence, Provenance cause) {

    public Attendance {
        requireNonNull(key, "key");
        requireNonNull(source, "source");
        requireNonNull(presence, "presence");
        requireNonNull(cause, "cause");
    }

    /** Whether this takes back what the source said with that observation. */
    public boolean withdraws(Provenance observation) {
        return presence == Presence.WITHDRAWN && cause.isOfLaterDocumentThan(observation);
    }
}
