package org.taproot.model.occupancy;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * Whether a lease event happened, as far as is known.
 *
 * @param isStanding false when what was known later took it back
 * @param revision of two of one event the larger one counts
 * @param knownFrom when the newest of what it rests on was received
 */
public record LeaseEventStanding(LeaseEvent event, boolean isStanding, long revision, Instant knownFrom) {

    public LeaseEventStanding {
        requireNonNull(event, "event");
        requireNonNull(knownFrom, "knownFrom");
    }
}
