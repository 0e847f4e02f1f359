package org.taproot.connectors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.taproot.connectors.landing.Archive;
import org.taproot.connectors.landing.DataRoot;
import org.taproot.connectors.landing.Recovery;
import org.taproot.connectors.ledger.DeliverySteps;
import org.taproot.connectors.ledger.Ledger;
import org.taproot.connectors.ledger.SoleInstance;
import org.taproot.connectors.metrics.ConnectorsMetrics;
import org.taproot.connectors.source.BusinessDays;
import org.taproot.connectors.source.IntakeKinds;
import org.taproot.connectors.source.Routes;
import org.taproot.connectors.source.Sources;

/** The running connectors: every declared source is looked at, its documents are claimed, checked and sent until they are closed. */
public final class Connectors implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Connectors.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Clock SYSTEM_CLOCK = Clock.systemUTC();

    private final ConnectorsConfig config;
    private final Clock businessClock;
    private final DeliverySteps steps;
    private final DataRoot root;
    private final Archive archive;
    private final Ledger ledger;
    private final ConnectorsMetrics metrics = new ConnectorsMetrics(SYSTEM_CLOCK);
    private SoleInstance soleInstance;
    private Routes routes;
    private IntakeKinds kinds;
    private Sources sources;

    private Connectors(ConnectorsConfig config, Clock businessClock, DeliverySteps steps) {
        this.config = config;
        this.businessClock = businessClock;
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
        Files.createDirectories(root.definitions());
        for (String source : root.definedSources()) {
            root.createFor(source);
        }
        new Recovery(root, ledger, archive, SYSTEM_CLOCK).run(root.definedSources());
        routes = Routes.start();
        kinds = IntakeKinds.running(config.webhookPort(), metrics::scrape);
        sources = new Sources(config, root, ledger, soleInstance, archive, steps, SYSTEM_CLOCK, routes, kinds, metrics);
        sources.reconcile();
        routes.watch(sources, config.poll());
        routes.tell(new BusinessDays(businessClock, SYSTEM_CLOCK), config.kafkaBootstrap(), config.poll());
    }

    /** Ends within 5 seconds; what was not finished is taken up again at the next start. */
    @Override
    public void close() {
        if (routes != null) {
            routes.close();
        }
        if (sources != null) {
            sources.close();
        }
        if (kinds != null) {
            closeKinds();
        }
        if (soleInstance != null) {
            soleInstance.close();
        }
        ledger.close();
    }

    private void closeKinds() {
        try {
            kinds.close();
        } catch (IOException e) {
            LOG.debug("Cannot close what takes webhooks", e);
        }
    }
}
