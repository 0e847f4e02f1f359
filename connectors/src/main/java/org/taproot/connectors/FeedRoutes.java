package org.taproot.connectors;

import java.io.File;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.support.DefaultMessage;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.taproot.connectors.ledger.Delivery;

/** From the landing folder of one feed to Kafka. */
public final class FeedRoutes extends RouteBuilder {

    /** Of the comparator that lets earlier deliveries go first. */
    public static final String BY_DELIVERY = "byDelivery";

    private static final Logger LOG = LoggerFactory.getLogger(FeedRoutes.class);
    private static final Duration FIRST_RETRY = Duration.ofMillis(250);

    private final String feed;
    private final String claimedFolder;
    private final ConnectorsConfig config;
    private final Polling polling;
    private final Delivering delivering;

    public FeedRoutes(
            String feed, String claimedFolder, ConnectorsConfig config, Polling polling, Delivering delivering) {
        this.feed = feed;
        this.claimedFolder = claimedFolder;
        this.config = config;
        this.polling = polling;
        this.delivering = delivering;
    }

    public static Comparator<GenericFile<File>> byDelivery() {
        return Comparator.comparingLong(file -> Long.parseLong(file.getFileNameOnly()));
    }

    @Override
    public void configure() {
        // Whatever fails here is unavailable or our fault: a bad file or row is an outcome, not an exception.
        // So a delivery is never given up; the other feeds have their own routes and go on.
        errorHandler(defaultErrorHandler()
                .maximumRedeliveries(-1)
                .redeliveryDelay(FIRST_RETRY.toMillis())
                .useExponentialBackOff()
                .backOffMultiplier(2)
                .maximumRedeliveryDelay(config.longestRetry().toMillis())
                .allowRedeliveryWhileStopping(false)
                .onExceptionOccurred(this::report)
                .logRetryAttempted(false)
                .logExhausted(false));

        from(scheduler()).routeId("claim-" + feed).bean(polling, "look").id("look-" + feed);

        from(claimedFiles())
                .routeId("deliver-" + feed)
                .bean(delivering, "receive")
                .id("receive-" + feed)
                // from here on nothing of what the file system said can steer a component
                .removeHeaders("*")
                .filter(this::isToSend)
                .bean(delivering, "check")
                .id("check-" + feed)
                .end()
                .filter(this::isToSend)
                .split(method(delivering, "messages"))
                .streaming()
                .stopOnException()
                .process(this::toKafkaMessages)
                .to(kafka())
                .id("send-" + feed)
                .process(this::sentPart)
                .end()
                .bean(delivering, "done")
                .id("done-" + feed)
                .end()
                .bean(delivering, "finish")
                .id("finish-" + feed);
    }

    private boolean isToSend(Exchange exchange) {
        return exchange.getMessage().getBody(Delivery.class).isReceived();
    }

    private void toKafkaMessages(Exchange exchange) {
        List<?> records = exchange.getMessage().getBody(List.class);
        exchange.getMessage()
                .setBody(records.stream()
                        .map(record -> kafkaMessage(exchange, (ProducerRecord<?, ?>) record))
                        .toList());
    }

    private static Message kafkaMessage(Exchange exchange, ProducerRecord<?, ?> record) {
        Message message = new DefaultMessage(exchange.getContext());
        message.setHeader(KafkaConstants.OVERRIDE_TOPIC, record.topic());
        message.setHeader(KafkaConstants.KEY, record.key());
        message.setBody(record.value());
        return message;
    }

    private void sentPart(Exchange exchange) {
        delivering.sentPart();
    }

    private void report(Exchange exchange) {
        Exception failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        LOG.warn(
                "Cannot go on in route {}, trying again: {}",
                exchange.getFromRouteId(),
                String.valueOf(failure),
                failure);
    }

    private String scheduler() {
        return "scheduler:claim-%s?delay=%d&initialDelay=0"
                .formatted(feed, config.poll().toMillis());
    }

    private String claimedFiles() {
        return "file:%s?include=[0-9]{1,18}&sorter=#%s&delete=true&delay=%d&initialDelay=0"
                .formatted(claimedFolder, BY_DELIVERY, config.poll().toMillis());
    }

    /** Waits for every acknowledgement; gives up early, so that a broker that is away shows in the log. */
    private String kafka() {
        return ("kafka:%s?brokers=%s&clientId=connectors-%s&kafkaClientFactory=#%s&lazyStartProducer=true&synchronous=true"
                        + "&requestRequiredAcks=all&enableIdempotence=true"
                        + "&keySerializer=org.apache.kafka.common.serialization.StringSerializer"
                        + "&valueSerializer=org.apache.kafka.common.serialization.ByteArraySerializer"
                        + "&maxBlockMs=5000&requestTimeoutMs=5000&deliveryTimeoutMs=15000")
                .formatted(feed, config.kafkaBootstrap(), feed, PromptlyClosedProducer.FACTORY);
    }
}
