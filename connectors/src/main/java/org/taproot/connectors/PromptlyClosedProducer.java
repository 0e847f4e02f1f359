package org.taproot.connectors;

import java.time.Duration;
import java.util.Properties;
import org.apache.camel.component.kafka.DefaultKafkaClientFactory;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;

/** A producer that does not wait for an absent broker when it is closed: what was not acknowledged is sent again. */
final class PromptlyClosedProducer extends KafkaProducer<Object, Object> {

    static final String FACTORY = "promptlyClosedProducers";

    private static final Duration PATIENCE = Duration.ofMillis(500);

    private PromptlyClosedProducer(Properties properties) {
        super(properties);
    }

    @Override
    public void close() {
        close(PATIENCE);
    }

    /** Makes them for Camel. */
    static final class Factory extends DefaultKafkaClientFactory {

        @Override
        @SuppressWarnings("rawtypes") // as in the method it overrides
        public Producer getProducer(Properties properties) {
            return new PromptlyClosedProducer(properties);
        }
    }
}
