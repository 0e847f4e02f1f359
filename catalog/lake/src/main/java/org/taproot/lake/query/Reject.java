package org.taproot.lake.query;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.taproot.model.fact.DeadLetter;

/**
 * An input that could not become a fact, with what its attempts came to.
 *
 * @param latest the attempt that counts: the one that made a fact of it, else the last one
 * @param firstSeen when the first attempt ended
 * @param lastSeen when the last attempt ended
 * @param attempts how many there were
 */
public record Reject(DeadLetter latest, Instant firstSeen, Instant lastSeen, int attempts) {

    public Reject {
        requireNonNull(latest, "latest");
        requireNonNull(firstSeen, "firstSeen");
        requireNonNull(lastSeen, "lastSeen");
    }
}
