package org.taproot.model.fact;

import java.util.List;

/**
 * One state of one thing, merged from all its sources.
 *
 * @param bucket the bucket of the key, in which its current row is kept
 * @param revision counts the states of the thing, from 1
 * @param payload the last one, when the thing is withdrawn
 * @param cause the observation or snapshot that brought this state about
 * @param presence present unless said otherwise, as in versions from before withdrawals were told
 * @param conflicts where its sources disagree; null in versions from before they were told, which means none
 */
public record Version<P>(
        String key,
        int bucket,
        P payload,
        int revision,
        Provenance cause,
        Presence presence,
        List<Conflict> conflicts) {

    public Version {
        presence = presence == null ? Presence.PRESENT : presence;
        conflicts = conflicts == null ? List.of() : List.copyOf(conflicts);
    }

    /** A state that no source contradicts. */
    public Version(String key, int bucket, P payload, int revision, Provenance cause, Presence presence) {
        this(key, bucket, payload, revision, cause, presence, List.of());
    }

    public Version<P> with(List<Conflict> conflicts) {
        return new Version<>(key, bucket, payload, revision, cause, presence, conflicts);
    }

    public boolean isWithdrawn() {
        return presence == Presence.WITHDRAWN;
    }
}
