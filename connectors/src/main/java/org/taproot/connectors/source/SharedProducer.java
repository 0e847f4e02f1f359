package org.taproot.connectors.source;

import java.time.Duration;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;

/**
 * One producer for all routes: one connection to each broker, and batches that several sources fill. It does not wait for
 * an absent broker when it is closed: what was not acknowledged is sent again.
 */
final class SharedProducer implements AutoCloseable {

    static final String NAME = "sharedProducer";

    private static final Duration PATIENCE = Duration.ofMillis(500);

    private Producer<String, byte[]> producer;

    /** Made when it is first needed, so that sources run before there is a broker. */
    synchronized Producer<String, byte[]> to(String bootstrap) {
        if (producer == null) {
            producer = new KafkaProducer<>(ProducerSettings.of(bootstrap));
        }
        return producer;
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close(PATIENCE);
        }
    }
}
