package org.taproot.connectors.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Sends one batch of messages after the other without waiting for each: the next one is read while Kafka writes those
 * before it to its disk. Whatever fails, every batch is kept until it is acknowledged and can be sent again, in its order.
 * For one thread.
 */
final class Sending {

    /** So that what waits here stays well below what the producer has room for. */
    private static final int MOST_UNDER_WAY = 8;

    private final Supplier<Producer<String, byte[]>> producer;
    private final Runnable acknowledged;
    private final Deque<Batch> underWay = new ArrayDeque<>();
    private List<ProducerRecord<String, byte[]>> newest;

    /**
     * Nothing is under way yet.
     *
     * @param acknowledged is told of every batch that Kafka has
     */
    Sending(Supplier<Producer<String, byte[]>> producer, Runnable acknowledged) {
        this.producer = producer;
        this.acknowledged = acknowledged;
    }

    /** Begins anew: whatever is not acknowledged is of no interest any more. */
    void forget() {
        underWay.clear();
        newest = null;
    }

    /**
     * Sends a batch; returns when few enough are not acknowledged. After a failure it is to be called again with the same
     * batch: all that was not acknowledged is sent once more.
     */
    @SuppressWarnings("ReferenceEquality") // the very same one, and comparing its content would cost
    void send(List<ProducerRecord<String, byte[]>> batch) throws Exception {
        if (batch != newest) {
            newest = batch;
            underWay.add(new Batch(batch));
        }
        awaitAllBut(MOST_UNDER_WAY);
    }

    /** Returns when every batch is acknowledged; after a failure it is to be called again. */
    void awaitAll() throws Exception {
        awaitAllBut(0);
    }

    private void awaitAllBut(int few) throws Exception {
        for (Batch batch : underWay) {
            batch.send(producer.get());
        }
        try {
            while (underWay.size() > few) {
                underWay.peek().await();
                underWay.remove();
                acknowledged.run();
            }
        } catch (ExecutionException e) {
            underWay.forEach(Batch::forget);
            throw e.getCause() instanceof Exception failure ? failure : e;
        }
    }

    /** Messages that are acknowledged together. */
    private static final class Batch {

        private final List<ProducerRecord<String, byte[]>> messages;
        private List<Future<?>> acknowledgements = List.of();

        Batch(List<ProducerRecord<String, byte[]>> messages) {
            this.messages = messages;
        }

        /** Does nothing when it is under way already. */
        void send(Producer<String, byte[]> producer) {
            if (acknowledgements.isEmpty()) {
                List<Future<?>> sent = new ArrayList<>(messages.size());
                messages.forEach(message -> sent.add(producer.send(message)));
                acknowledgements = sent;
            }
        }

        void await() throws ExecutionException, InterruptedException {
            for (Future<?> acknowledgement : acknowledgements) {
                acknowledgement.get();
            }
        }

        void forget() {
            acknowledgements = List.of();
        }
    }
}
