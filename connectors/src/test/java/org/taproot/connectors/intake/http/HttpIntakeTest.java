package org.taproot.connectors.intake.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taproot.connectors.intake.Document;
import org.taproot.connectors.intake.Handover;
import org.taproot.connectors.intake.Intake;
import org.taproot.connectors.intake.IntakeRefusedException;
import org.taproot.connectors.intake.TestingHandover;
import org.taproot.connectors.intake.edge.Settings;
import org.taproot.connectors.intake.edge.TestingDefinition;
import org.taproot.connectors.intake.http.ToyServer.Answer;
import org.taproot.connectors.intake.remote.TestingLog;
import org.taproot.model.fact.RejectReason;

class HttpIntakeTest {

    private static final String CANARY = "canary-77aa";
    private static final String CURSOR =
            """
            paging: {cursor: {parameter: cursor, next: /next_cursor}}
            records: /data
            """;
    private static final String NUMBERED =
            """
            paging: {page: {parameter: page, size-parameter: size, size: 2}}
            records: /data
            """;

    @TempDir
    private Path folder;

    private ToyServer server;
    private TestingHandover handover;

    @BeforeEach
    void start() throws IOException {
        server = ToyServer.plain();
        handover = new TestingHandover(folder);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** After looks of every kind, failed ones and empty ones. */
    @AfterEach
    void nothingIsLeft() {
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void everythingThatComesAtOnceIsOneDocumentByteForByte() throws IOException {
        server.answers(asked -> Answer.json("{\"name\": \"甲公司（演示）\"}\r\n"));

        look("");

        assertThat(texts()).containsExactly("{\"name\": \"甲公司（演示）\"}\r\n");
        assertThat(handover.taken().get(0).document().name()).isEqualTo("leads");
    }

    @Test
    void contentThatDidNotChangeIsNotHandedOverAgainAndContentThatChangedBackIs() throws IOException {
        for (String content : List.of("[1]", "[1]", "[2]", "[1]")) {
            server.answers(asked -> Answer.json(content));
            look("");
        }

        assertThat(texts()).containsExactly("[1]", "[2]", "[1]");
    }

    @Test
    void positionOfAnotherAddressOrAnotherPagingOrAnotherKindMeansTheBeginning() throws IOException {
        lines(3);
        look(CURSOR + "keep-position: true");
        look(server.port(), "/api/projects?limit=2", CURSOR + "keep-position: true");
        look(server.port(), "/api/projects?limit=2", CURSOR.replace("{parameter: cursor", "{parameter:  cursor"));
        assertThat(server.queries())
                .containsExactly("limit=2", "limit=2&cursor=2", "limit=2", "limit=2&cursor=2", "limit=2&cursor=2");

        server.answers(asked -> Answer.json("[1]"));
        handover = storing("{\"topicId\": \"\", \"next\": {\"0\": 7}}");
        look("");
        assertThat(texts()).endsWith("[1]");
    }

    @Test
    void positionOfAnOlderVersionGoesOn() throws IOException {
        lines(3);
        handover = storing("{\"by\": \"cursor\", \"at\": \"2\"}");

        look(CURSOR + "keep-position: true");

        assertThat(server.queries()).containsExactly("limit=2&cursor=2");
    }

    @Test
    void newBeginningIsToldOnce() throws IOException {
        server.answers(asked -> Answer.json("{\"data\": []}"));
        handover = storing("{\"by\": \"link\"}");
        Intake intake = open(CURSOR);
        try (TestingLog log = new TestingLog()) {
            intake.look(handover);
            handover = storing("{\"by\": \"link\"}");
            intake.look(handover);

            assertThat(log.text()).containsOnlyOnce("it is read from its beginning");
        }
    }

    @Test
    void anyKindOfFileCanBeDownloaded() throws IOException {
        server.answers(asked -> Answer.of(Map.of("Content-Type", "text/csv"), new byte[] {(byte) 0xc3, 0, 10}));

        look("");

        assertThat(handover.taken().get(0).bytes()).containsExactly(0xc3, 0, 10);
    }

    @Test
    void cursorIsFollowedToTheEndAndEachPageIsADocument() throws IOException {
        lines(5);

        look(CURSOR);

        assertThat(server.queries()).containsExactly("limit=2", "limit=2&cursor=2", "limit=2&cursor=4");
        assertThat(texts()).containsExactly(page(0, 2, "2"), page(2, 4, "4"), page(4, 5, null));
    }

    @Test
    void withoutAKeptPositionEachLookListsEverything() throws IOException {
        lines(3);
        look(CURSOR);
        look(CURSOR);

        assertThat(server.queries()).containsExactly("limit=2", "limit=2&cursor=2", "limit=2", "limit=2&cursor=2");
    }

    @Test
    void pagesThatAreWhatTheyWereAtTheLastLookAreNotHandedOverAgain() throws IOException {
        Intake intake = open(CURSOR);
        lines(5);
        intake.look(handover);
        intake.look(handover);
        assertThat(handover.taken()).hasSize(3);

        lines(6);
        intake.look(handover);
        intake.look(handover);

        assertThat(texts()).hasSize(4).endsWith(page(4, 6, null));
    }

    @Test
    void changeInTheMiddleLeavesTheNextLookAtTheBeginning() throws IOException {
        Intake intake = open(CURSOR);
        lines(5);
        intake.look(handover);
        ToyServer.Answerer whole = leads(5);
        server.answers(asked -> asked.getRawQuery().equals("limit=2")
                ? Answer.json("{\"data\": [7], \"next_cursor\": \"2\"}")
                : whole.answer(asked));
        intake.look(handover);
        assertThat(texts().subList(3, 5)).containsExactly("{\"data\": [7], \"next_cursor\": \"2\"}", page(4, 5, null));

        lines(5);
        intake.look(handover);

        assertThat(texts().subList(5, 7)).containsExactly(page(0, 2, "2"), page(4, 5, null));
    }

    @Test
    void keptPositionAsksForTheLastPageOnlyAndTakesItWhenItGrew() throws IOException {
        lines(3);
        look(CURSOR + "keep-position: true");
        look(CURSOR + "keep-position: true");
        assertThat(texts()).containsExactly(page(0, 2, "2"), page(2, 3, null));

        lines(5);
        look(CURSOR + "keep-position: true");

        assertThat(server.queries())
                .containsExactly(
                        "limit=2", "limit=2&cursor=2", "limit=2&cursor=2", "limit=2&cursor=2", "limit=2&cursor=4");
        assertThat(texts()).endsWith(page(2, 4, "4"), page(4, 5, null));
    }

    @Test
    void emptyPageAtTheCursorEndsTheLookAndIsWhereTheNextOneBegins() throws IOException {
        server.answers(asked -> Answer.json(
                "limit=2".equals(asked.getRawQuery()) ? page(0, 2, "a") : "{\"data\": [], \"next_cursor\": \"a\"}"));

        look(CURSOR + "keep-position: true");
        look(CURSOR + "keep-position: true");

        assertThat(texts()).containsExactly(page(0, 2, "a"));
        assertThat(server.queries()).containsExactly("limit=2", "limit=2&cursor=a", "limit=2&cursor=a");
    }

    @Test
    void numberedPagesEndWithAnEmptyOneAndTheNextLookBeginsWithTheFirst() throws IOException {
        server.answers(
                asked -> Answer.json(asked.getRawQuery().contains("page=3") ? page(0, 0, null) : numbered(asked)));

        look(NUMBERED);
        look(NUMBERED);

        assertThat(server.queries().subList(0, 4))
                .containsExactly(
                        "limit=2&page=1&size=2",
                        "limit=2&page=2&size=2",
                        "limit=2&page=3&size=2",
                        "limit=2&page=1&size=2");
        assertThat(texts()).hasSize(4);
    }

    @Test
    void numberOfPagesEndsTheListingOfASourceThatRepeatsItsLastPage() throws IOException {
        server.answers(
                asked -> Answer.json("{\"data\": [1], \"of\": \"%s\", \"pages\": 2}".formatted(asked.getQuery())));

        look("paging: {page: {parameter: page, pages: /pages}}\nrecords: /data");

        assertThat(server.queries()).containsExactly("limit=2&page=1", "limit=2&page=2");
    }

    @Test
    void linkInTheHeaderIsFollowedAtTheSameHost() throws IOException {
        server.answers(asked -> asked.getPath().equals("/more")
                ? Answer.json("[2]")
                : Answer.json("[1]")
                        .with("Link", "</first>; rel=\"prev\", </more?x=1>; title=\"a, b\"; rel=\"last next\""));

        look("paging: {link: header}");

        assertThat(texts()).containsExactly("[1]", "[2]");
        assertThat(server.queries()).containsExactly("limit=2", "x=1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://169.254.169.254/x", "//evil.example.org/x", "https://127.0.0.1/x", "file:///etc/passwd"})
    void linkToAnotherHostIsRefused(String link) {
        server.answers(asked -> Answer.json("{\"next\": \"%s\"}".formatted(link)));

        assertRefused(RejectReason.INVALID_RESPONSE, "paging: {link: /next}", "expected the same host");
    }

    @Test
    void stopInTheMiddleLosesNothingAndGoesOnWhereItStopped() throws IOException {
        lines(6);
        ToyServer.Answerer whole = leads(6);
        server.answers(asked -> asked.getRawQuery().endsWith("cursor=4") ? Answer.status(500) : whole.answer(asked));
        assertThatThrownBy(() -> look(CURSOR)).hasMessageContaining("it answered 500, expected 200");
        assertThat(texts()).containsExactly(page(0, 2, "2"), page(2, 4, "4"));

        server.answers(whole);
        look(CURSOR);

        assertThat(texts()).containsExactly(page(0, 2, "2"), page(2, 4, "4"), page(4, 6, null));
    }

    @Test
    void pageThatStaysBrokenIsTriedOnceMoreAndThenTheListingFromItsBeginning() throws IOException {
        Intake intake = open(CURSOR);
        ToyServer.Answerer whole = leads(16);
        server.answers(
                asked -> asked.getRawQuery().endsWith("cursor=12") ? Answer.json("]garbage") : whole.answer(asked));
        assertThatThrownBy(() -> intake.look(handover)).hasMessageContaining("it is not JSON");
        assertThat(texts()).hasSize(6);

        assertThatThrownBy(() -> intake.look(handover)).hasMessageContaining("it is not JSON");
        assertThat(server.queries().subList(7, 8)).containsExactly("limit=2&cursor=12");
        server.answers(whole);
        intake.look(handover);

        assertThat(server.queries().get(8)).isEqualTo("limit=2");
        assertThat(texts()).hasSize(6 + 8).endsWith(page(12, 14, "14"), page(14, 16, null));
        // what was taken before comes with the same content and name, by which it is known
        assertThat(texts().subList(6, 12)).isEqualTo(texts().subList(0, 6));
        assertThat(names().subList(7, 12)).isEqualTo(names().subList(1, 6));
        intake.look(handover);
        assertThat(handover.taken()).hasSize(14);
    }

    @Test
    void serverThatWasAwayIsReadFromTheBeginningWhateverIsGoneMeanwhile() throws IOException {
        Intake intake = open(NUMBERED);
        server.answers(
                asked -> asked.getRawQuery().contains("page=7") ? Answer.status(500) : Answer.json(numbered(asked)));
        assertThatThrownBy(() -> intake.look(handover)).hasMessageContaining("it answered 500");
        // the listing has become short: the seventh page is beyond its end
        server.answers(asked ->
                Answer.json(asked.getRawQuery().matches(".*page=[12]&.*") ? numbered(asked) : page(0, 0, null)));
        intake.look(handover);
        intake.look(handover);

        assertThat(server.queries().subList(7, 11))
                .containsExactly(
                        "limit=2&page=7&size=2",
                        "limit=2&page=1&size=2",
                        "limit=2&page=2&size=2",
                        "limit=2&page=3&size=2");
        intake.look(handover);
        assertThat(server.queries().get(11)).isEqualTo("limit=2&page=1&size=2");
    }

    @Test
    void brokenWayOnDoesNotKeepBackThePageBefore() throws IOException {
        Intake intake = open("paging: {link: /next}");
        server.answers(asked -> Answer.json(
                asked.getPath().equals("/two")
                        ? "{\"n\": 2, \"next\": \"http://evil.example.org/\"}"
                        : "{\"n\": 1, \"next\": \"/two\"}"));
        assertThatThrownBy(() -> intake.look(handover)).hasMessageContaining("expected the same host");

        assertThat(texts()).containsExactly("{\"n\": 1, \"next\": \"/two\"}");
    }

    @Test
    void keptPositionIsNotGivenUpForABrokenPage() throws IOException {
        Intake intake = open(CURSOR + "keep-position: true");
        ToyServer.Answerer whole = leads(6);
        server.answers(asked -> asked.getRawQuery().endsWith("cursor=4") ? Answer.status(500) : whole.answer(asked));
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> intake.look(handover)).hasMessageContaining("it answered 500");
        }

        assertThat(server.queries().subList(2, 5)).containsOnly("limit=2&cursor=4");
    }

