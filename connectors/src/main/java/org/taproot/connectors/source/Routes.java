package org.taproot.connectors.source;

import java.io.File;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.main.Main;
import org.apache.camel.main.SimpleMainShutdownStrategy;

/** Camel, running routes that come and go. */
public final class Routes implements AutoCloseable {

    /** Of the comparator that lets earlier deliveries go first. */
    static final String BY_DELIVERY = "byDelivery";

    private static final int PATIENCE_SECONDS = 2;

    private final Main camel;
    private final SharedProducer producer;

    private Routes(Main camel, SharedProducer producer) {
        this.camel = camel;
        this.producer = producer;
    }

    /** Without any route yet. */
    public static Routes start() {
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
        SharedProducer producer = new SharedProducer();
        camel.bind(BY_DELIVERY, byDelivery());
        camel.bind(SharedProducer.NAME, producer);
        camel.start();
        return new Routes(camel, producer);
    }

    private static Comparator<GenericFile<File>> byDelivery() {
        return Comparator.comparingLong(file -> Long.parseLong(file.getFileNameOnly()));
    }

    public CamelContext context() {
        return camel.getCamelContext();
    }

    /** Lets the sources follow their definitions. */
    public void watch(Sources sources, Duration every) {
        add(new RouteBuilder() {
            @Override
            public void configure() {
                from("scheduler:reconcile?delay=%d".formatted(every.toMillis()))
                        .routeId("reconcile")
                        .process(exchange -> sources.reconcile());
            }
        });
    }

    /** Lets the topic of business days follow the district's clock. */
    public void tell(BusinessDays days, String bootstrap, Duration every) {
        add(new RouteBuilder() {
            @Override
            public void configure() {
                from("scheduler:business-days?delay=%d".formatted(every.toMillis()))
                        .routeId("business-days")
                        .process(exchange -> days.tell(producer, bootstrap));
            }
        });
    }

    void add(RouteBuilder routes) {
        try {
            context().addRoutes(routes);
        } catch (Exception e) {
            throw new IllegalStateException("Cannot start routes: " + e.getMessage(), e);
        }
    }

    /** Ends a route; what it had in hand is taken up again by its successor. */
    void remove(String route) {
        try {
            context().getRouteController().stopRoute(route, PATIENCE_SECONDS, TimeUnit.SECONDS, false);
            context().removeRoute(route);
        } catch (Exception e) {
            throw new IllegalStateException("Cannot end route %s: %s".formatted(route, e.getMessage()), e);
        }
    }

    @Override
    public void close() {
        camel.stop();
        producer.close();
    }
}
