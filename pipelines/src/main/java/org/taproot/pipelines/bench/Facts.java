package org.taproot.pipelines.bench;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.taproot.connectors.source.ProducerSettings;
import org.taproot.wire.Topic;

/** Sends facts to a topic as the connectors do. */
final class Facts<F> implements AutoCloseable {

    private final Topic<F> topic;
    private final KafkaProducer<String, byte[]> producer;
    private final AtomicReference<Exception> failure = new AtomicReference<>();

    Facts(String bootstrap, Topic<F> topic) {
        this.topic = requireNonNull(topic, "topic");
        this.producer = new KafkaProducer<>(ProducerSettings.of(bootstrap));
    }

    /** Returns when the broker has acknowledged all of them. */
    void send(Stream<F> facts) throws IOException {
        facts.forEach(this::send);
        producer.flush();
        if (failure.get() != null) {
            throw new IOException("Cannot send to " + topic.name(), failure.get());
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the callback is told the same
    private void send(F fact) {
        producer.send(
                new ProducerRecord<>(
                        topic.name(), topic.key().apply(fact), topic.codec().encode(fact)),
                (sent, failed) -> failure.compareAndSet(null, failed));
    }

    @Override
    public void close() {
        producer.close();
    }
}