    @Test
    void largestWatermarkOfAWholeLookIsAskedForInTheNext() throws IOException {
        String watermark = NUMBERED + "watermark: {parameter: since, field: /at}";
        server.answers(asked -> Answer.json(
                asked.getRawQuery().contains("page=1")
                        ? "{\"data\": [{\"at\": \"2026-01-01T10:00:00+08:00\"}, {\"at\": \"2026-01-01T03:00:00Z\"}]}"
                        : "{\"data\": []}"));

        look(watermark);
        look(watermark);

        assertThat(server.queries().get(0)).doesNotContain("since");
        assertThat(server.queries().get(2)).endsWith("&since=2026-01-01T03%3A00%3A00Z");
    }

    @Test
    void largestNumberIsNotTheLastInTheAlphabet() {
        assertThat(Watermark.larger("9", "10")).isEqualTo("10");
        assertThat(Watermark.larger(null, "b")).isEqualTo("b");
        assertThat(Watermark.larger("b", "a")).isEqualTo("b");
    }

    @Test
    void samePageForEverIsALoop() {
        server.answers(asked -> Answer.json("{\"data\": [1]}"));

        assertRefused(RejectReason.SOURCE_LOOPS, NUMBERED, "the same page again");
    }

    @Test
    void cursorThatLeadsBackIsALoop() {
        server.answers(asked -> Answer.json("{\"data\": [\"%s\"], \"next_cursor\": \"%s\"}"
                .formatted(asked.getRawQuery(), asked.getRawQuery().endsWith("=b") ? "a" : "b")));

        assertRefused(RejectReason.SOURCE_LOOPS, CURSOR, "was read before");
    }

