package org.taproot.connectors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.taproot.connectors.feed.Feed;
import org.taproot.connectors.feed.Feeds;
import org.taproot.connectors.landing.Archive;
import org.taproot.connectors.landing.Claims;
import org.taproot.connectors.landing.DataRoot;
import org.taproot.connectors.landing.LandingFolder;
import org.taproot.connectors.landing.Quarantine;
import org.taproot.connectors.landing.Recovery;
import org.taproot.connectors.ledger.DeliverySteps;
import org.taproot.connectors.ledger.Ledger;
import org.taproot.connectors.ledger.SoleInstance;

/** The running connectors: every feed is claimed, checked and sent until they are closed. */
public final class Connectors implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Clock SYSTEM_CLOCK = Clock.systemUTC();

    private final ConnectorsConfig config;
    private final DeliverySteps steps;
    private final DataRoot root;
    private final Archive archive;
    private final Ledger ledger;
    private SoleInstance soleInstance;
    private Routes routes;

    private Connectors(ConnectorsConfig config, Clock businessClock, DeliverySteps steps) {
        this.config = config;
        this.steps = steps;
        this.root = new DataRoot(config.dataRoot());
        this.archive = new Archive(root);
        this.ledger = Ledger.connect(
                config.jdbcUrl(), config.jdbcUser(), config.jdbcPassword(), SYSTEM_CLOCK, businessClock, PATIENCE);
        try {
            start();
        } catch (IOException e) {
            close();
            throw new UncheckedIOException("Cannot use the folders in " + root.path(), e);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Starts them; returns when they run.
     *
     * @throws org.taproot.connectors.ledger.AlreadyRunningException when others run on the same ledger
     */
    public static Connectors start(ConnectorsConfig config) {
        return start(config, SYSTEM_CLOCK);
    }

    /**
     * The same, where another clock says which day it is in the district: a file must not describe a day after it. Times
     * of receipt are those of the system clock all the same.
     */
    public static Connectors start(ConnectorsConfig config, Clock businessClock) {
        return start(config, businessClock, DeliverySteps.NONE);
    }

    static Connectors start(ConnectorsConfig config, Clock businessClock, DeliverySteps steps) {
        return new Connectors(config, businessClock, steps);
    }

    private void start() throws IOException {
        soleInstance = SoleInstance.of(ledger);
        for (String feed : Feeds.names()) {
            root.createFor(feed);
        }
        new Recovery(root, ledger, archive, SYSTEM_CLOCK).run(Feeds.names());
        List<FeedRoutes> feeds = new ArrayList<>();
        Feeds.all().forEach(feed -> feeds.add(routes(feed)));
        routes = Routes.start(feeds);
    }

    private FeedRoutes routes(Feed<?> feed) {
        String name = feed.name();
        Claims claims = new Claims(root, ledger, steps);
        return new FeedRoutes(
                name,
                root.claimed(name).toString(),
                config,
                new Polling(name, new LandingFolder(root, name, claims), ledger, soleInstance),
                new Delivering(feed, ledger, soleInstance, archive, new Quarantine(root), steps));
    }

    /** Ends within 5 seconds; what was not finished is taken up again at the next start. */
    @Override
    public void close() {
        if (routes != null) {
            routes.close();
        }
        if (soleInstance != null) {
            soleInstance.close();
        }
        ledger.close();
    }
}
