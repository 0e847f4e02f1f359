package org.taproot.lake.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

class QueryEngineTest {

    private static final Instant NINE = Instant.parse("2026-07-02T01:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(NINE);
    private final InstantSource clock = now::get;

    @Test
    void failuresInARowAreCountedFromTheFirst() throws IOException {
        VacancyQuery query = new VacancyQuery(new QueryEngine(nobody(), clock));

        assertThat(since(query)).isEqualTo(NINE);
        now.set(NINE.plus(Duration.ofMinutes(7)));
        assertThat(since(query)).isEqualTo(NINE);
    }

    @Test
    void failureHasABeginningEvenWhenAnotherQuestionIsAnsweredMeanwhile() throws Exception {
        QueryEngine engine = new QueryEngine(nobody(), clock);
        AtomicBoolean asking = new AtomicBoolean(true);
        CompletableFuture<Void> answered = CompletableFuture.runAsync(() -> {
            while (asking.get()) {
                engine.ask(handle -> "an answer");
            }
        });

        try {
            for (int i = 0; i < 20_000; i++) {
                assertThat(catchThrowableOfType(
                                        LakeUnavailableException.class, () -> engine.ask(QueryEngineTest::refused))
                                .since())
                        .isEqualTo(NINE);
            }
        } finally {
            asking.set(false);
        }
        assertThat(answered).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void addressThatIsNotTrinosIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrinoConnection("jdbc:h2:mem:x", "desk"))
                .withMessageContaining("expected jdbc:trino://host:port/catalog/schema");
    }

    private static Instant since(VacancyQuery query) {
        return catchThrowableOfType(LakeUnavailableException.class, () -> query.search(VacancyCriteria.vacant()))
                .since();
    }

    private static String refused(Handle handle) {
        throw new ConnectionException(new SQLException("Connection refused to " + handle));
    }

    /** An address where nobody listens. */
    private static TrinoConnection nobody() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return new TrinoConnection("jdbc:trino://127.0.0.1:" + socket.getLocalPort() + "/taproot/hub", "desk");
        }
    }
}