    @Test
    void endlessPagesAreALoop() {
        server.answers(asked -> Answer.json(numbered(asked)));

        assertRefused(RejectReason.SOURCE_LOOPS, NUMBERED + "most-pages: 4", "more than 4 pages");
        assertThat(server.queries()).hasSize(4);
    }

    @Test
    void pageToLogInWithAGoodStatusIsNotData() {
        server.answers(asked -> Answer.json("[]").with("Content-Type", "text/html; charset=utf-8"));
        assertRefused(RejectReason.INVALID_RESPONSE, "", "a web page, perhaps to log in");

        server.answers(asked -> Answer.json("\uFEFF\n <!DOCTYPE html><html>登录（演示）</html>"));
        assertRefused(RejectReason.INVALID_RESPONSE, "", "a web page, perhaps to log in");
        assertThat(handover.taken()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"error\": \"busy\"}", "{\"data\": {}}", "{\"data\": [1, ", "data"})
    void answerWithoutTheArrayOfRecordsIsNotData(String body) {
        server.answers(asked -> Answer.json(body));

        assertRefused(RejectReason.INVALID_RESPONSE, CURSOR, "Cannot use what http://127.0.0.1:");
    }

    @Test
    void nothingIsNotData() {
        server.answers(asked -> Answer.json(""));

        assertRefused(RejectReason.INVALID_RESPONSE, "", "it is empty");
    }

