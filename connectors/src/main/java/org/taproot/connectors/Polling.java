package org.taproot.connectors;

import java.io.IOException;
import org.taproot.connectors.landing.LandingFolder;
import org.taproot.connectors.ledger.Ledger;
import org.taproot.connectors.ledger.SoleInstance;

/** One look at the landing folder of a feed. */
public final class Polling {

    private final String feed;
    private final LandingFolder folder;
    private final Ledger ledger;
    private final SoleInstance soleInstance;

    public Polling(String feed, LandingFolder folder, Ledger ledger, SoleInstance soleInstance) {
        this.feed = feed;
        this.folder = folder;
        this.ledger = ledger;
        this.soleInstance = soleInstance;
    }

    public void look() throws IOException {
        soleInstance.confirm();
        folder.claimComplete();
        ledger.polled(feed);
    }
}
