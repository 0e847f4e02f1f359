package org.taproot.connectors.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReadAheadTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String NAME = "read-of-this-test";

    private final AtomicInteger read = new AtomicInteger();

    @Test
    void everyBatchComesInItsOrderAndThenNone() {
        try (ReadAhead<Integer> ahead = new ReadAhead<>(NAME, () -> batches(1_000))) {
            List<Integer> all = new ArrayList<>();
            for (List<Integer> batch = ahead.next(); !batch.isEmpty(); batch = ahead.next()) {
                all.addAll(batch);
            }
            assertThat(all).hasSize(1_000).isSorted().doesNotHaveDuplicates();
            assertThat(ahead.next()).isEmpty();
        }
    }

    @Test
    void aFailureComesAfterWhatWasReadBeforeIt() {
        IllegalStateException failure = new IllegalStateException("Cannot read row 4");
        try (ReadAhead<Integer> ahead = new ReadAhead<>(NAME, () -> failingAfter(3, failure))) {
            assertThat(List.of(ahead.next(), ahead.next(), ahead.next()))
                    .containsExactly(List.of(1), List.of(2), List.of(3));
            assertThatThrownBy(ahead::next).isSameAs(failure);
            assertThatThrownBy(ahead::next).isSameAs(failure);
        }
    }

    @Test
    void anErrorIsAFailureToo() {
        OutOfMemoryError failure = new OutOfMemoryError("of this test");
        try (ReadAhead<Integer> ahead = new ReadAhead<>(NAME, () -> {
            throw failure;
        })) {
            assertThatThrownBy(ahead::next).isSameAs(failure);
        }
    }

    @Test
    void onlyAFewBatchesAreReadAhead() {
        try (ReadAhead<Integer> ahead = new ReadAhead<>(NAME, () -> batches(Integer.MAX_VALUE))) {
            assertThat(ahead.next()).containsExactly(1);
            await().atMost(PATIENCE).until(() -> thread() != null && thread().getState() == Thread.State.WAITING);
            assertThat(read.get()).isLessThan(10);
        }
    }

    @Test
    void theThreadEndsWhenItIsClosedHoweverMuchIsLeft() {
        ReadAhead<Integer> ahead = new ReadAhead<>(NAME, () -> batches(Integer.MAX_VALUE));
        ahead.next();
        assertThat(thread()).isNotNull().matches(Thread::isDaemon);

        ahead.close();

        await().atMost(PATIENCE).until(() -> thread() == null);
    }

    @Test
    void whoWaitsCanBeInterrupted() {
        Object never = new Object();
        try (ReadAhead<Integer> ahead = new ReadAhead<>(NAME, () -> untilInterrupted(never))) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(ahead::next).hasMessageContaining("interrupted");
            assertThat(Thread.interrupted()).isTrue();
        }
        await().atMost(PATIENCE).until(() -> thread() == null);
    }

    private List<Integer> batches(int most) {
        return read.get() == most ? List.of() : List.of(read.incrementAndGet());
    }

    private List<Integer> failingAfter(int most, RuntimeException failure) {
        if (read.get() == most) {
            throw failure;
        }
        return batches(Integer.MAX_VALUE);
    }

    private static List<Integer> untilInterrupted(Object never) {
        synchronized (never) {
            try {
                while (true) {
                    never.wait();
                }
            } catch (InterruptedException e) {
                return List.of();
            }
        }
    }

    private static Thread thread() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(NAME))
                .findFirst()
                .orElse(null);
    }
}