    @Test
    void redirectIsRefusedAndNotFollowed() {
        server.answers(asked -> Answer.status(302, "Location", "http://169.254.169.254/latest?token=" + CANARY));

        assertRefused(
                RejectReason.INVALID_RESPONSE,
                "",
                "it answered 302 and points to http://169.254.169.254/latest, which");
        assertThat(server.queries()).hasSize(1);
    }

    @Test
    void pageThatCannotBeTakenIsNotLeftOnTheDisk() {
        lines(3);
        Handover full = new TestingHandover(folder) {
            @Override
            public long take(Path file, Document document) throws IOException {
                throw new IOException("no space left");
            }
        };

        assertThatThrownBy(() -> open(CURSOR).look(full)).hasMessage("no space left");
    }

    @Test
    void busySourceSaysHowLongToWaitWithinReason() {
        server.answers(asked -> Answer.status(429, "Retry-After", "7"));
        assertThatThrownBy(() -> look(""))
                .isInstanceOfSatisfying(SourceBusyException.class, busy -> assertThat(busy.retryAfter())
                        .isEqualTo(Duration.ofSeconds(7)));

        server.answers(asked -> Answer.status(503, "Retry-After", "Tue, 31 Dec 2199 23:59:59 GMT"));
        assertThatThrownBy(() -> look(""))
                .isInstanceOfSatisfying(SourceBusyException.class, busy -> assertThat(busy.retryAfter())
                        .isEqualTo(Duration.ofHours(1)));
    }

