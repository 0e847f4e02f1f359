package org.taproot.connectors.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** With Kafka's own producer in memory, which acknowledges when it is told to, or flushed. */
class SendingTest {

    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final Sending sending = new Sending(() -> producer, acknowledged::incrementAndGet);

    @Test
    void batchesAreNotWaitedForOneByOne() throws Exception {
        sending.send(batch("a", 2, 10));
        sending.send(batch("b", 2, 10));

        assertThat(keys()).containsExactly("a0", "a1", "b0", "b1");
        assertThat(acknowledged).hasValue(0);
    }

    @Test
    void atTheEndAllIsAcknowledged() throws Exception {
        sending.send(batch("a", 2, 10));
        sending.send(batch("b", 1, 10));
        sending.awaitAll();

        assertThat(acknowledged).hasValue(2);
        assertThat(keys()).containsExactly("a0", "a1", "b0");
    }

    @Test
    void whatIsAcknowledgedMeanwhileIsToldWithTheNextBatch() throws Exception {
        sending.send(batch("a", 1, 10));
        producer.completeNext();
        sending.send(batch("b", 1, 10));

        assertThat(acknowledged).hasValue(1);
    }

    @Test
    void afterAFailureAllThatIsNotAcknowledgedIsSentAgainInItsOrder() throws Exception {
        List<ProducerRecord<String, byte[]>> last = batch("c", 1, 10);
        sending.send(batch("a", 1, 10));
        producer.completeNext();
        sending.send(batch("b", 2, 10));
        TimeoutException failure = new TimeoutException("of this test");
        producer.errorNext(failure);

        assertThatThrownBy(() -> sending.send(last)).isSameAs(failure);
        sending.send(last);
        sending.awaitAll();

        assertThat(keys()).containsExactly("a0", "b0", "b1", "c0", "b0", "b1", "c0");
        assertThat(acknowledged).hasValue(3);
    }

    @Test
    void aFailureAtTheVeryEndIsNotLost() throws Exception {
        sending.send(batch("a", 1, 10));
        TimeoutException failure = new TimeoutException("of this test");
        producer.errorNext(failure);

        assertThatThrownBy(sending::awaitAll).isSameAs(failure);
        assertThat(acknowledged).hasValue(0);
        sending.awaitAll();
        assertThat(acknowledged).hasValue(1);
    }

    @Test
    void moreThanFitsIsWaitedForAndWhoWaitsCanBeInterrupted() throws Exception {
        for (int i = 0; i < 8; i++) {
            sending.send(batch("a" + i, 1, 1 << 20));
        }
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> sending.send(batch("b", 1, 1))).isInstanceOf(InterruptedException.class);
    }

    @Test
    void aFailureOfWhoIsToldSendsNothingAgain() throws Exception {
        Sending telling = new Sending(() -> producer, () -> {
            if (acknowledged.incrementAndGet() == 1) {
                throw new IllegalStateException("of this test");
            }
        });
        telling.send(batch("a", 1, 10));
        telling.send(batch("b", 1, 10));

        assertThatThrownBy(telling::awaitAll).hasMessage("of this test");
        telling.awaitAll();

        assertThat(keys()).containsExactly("a0", "b0");
        assertThat(acknowledged).hasValue(2);
    }

    @Test
    void whatIsForgottenIsNotSentAgain() throws Exception {
        sending.send(batch("a", 1, 10));
        producer.errorNext(new TimeoutException("of this test"));
        sending.forget();
        sending.send(batch("b", 1, 10));
        sending.awaitAll();

        assertThat(keys()).containsExactly("a0", "b0");
    }

    private List<String> keys() {
        return producer.history().stream().map(ProducerRecord::key).toList();
    }

    private static List<ProducerRecord<String, byte[]>> batch(String name, int messages, int bytes) {
        return IntStream.range(0, messages)
                .mapToObj(i -> new ProducerRecord<>("topic", name + i, new byte[bytes]))
                .toList();
    }
}
