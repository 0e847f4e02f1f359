package org.taproot.lake.query;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.taproot.model.carrier.Unit;

/**
 * A unit with where it is known from.
 *
 * @param source the feed of the newest change
 * @param knownFrom when the hub received it; for a plan as of two days the beginning of the knowledge day
 */
public record KnownUnit(Unit unit, String source, Instant knownFrom) {

    public KnownUnit {
        requireNonNull(unit, "unit");
        requireNonNull(source, "source");
        requireNonNull(knownFrom, "knownFrom");
    }
}