    @Test
    void credentialsAreShownToTheSourceAndNeverToAnybodyElse() throws IOException {
        server.answers(asked -> Answer.json("[1]"));
        look("credentials: {bearer: 'env:TOKEN'}");
        assertThat(server.lastHeaders().get("Authorization")).containsExactly("Bearer " + CANARY);
        look("credentials: {user: reader, password: 'env:TOKEN'}");
        assertThat(server.lastHeaders().get("Authorization").get(0)).startsWith("Basic ");
        look("credentials: {header: X-api-key, secret: 'env:TOKEN'}");
        assertThat(server.lastHeaders().get("X-api-key")).containsExactly(CANARY);

        for (int status : List.of(401, 403, 500, 302, 429)) {
            server.answers(asked -> Answer.status(status, "Location", "/"));
            assertThatThrownBy(() -> look("credentials: {bearer: 'env:TOKEN'}"))
                    .satisfies(failure -> assertThat(everythingOf(failure)).doesNotContain(CANARY));
        }
        server.answers(asked -> Answer.status(401));
        assertThatThrownBy(() -> look("credentials: {bearer: 'env:TOKEN'}"))
                .hasMessageContaining("it answered 401 and does not accept the token env:TOKEN");
    }

    @Test
    void secretThatIsMissingIsNamedByItsReference() {
        assertThatThrownBy(() -> look("credentials: {bearer: 'env:NONE'}"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Unknown secret env:NONE");
        assertThat(server.queries()).isEmpty();
    }

    @Test
    void staticHeadersAreSentAndThoseOfTheConnectionAreNot() throws IOException {
        server.answers(asked -> Answer.json("[1]"));
        look("headers: {Accept-Language: zh, X-Tenant: '${env:TOKEN} {{x}} #{y}'}");

        assertThat(server.lastHeaders().get("X-tenant")).containsExactly("${env:TOKEN} {{x}} #{y}");
        for (String name : List.of("Host", "authorization", "CamelHttpUri", "cAmElFileName", "Content-Length", "a b")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> look("headers: {'%s': x}".formatted(name)))
                    .withMessageStartingWith("Invalid header " + name);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> look("headers: {X-A: \"a\\r\\nHost: b\"}"));
    }

    @Test
    void bodyBeyondTheLimitIsRefusedWhileItComes() {
        server.answers(asked -> Answer.json("[" + "1,".repeat(2_000) + "1]"));

        assertRefused(RejectReason.TOO_LARGE, "most-bytes: 1000", "more than 1000 bytes");
    }

    @Test
    void packedBodyCountsUnpacked() throws IOException {
        byte[] bomb = packed(200 << 20);
        assertThat(bomb.length).isLessThan(1 << 20);
        server.answers(asked -> Answer.of(Map.of("Content-Encoding", "gzip"), bomb));
        assertRefused(RejectReason.TOO_LARGE, "most-bytes: 1048576", "more than 1048576 bytes, unpacked");

        byte[] small = packed(100);
        server.answers(asked -> Answer.of(Map.of("Content-Encoding", "gzip"), small));
        look("");
        assertThat(texts()).containsExactly(" ".repeat(100));
    }

    @Test
    void requestsKeepTheirDistance() throws IOException {
        lines(6);
        long begin = System.nanoTime();

        look(CURSOR + "rate: 20");

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(100));
    }

