package org.taproot.desk.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ChangeCountTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-07-02T01:00:00Z"));
    private final AtomicLong questions = new AtomicLong();

    @Test
    void answerIsRememberedForAWhile() {
        ChangeCount count = new ChangeCount(questions::incrementAndGet, now::get);
        assertThat(count.latest()).hasValue(1);
        pass(ChangeCount.REMEMBERED);
        assertThat(count.latest()).hasValue(1);
        pass(Duration.ofMillis(1));
        assertThat(count.latest()).hasValue(2);
    }

    @Test
    void nobodyWaitsForAnAnswerThatAnotherWaitsFor() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        ChangeCount count = new ChangeCount(
                () -> {
                    asked.countDown();
                    await(answered);
                    return questions.incrementAndGet();
                },
                now::get);
        CompletableFuture<?> first = CompletableFuture.runAsync(count::latest);
        assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();

        assertThat(count.latest()).isEmpty();
        answered.countDown();
        assertThat(first).succeedsWithin(Duration.ofSeconds(10));
        assertThat(count.latest()).hasValue(1);
    }

    private void pass(Duration duration) {
        now.updateAndGet(moment -> moment.plus(duration));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
