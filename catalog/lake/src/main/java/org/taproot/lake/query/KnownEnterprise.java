package org.taproot.lake.query;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.taproot.model.enterprise.Enterprise;

/**
 * An enterprise as the hub knows it now.
 *
 * @param revision counts the states of the enterprise, from 1
 * @param source the feed of the newest change
 * @param validFrom since when it is known to hold
 * @param knownFrom when the hub received it
 */
public record KnownEnterprise(
        Enterprise enterprise, int revision, String source, Instant validFrom, Instant knownFrom) {

    public KnownEnterprise {
        requireNonNull(enterprise, "enterprise");
        requireNonNull(source, "source");
        requireNonNull(validFrom, "validFrom");
        requireNonNull(knownFrom, "knownFrom");
    }
}