    @Test
    void sourceThatHangsUpInTheMiddleOfABodyIsUnavailable() throws IOException {
        try (SlowServer cut = new SlowServer(out ->
                out.write("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n[1,".getBytes(StandardCharsets.US_ASCII)))) {
            assertThatThrownBy(() -> look(cut.port(), "/leads", ""))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(IntakeRefusedException.class);
            assertThat(handover.taken()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\n\r\n"})
    void sourceThatSendsAByteNowAndThenIsTooSlowWhateverItIsAt(String before) throws IOException {
        AtomicBoolean closed = new AtomicBoolean();
        try (SlowServer slow = new SlowServer(out -> drip(before, out, closed))) {
            assertThatThrownBy(() -> look(slow.port(), "/leads", "timeout: PT1S"))
                    .isInstanceOfSatisfying(IntakeRefusedException.class, refused -> assertThat(refused.reason())
                            .isEqualTo(RejectReason.SOURCE_TOO_SLOW))
                    .hasMessageContaining("not done within PT1S");
        }
        Awaitility.await().untilTrue(closed);
    }

    @Test
    void silentSourceIsUnavailable() throws IOException {
        try (SlowServer silent = new SlowServer(out -> new CountDownLatch(1).await())) {
            assertThatThrownBy(() -> look(silent.port(), "/leads", "timeout: PT1S"))
                    .hasMessageContaining("it was silent for too long");
        }
    }

    @Test
    void wholeLookHasALimitToo() {
        server.answers(asked -> Answer.json(numbered(asked)));

        assertRefused(RejectReason.SOURCE_TOO_SLOW, NUMBERED + "rate: 10\nlongest: PT0.5S", "not done within PT0.5S");
    }

    @Test
    void hostThatIsNotListedIsRefusedBeforeAnythingIsConnected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TestingDefinition.open(
                        new HttpIntakeKind(),
                        "{kind: http, url: 'http://localhost:1/'}",
                        TestingDefinition.context(List.of("127.0.0.1"), Map.of())))
                .withMessage("Cannot connect to localhost: add it to the list of allowed hosts if it is meant");
    }

    @Test
    void nameThatLeadsInsideIsRefusedWhenItIsConnected() {
        assertThatThrownBy(() -> TestingDefinition.open(
                                new HttpIntakeKind(),
                                "{kind: http, url: 'http://localhost:%d/'}".formatted(server.port()),
                                TestingDefinition.context(List.of("localhost"), Map.of()))
                        .look(handover))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("a loopback address")
                .hasMessageContaining("list of allowed hosts");
        assertThat(server.queries()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "gopher://127.0.0.1/",
                "jar:http://127.0.0.1!/x",
                "http://user:pw@127.0.0.1/",
                "http://127.0.0.1/#x",
                "http://2130706433/",
                "http://0x7f.1/",
                "http:///x"
            })
    void addressOfAnotherKindIsRefused(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TestingDefinition.open(
                        new HttpIntakeKind(),
                        "{kind: http, url: '%s'}".formatted(url),
                        TestingDefinition.context(List.of("127.0.0.1"), Map.of())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "keep-position: true",
                "watermark: {parameter: since, field: /at}",
                "paging: {page: {parameter: page}}",
                "paging: {cursor: {parameter: limit, next: /n}}",
                "paging: {cursor: {parameter: a, next: /n}, link: header}",
                "timeout: PT0S",
                "timeout: 30s",
                "rate: 0",
                "most-pages: 0",
                "credentials: {bearer: canary-77aa}",
                "credentials: {bearer: 'env:A', user: b}",
                "nonsense: 1"
            })
    void settingsThatMakeNoSenseAreRefused(String settings) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> look(settings))
                .withMessageNotContaining("schema is null");
    }

    @Test
    void nothingOfAnIntakeShowsSecrets() {
        assertThat(Credentials.of(new Settings(
                                new ObjectMapper().valueToTree(Map.of("credentials", Map.of("bearer", "env:TOKEN")))))
                        .toString())
                .contains("env:TOKEN");
    }

    private void look(String settings) throws IOException {
        open(settings).look(handover);
    }

    private void look(int port, String path, String settings) throws IOException {
        open(port, path, settings).look(handover);
    }

    private Intake open(String settings) {
        return open(server.port(), "/api/leads?limit=2", settings);
    }

    private static Intake open(int port, String path, String settings) {
        String fast = settings.contains("rate:") ? "" : "\nrate: 1000";
        return TestingDefinition.open(
                new HttpIntakeKind(),
                "kind: http\nurl: http://127.0.0.1:%d%s\n%s%s".formatted(port, path, settings, fast),
                TestingDefinition.context(List.of("127.0.0.1"), Map.of("TOKEN", CANARY)));
    }

    private void assertRefused(RejectReason reason, String settings, String message) {
        assertThatThrownBy(() -> look(settings))
                .isInstanceOfSatisfying(IntakeRefusedException.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(reason);
                    assertThat(refused.refusal().chinese()).contains("应");
                    assertThat(everythingOf(refused)).doesNotContain(CANARY);
                })
                .hasMessageContaining(message);
    }

    /** With a position from before. */
    private TestingHandover storing(String position) {
        return new TestingHandover(folder) {
            @Override
            public Optional<String> position() {
                return super.position().or(() -> Optional.of(position));
            }
        };
    }

    private List<String> names() {
        return handover.taken().stream().map(each -> each.document().name()).toList();
    }

    private List<String> texts() {
        return handover.taken().stream().map(TestingHandover.Taken::text).toList();
    }

    private void lines(int count) {
        server.answers(leads(count));
    }

    private static ToyServer.Answerer leads(int count) {
        return asked -> {
            int cursor = Integer.parseInt(asked.getRawQuery().replaceFirst("limit=2(&cursor=)?", "0"));
            int end = Math.min(cursor + 2, count);
            return Answer.json(page(cursor, end, end < count ? String.valueOf(end) : null));
        };
    }

    private static String page(int from, int to, String next) {
        String data =
                IntStream.range(from, to).mapToObj("{\"n\": %d}"::formatted).collect(Collectors.joining(", "));
        return "{\"data\": [%s], \"next_cursor\": %s}".formatted(data, next == null ? "null" : "\"" + next + "\"");
    }

    private static String numbered(URI asked) {
        return "{\"data\": [\"%s\"]}".formatted(asked.getRawQuery());
    }

    private static byte[] packed(int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            byte[] block = new byte[1024];
            Arrays.fill(block, (byte) ' ');
            for (int rest = size; rest > 0; rest -= block.length) {
                out.write(block, 0, Math.min(rest, block.length));
            }
        }
        return bytes.toByteArray();
    }

    private static void drip(String before, OutputStream out, AtomicBoolean closed) {
        try {
            out.write(before.getBytes(StandardCharsets.US_ASCII));
            while (!Thread.currentThread().isInterrupted()) {
                out.write('a');
                out.flush();
                LockSupport.parkNanos(50_000_000);
            }
        } catch (IOException e) {
            closed.set(true);
        }
    }

    static String everythingOf(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
