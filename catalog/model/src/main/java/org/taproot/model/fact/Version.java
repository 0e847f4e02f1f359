package org.taproot.model.fact;

/**
 * One state of one thing, merged from all its sources.
 *
 * @param bucket the bucket of the key, in which its current row is kept
 * @param revision counts the states of the thing, from 1
 * @param payload the last one, when the thing is withdrawn
 * @param cause the observation or snapshot that brought this state about
 * @param presence present unless said otherwise, as in versions from before withdrawals were told
 */
public record Version<P>(String key, int bucket, P payload, int revision, Provenance cause, Presence presence) {

    public Version {
        presence = presence == null ? Presence.PRESENT : presence;
    }

    public boolean isWithdrawn() {
        return presence == Presence.WITHDRAWN;
    }
}
