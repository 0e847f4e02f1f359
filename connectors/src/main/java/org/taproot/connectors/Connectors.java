package org.taproot.connectors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import org.taproot.connectors.feed.Feeds;
import org.taproot.connectors.landing.DataRoot;
import org.taproot.connectors.ledger.Ledger;
import org.taproot.connectors.ledger.SoleInstance;

/** The running connectors: every feed is claimed, checked and sent until they are closed. */
public final class Connectors implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Ledger ledger;
    private final SoleInstance soleInstance;

    private Connectors(Ledger ledger, SoleInstance soleInstance) {
        this.ledger = ledger;
        this.soleInstance = soleInstance;
    }

    /**
     * Starts them; returns when they run.
     *
     * @throws org.taproot.connectors.ledger.AlreadyRunningException when others run on the same ledger
     */
    public static Connectors start(ConnectorsConfig config) {
        return start(config, Clock.systemUTC(), Checkpoints.NONE);
    }

    static Connectors start(ConnectorsConfig config, Clock clock, Checkpoints checkpoints) {
        Ledger ledger = Ledger.connect(config.jdbcUrl(), config.jdbcUser(), config.jdbcPassword(), clock, PATIENCE);
        DataRoot root = new DataRoot(config.dataRoot());
        try {
            for (String feed : Feeds.names()) {
                root.createFor(feed);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the folders in " + root.path(), e);
        }
        return new Connectors(ledger, SoleInstance.of(ledger));
    }

    /** Ends within 5 seconds; what was not finished is taken up again at the next start. */
    @Override
    public void close() {
        soleInstance.close();
        ledger.close();
    }
}
