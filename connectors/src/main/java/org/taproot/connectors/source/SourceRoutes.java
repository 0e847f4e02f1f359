package org.taproot.connectors.source;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.GenericFile;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.taproot.connectors.ConnectorsConfig;
import org.taproot.connectors.ledger.Delivery;

/**
 * From one source to Kafka: one route looks at it, the other delivers what was claimed. They come and go by themselves, as
 * a delivery that is being read outlives the definition it was begun with.
 */
final class SourceRoutes extends RouteBuilder {

    private static final Logger LOG = LoggerFactory.getLogger(SourceRoutes.class);
    private static final Duration FIRST_RETRY = Duration.ofMillis(250);

    /** Often, for a look there costs next to nothing: the folder is ours, and mostly empty. */
    private static final Duration CLAIMED_POLL = Duration.ofMillis(100);

    private final String source;
    private final String claimedFolder;
    private final ConnectorsConfig config;
    private final Looking looking;
    private final Delivering delivering;
    private final DeliveryFailures failures;

    private SourceRoutes(
            String source,
            String claimedFolder,
            ConnectorsConfig config,
            Looking looking,
            Delivering delivering,
            DeliveryFailures failures) {
        this.source = source;
        this.claimedFolder = claimedFolder;
        this.config = config;
        this.looking = looking;
        this.delivering = delivering;
        this.failures = failures;
    }

    /** The one that looks. */
    static SourceRoutes looking(String source, ConnectorsConfig config, Looking looking) {
        return new SourceRoutes(source, null, config, requireNonNull(looking, "looking"), null, null);
    }

    /** The one that delivers. */
    static SourceRoutes delivering(
            String source,
            String claimedFolder,
            ConnectorsConfig config,
            Delivering delivering,
            DeliveryFailures failures) {
        return new SourceRoutes(
                source,
                claimedFolder,
                config,
                null,
                requireNonNull(delivering, "delivering"),
                requireNonNull(failures, "failures"));
    }

    static String look(String source) {
        return "look-" + source;
    }

    static String deliver(String source) {
        return "deliver-" + source;
    }

    @Override
    public void configure() {
        // Whatever fails here is unavailable or our fault: a bad document or row is an outcome, not an exception.
        // So a delivery is never given up; the other sources have their own routes and go on.
        errorHandler(defaultErrorHandler()
                .maximumRedeliveries(-1)
                .redeliveryDelay(FIRST_RETRY.toMillis())
                .useExponentialBackOff()
                .useCollisionAvoidance()
                .backOffMultiplier(2)
                .maximumRedeliveryDelay(config.longestRetry().toMillis())
                .allowRedeliveryWhileStopping(false)
                .onExceptionOccurred(this::report)
                .logRetryAttempted(false)
                .logExhausted(false));

        if (looking != null) {
            look();
        } else {
            deliver();
        }
    }

    private void look() {
        Sending told = new Sending(this::producer, () -> {});
        from(scheduler())
                .routeId(look(source))
                .bean(looking, "look")
                .filter(SourceRoutes::hasMessages)
                .process(exchange -> {
                    told.send(batch(exchange));
                    told.awaitAll();
                });
    }

    private void deliver() {
        Sending sending = new Sending(this::producer, () -> {
            delivering.sentPart();
            failures.gotOn();
        });
        from(claimedFiles())
                .routeId(deliver(source))
                .process(exchange -> failures.begin(number(exchange)))
                .bean(delivering, "receive")
                .id("receive-" + source)
                .process(exchange -> failures.gotOn())
                // from here on nothing of what the file system said can steer a component
                .removeHeaders("*")
                .filter(SourceRoutes::isToSend)
                .bean(delivering, "check")
                .id("check-" + source)
                .end()
                .filter(SourceRoutes::isToSend)
                .process(exchange -> sending.forget())
                .split(method(delivering, "messages"))
                .streaming()
                .stopOnException()
                .process(exchange -> sending.send(batch(exchange)))
                .id("send-" + source)
                .end()
                .process(exchange -> sending.awaitAll())
                .id("acknowledged-" + source)
                .bean(delivering, "done")
                .id("done-" + source)
                .end()
                .bean(delivering, "finish")
                .id("finish-" + source)
                .process(exchange -> failures.gotOn());
    }

    private static long number(Exchange exchange) {
        return Long.parseLong(exchange.getMessage().getBody(GenericFile.class).getFileNameOnly());
    }

    private static boolean hasMessages(Exchange exchange) {
        return !exchange.getMessage().getBody(List.class).isEmpty();
    }

    private static boolean isToSend(Exchange exchange) {
        Delivery delivery = exchange.getMessage().getBody(Delivery.class);
        return delivery.isReceived() || delivery.isNew();
    }

    @SuppressWarnings("unchecked") // bodies are the batches of Messages, or what a look has to tell
    private static List<ProducerRecord<String, byte[]>> batch(Exchange exchange) {
        return exchange.getMessage().getBody(List.class);
    }

    private Producer<String, byte[]> producer() {
        return getContext()
                .getRegistry()
                .lookupByNameAndType(SharedProducer.NAME, SharedProducer.class)
                .to(config.kafkaBootstrap());
    }

    private void report(Exchange exchange) {
        if (delivering != null) {
            delivering.failed();
        }
        Exception failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        LOG.warn(
                "Cannot go on in route {}, trying again: {}",
                exchange.getFromRouteId(),
                String.valueOf(failure),
                failure);
        if (deliver(source).equals(exchange.getFromRouteId())) {
            failures.failed(failure, wait(exchange));
        }
    }

    /** As the error policy above has it, but for the jitter. */
    private static Duration wait(Exchange exchange) {
        int before = exchange.getMessage().getHeader(Exchange.REDELIVERY_COUNTER, 0, Integer.class);
        return FIRST_RETRY.multipliedBy(1L << Math.min(before, 20));
    }

    /** Ticks often: whether it is time, the one who looks decides. */
    private String scheduler() {
        return "scheduler:%s?delay=%d&initialDelay=0"
                .formatted(look(source), config.poll().toMillis());
    }

    private String claimedFiles() {
        return "file:%s?include=[0-9]{1,18}&sorter=#%s&delete=true&delay=%d&initialDelay=0"
                .formatted(
                        claimedFolder,
                        Routes.BY_DELIVERY,
                        Math.min(config.poll().toMillis(), CLAIMED_POLL.toMillis()));
    }
}
