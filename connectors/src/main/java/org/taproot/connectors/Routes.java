package org.taproot.connectors;

import org.apache.camel.main.Main;
import org.apache.camel.main.SimpleMainShutdownStrategy;

/** Camel, running some routes. */
public final class Routes implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 2;

    private final Main camel;

    private Routes(Main camel) {
        this.camel = camel;
    }

    public static Routes start(Iterable<FeedRoutes> routes) {
        Main camel = new Main();
        // only what stands in the code counts: not the properties, variables and class path of a host process
        camel.configure().withAutoConfigurationEnabled(false).withRoutesCollectorEnabled(false);
        camel.setPropertyPlaceholderLocations("false");
        // whoever started us closes us; a hook of Camel's own would only make the end of the process wait
        camel.setShutdownStrategy(new SimpleMainShutdownStrategy());
        camel.configure()
                .withName("connectors")
                .withJmxEnabled(false)
                .withShutdownTimeout(PATIENCE_SECONDS)
                .withShutdownNowOnTimeout(true)
                .withShutdownSuppressLoggingOnTimeout(true);
        camel.bind(FeedRoutes.BY_DELIVERY, FeedRoutes.byDelivery());
        camel.bind(PromptlyClosedProducer.FACTORY, new PromptlyClosedProducer.Factory());
        routes.forEach(camel.configure()::addRoutesBuilder);
        camel.start();
        return new Routes(camel);
    }

    @Override
    public void close() {
        camel.stop();
    }
}
