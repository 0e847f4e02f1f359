package org.taproot.connectors.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * Sends one batch of messages after the other without waiting for each: the next one is read while Kafka writes those
 * before it to its disk. Whatever fails, every batch is kept until it is acknowledged and can be sent again, in its order.
 * For one thread.
 */
final class Sending {

    /** Bytes of values: so that what waits here stays well below the 32 MiB that the producer has room for. */
    private static final long MOST_UNDER_WAY = 8 << 20;

    private final Supplier<Producer<String, byte[]>> producer;
    private final Runnable acknowledged;
    private final Deque<Batch> underWay = new ArrayDeque<>();
    private List<ProducerRecord<String, byte[]>> newest;
    private long bytesUnderWay;

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
        bytesUnderWay = 0;
        newest = null;
    }

    /**
     * Sends a batch; returns when little enough is not acknowledged. After a failure it is to be called again with the
     * same batch: all that was not acknowledged is sent once more.
     */
    @SuppressWarnings("ReferenceEquality") // the very same one, and comparing its content would cost
    void send(List<ProducerRecord<String, byte[]>> batch) throws Exception {
        if (batch != newest) {
            newest = batch;
            Batch added = new Batch(batch);
            underWay.add(added);
            bytesUnderWay += added.bytes;
        }
        awaitAllBut(MOST_UNDER_WAY);
    }

    /** Returns when every batch is acknowledged; after a failure it is to be called again. */
    void awaitAll() throws Exception {
        sendAll();
        if (!underWay.isEmpty()) {
            // what lingers for others to join it need not wait: none comes
            producer.get().flush();
        }
        awaitAllBut(0);
    }

    private void sendAll() {
        for (Batch batch : underWay) {
            batch.send(producer.get());
        }
    }

    private void awaitAllBut(long bytes) throws Exception {
        sendAll();
        while (bytesUnderWay > bytes || (bytes == 0 && !underWay.isEmpty()) || isOldestSettled()) {
            awaitOldest();
            bytesUnderWay -= underWay.remove().bytes;
            acknowledged.run();
        }
    }

    private void awaitOldest() throws Exception {
        try {
            underWay.peek().await();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            underWay.forEach(Batch::forget);
            throw e;
        }
    }

    private boolean isOldestSettled() {
        return !underWay.isEmpty() && underWay.peek().isSettled();
    }

    /** Messages that are acknowledged together. */
    private static final class Batch {

        private final List<ProducerRecord<String, byte[]>> messages;
        private final long bytes;
        private Acknowledgements acknowledgements;

        Batch(List<ProducerRecord<String, byte[]>> messages) {
            this.messages = messages;
            this.bytes = messages.stream()
                    .mapToLong(message -> message.value().length)
                    .sum();
        }

        /** Does nothing when it is under way already. */
        @SuppressWarnings("FutureReturnValueIgnored") // the callback is told the same
        void send(Producer<String, byte[]> producer) {
            if (acknowledgements == null) {
                Acknowledgements awaited = new Acknowledgements(messages.size());
                messages.forEach(message -> producer.send(message, awaited));
                acknowledgements = awaited;
            }
        }

        boolean isSettled() {
            return acknowledgements != null && acknowledgements.areSettled();
        }

        void await() throws Exception {
            acknowledgements.await();
        }

        /** What is still told of it is told to nobody. */
        void forget() {
            acknowledgements = null;
        }
    }

    /** Counts what Kafka says of the messages of one attempt: one for all of them, where a future for each would do. */
    private static final class Acknowledgements implements Callback {

        private int missing;
        private Exception failure;

        Acknowledgements(int messages) {
            this.missing = messages;
        }

        @Override
        public synchronized void onCompletion(RecordMetadata metadata, Exception failed) {
            missing--;
            if (failed != null && failure == null) {
                failure = failed;
            }
            if (missing == 0 || failed != null) {
                notifyAll();
            }
        }

        /** Whether nothing has to be waited for: all is acknowledged, or something failed. */
        synchronized boolean areSettled() {
            return missing == 0 || failure != null;
        }

        synchronized void await() throws Exception {
            while (!areSettled()) {
                wait();
            }
            if (failure != null) {
                throw failure;
            }
        }
    }
}
