package org.taproot.lake.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class SharedAnswerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Question QUESTION = Question.of("SELECT count(*) FROM unit");

    private final InMemoryVersions versions = new InMemoryVersions();
    private final AtomicInteger computed = new AtomicInteger();
    private final CountDownLatch released = new CountDownLatch(1);
    private QueryEngine engine = engine(PATIENCE);

    @AfterEach
    void close() {
        released.countDown();
        engine.close();
    }

    @Test
    void answerIsKeptUntilOneOfItsTablesMoves() {
        assertThat(ask(this::compute)).isEqualTo(1);
        assertThat(ask(this::compute)).isEqualTo(1);

        versions.move("enterprise");
        assertThat(ask(this::compute)).isEqualTo(1);

        versions.move("unit");
        assertThat(ask(this::compute)).isEqualTo(2);
    }

    @Test
    void otherParametersAreAnotherQuestion() {
        assertThat(engine.<Integer>ask(Question.of("FROM unit", 1), answer -> 1, this::compute))
                .isEqualTo(1);
        assertThat(engine.<Integer>ask(Question.of("FROM unit", 2), answer -> 1, this::compute))
                .isEqualTo(2);
    }

    @Test
    void failureIsNotKept() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ask(handle -> {
                    throw new IllegalStateException("broken");
                }));
        assertThat(ask(this::compute)).isEqualTo(1);
    }

    /** Again and again: some readers come just when the answer is ready. */
    @RepeatedTest(100)
    void equalQuestionsAtOnceAreComputedOnce() throws Exception {
        List<FutureTask<Integer>> readers = new ArrayList<>();
        CountDownLatch begun = new CountDownLatch(1);
        for (int i = 0; i < 20; i++) {
            readers.add(reader(slowly(begun)));
        }
        assertThat(begun.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        released.countDown();

        for (FutureTask<Integer> reader : readers) {
            assertThat(reader.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo(1);
        }
        assertThat(computed).hasValue(1);
    }

    @Test
    void readerWhoLeavesDoesNotSpoilTheAnswerOfOthers() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Thread leaving = new Thread(
                () -> assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> ask(slowly(begun))));
        leaving.start();
        assertThat(begun.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        CountDownLatch asked = new CountDownLatch(1);
        versions.onLook = asked::countDown;
        FutureTask<Integer> staying = reader(slowly(begun));
        assertThat(asked.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();

        leaving.interrupt();
        leaving.join(PATIENCE.toMillis());
        released.countDown();

        assertThat(staying.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isPositive();
    }

    @Test
    void questionThatNobodyWaitsForIsInterrupted() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<String> ended = new CompletableFuture<>();
        Thread leaving = new Thread(() -> assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> ask(handle -> {
                    begun.countDown();
                    try {
                        return released.await(PATIENCE.toSeconds(), TimeUnit.SECONDS) ? 1 : 0;
                    } catch (InterruptedException e) {
                        ended.complete("interrupted");
                        throw new IllegalStateException(e);
                    }
                })));
        leaving.start();
        assertThat(begun.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();

        leaving.interrupt();

        assertThat(ended.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo("interrupted");
        assertThat(ask(this::compute)).isEqualTo(1);
    }

    @Test
    void questionBeyondTheEighthWaitsAndIsToldWhenNoTurnComes() throws Exception {
        engine.close();
        engine = engine(Duration.ofMillis(50));
        CountDownLatch begun = new CountDownLatch(8);
        for (int i = 0; i < 8; i++) {
            new FutureTaskThread(() -> engine.ask(slowly(begun))).start();
        }
        assertThat(begun.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();

        assertThatExceptionOfType(LakeBusyException.class)
                .isThrownBy(() -> engine.ask(this::compute))
                .withMessage("Cannot ask the query engine: 8 questions are being answered, no turn came within 50 ms");
        released.countDown();
    }

    private QueryEngine engine(Duration turnLimit) {
        return new QueryEngine(
                new TrinoConnection("jdbc:trino://127.0.0.1:9/taproot/hub", "desk"),
                InstantSource.system(),
                turnLimit,
                Optional.of(versions));
    }

    private int ask(Function<Handle, Integer> statement) {
        return engine.ask(QUESTION, answer -> 1, statement);
    }

    private FutureTask<Integer> reader(Function<Handle, Integer> statement) {
        FutureTask<Integer> reader = new FutureTask<>(() -> ask(statement));
        new Thread(reader).start();
        return reader;
    }

    private int compute(Handle handle) {
        assertThat(handle).isNotNull();
        return computed.incrementAndGet();
    }

    private Function<Handle, Integer> slowly(CountDownLatch begun) {
        return handle -> {
            begun.countDown();
            try {
                assertThat(released.await(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                        .isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return compute(handle);
        };
    }

    private static final class FutureTaskThread extends Thread {

        FutureTaskThread(Callable<?> work) {
            super(new FutureTask<>(work::call));
        }
    }

    /** Tables that move when they are told to. */
    private static final class InMemoryVersions implements TableVersions {

        private final Map<String, Integer> moves = new ConcurrentHashMap<>();
        private volatile Runnable onLook = () -> {};

        void move(String table) {
            moves.merge(table, 1, Integer::sum);
        }

        @Override
        public Map<String, String> of(Set<String> tables) {
            onLook.run();
            return tables.stream()
                    .collect(Collectors.toMap(table -> table, table -> "v" + moves.getOrDefault(table, 0)));
        }

        @Override
        public void close() {}
    }
}
