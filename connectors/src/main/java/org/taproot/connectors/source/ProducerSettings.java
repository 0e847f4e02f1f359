package org.taproot.connectors.source;

import java.util.Properties;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** How the connectors send: nothing counts before every replica has it, and nothing is there twice. */
public final class ProducerSettings {

    /** Below the 1 MiB that a broker takes in one batch. */
    private static final int BATCH_BYTES = 512 << 10;

    private static final int REQUEST_BYTES = 4 << 20;

    private ProducerSettings() {}

    /** For a producer of keys of text and values of bytes. */
    public static Properties of(String bootstrap) {
        Properties settings = new Properties();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "connectors");
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class.getName());
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        // given up early, so that a broker that is away shows in the log
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, "5000");
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, "5000");
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, "15000");
        // A broker that writes every batch to its disk before it answers takes few large ones, not many small ones.
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, Integer.toString(BATCH_BYTES));
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Integer.toString(REQUEST_BYTES));
        settings.put(ProducerConfig.LINGER_MS_CONFIG, "10");
        return settings;
    }
}
