package org.taproot.connectors.ledger;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/** When the landing folder of a feed was last looked at: recent means that the connectors are running. */
public record FeedPoll(String feed, Instant polledAt) {

    public FeedPoll {
        requireNonNull(feed, "feed");
        requireNonNull(polledAt, "polledAt");
    }
}
