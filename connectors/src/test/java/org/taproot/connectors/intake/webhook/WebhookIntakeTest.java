package org.taproot.connectors.intake.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.taproot.connectors.intake.Document;
import org.taproot.connectors.intake.Handover;
import org.taproot.connectors.intake.Intake;
import org.taproot.connectors.intake.TestingHandover;
import org.taproot.connectors.intake.edge.TestingDefinition;

class WebhookIntakeTest {

    private static final String CANARY = "canary-b3f0";
    private static final String BEARER = "authentication: {bearer: 'env:HOOK'}";
    private static final String HMAC = "authentication: {hmac: {secret: 'env:HOOK'}}";

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private WebhookServer server;
    private TestingHandover handover;

    @BeforeEach
    void start() throws IOException {
        handover = new TestingHandover(folder);
        server = new WebhookServer(new WebhookConfig(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                16,
                2_048,
                Duration.ofSeconds(1),
                Duration.ofSeconds(2)));
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void documentIsTakenBeforeTheSenderIsToldItsDelivery() throws Exception {
        open(BEARER).look(handover);

        HttpResponse<String> response = push("{\"name\": \"甲公司（演示）\"}", "Authorization", "Bearer " + CANARY);

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.body()).isEqualTo("{\"delivery\": 1}");
        assertThat(handover.taken().get(0).text()).isEqualTo("{\"name\": \"甲公司（演示）\"}");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void keyOfTheSenderTellsARepeatedPush() throws Exception {
        open(BEARER).look(handover);

        push("[1]", "Authorization", "Bearer " + CANARY, "Idempotency-Key", "push-7");
        HttpResponse<String> again = push("[1]", "Authorization", "Bearer " + CANARY, "Idempotency-Key", "push-7");
        HttpResponse<String> odd = push("[1]", "Authorization", "Bearer " + CANARY, "Idempotency-Key", "a b");

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo("{\"known\": true}");
        assertThat(odd.statusCode()).isEqualTo(400);
        assertThat(handover.taken())
                .singleElement()
                .satisfies(taken -> assertThat(taken.document().origin()).isEqualTo("push-7"));
    }

    @Test
    void withoutAKeyEachPushIsADocumentOfItsOwn() throws Exception {
        open(BEARER).look(handover);

        push("[1]", "Authorization", "Bearer " + CANARY);
        push("[1]", "Authorization", "Bearer " + CANARY);

        assertThat(handover.taken())
                .extracting(each -> each.document().origin())
                .doesNotHaveDuplicates();
    }

    @Test
    void headersOfCamelAndOthersHaveNoInfluence() throws Exception {
        open(BEARER).look(handover);

        push(
                "[1]",
                "Authorization",
                "Bearer " + CANARY,
                "CamelFileName",
                "../../etc/x",
                "CAmelHttpUri",
                "http://169.254.169.254/",
                "X-Forwarded-For",
                "${env:HOOK}",
                "Content-Disposition",
                "attachment; filename=\"../../x\"");

        Document document = handover.taken().get(0).document();
        assertThat(document.name()).startsWith("source-1 2").doesNotContain("..", "x");
        assertThat(document.position()).isNull();
    }

    @Test
    void wrongCredentialsAreRefusedWithoutSayingWhichPartWasWrong() throws Exception {
        open(BEARER).look(handover);

        List<HttpResponse<String>> refused = List.of(
                push("[1]"),
                push("[1]", "Authorization", "Bearer " + CANARY.toUpperCase(Locale.ROOT)),
                push("[1]", "Authorization", "Bearer "),
                push("[1]", "Authorization", CANARY),
                push("[1]", "Authorization", "Basic " + CANARY));

        assertThat(refused).allSatisfy(each -> {
            assertThat(each.statusCode()).isEqualTo(401);
            assertThat(each.body()).isEqualTo("{\"error\": \"not authorized\"}");
        });
        assertThat(handover.taken()).isEmpty();
    }

    @Test
    void signatureOverTheBodyIsChecked() throws Exception {
        open(HMAC).look(handover);

        assertThat(push("[1]", "X-Signature-256", signature("[1]")).statusCode())
                .isEqualTo(202);
        assertThat(push("[2]", "X-Signature-256", "sha256=" + signature("[2]")).statusCode())
                .isEqualTo(202);
        assertThat(push("[3]", "X-Signature-256", signature("[1]")).statusCode())
                .isEqualTo(401);
        assertThat(push("[3]", "X-Signature-256", "sha1=00").statusCode()).isEqualTo(401);
        assertThat(push("[3]").statusCode()).isEqualTo(401);
        assertThat(handover.taken()).extracting(TestingHandover.Taken::text).containsExactly("[1]", "[2]");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void sourceThatIsNotOpenIsUnknown() throws Exception {
        Intake intake = open(BEARER);
        assertThat(push("[1]", "Authorization", "Bearer " + CANARY).statusCode())
                .isEqualTo(503);
        intake.look(handover);
        assertThat(push("[1]", "Authorization", "Bearer " + CANARY).statusCode())
                .isEqualTo(202);
        intake.close();
        assertThat(push("[1]", "Authorization", "Bearer " + CANARY).statusCode())
                .isEqualTo(404);

        open(BEARER).look(handover);
        assertThat(push("[1]", "Authorization", "Bearer " + CANARY).statusCode())
                .isEqualTo(202);
    }

    @Test
    void changedDefinitionTakesThePlaceOfTheOneBeforeIt() throws Exception {
        Intake before = open(BEARER);
        before.look(handover);
        open(BEARER).look(handover);
        before.close();

        assertThat(push("[1]", "Authorization", "Bearer " + CANARY).statusCode())
                .isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/hooks/",
                "/hooks/source-2",
                "/hooks/source-1/x",
                "/",
                "/hooks/..%2fsource-1",
                "/hooks/source-1;a=b/.."
            })
    void otherPathsAreUnknown(String path) throws Exception {
        open(BEARER).look(handover);

        assertThat(raw(
                        "POST %s HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\nContent-Type: text/csv\r\nContent-Length: 1\r\n\r\na"
                                .formatted(path, CANARY)))
                .containsPattern("^HTTP/1.1 40[04] ");
        assertThat(handover.taken()).isEmpty();
    }

    @Test
    void bodyBeyondTheLimitIsRefusedWhetherAnnouncedOrNot() throws Exception {
        open(BEARER + "\nmost-bytes: 1000").look(handover);
        String large = "a".repeat(1_001);

        assertThat(push(large, "Authorization", "Bearer " + CANARY).statusCode())
                .isEqualTo(413);
        HttpResponse<String> chunked = client.send(
                request("Authorization", "Bearer " + CANARY, "Content-Type", "text/csv")
                        .POST(HttpRequest.BodyPublishers.ofInputStream(
                                () -> new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8))))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(chunked.statusCode()).isEqualTo(413);
        assertThat(push("a".repeat(1_000), "Authorization", "Bearer " + CANARY).statusCode())
                .isEqualTo(202);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void otherTypesOfContentAndOtherMethodsAreRefused() throws Exception {
        open(BEARER + "\ntypes: [text/csv]").look(handover);

        assertThat(push("a", "Authorization", "Bearer " + CANARY).statusCode()).isEqualTo(415);
        assertThat(send("PUT", "a", "Authorization", "Bearer " + CANARY, "Content-Type", "Text/CSV; charset=utf-8")
                        .statusCode())
                .isEqualTo(202);
        assertThat(send(
                                "POST",
                                "a",
                                "Authorization",
                                "Bearer " + CANARY,
                                "Content-Type",
                                "text/csv",
                                "Content-Encoding",
                                "gzip")
                        .statusCode())
                .isEqualTo(415);
        for (String method : List.of("GET", "DELETE", "PATCH", "OPTIONS", "TRACE")) {
            assertThat(send(method, "a", "Authorization", "Bearer " + CANARY, "Content-Type", "text/csv")
                            .statusCode())
                    .as(method)
                    .isEqualTo(405);
        }
        assertThat(push("", "Authorization", "Bearer " + CANARY, "Content-Type", "text/csv")
                        .statusCode())
                .isIn(400, 415);
    }

    @Test
    void tooManyRequestsHaveToWait() throws Exception {
        open(BEARER + "\nrate: 0.01").look(handover);

        assertThat(push("[1]", "Authorization", "Bearer " + CANARY).statusCode())
                .isEqualTo(202);
        HttpResponse<String> second = push("[2]", "Authorization", "Bearer " + CANARY);

        assertThat(second.statusCode()).isEqualTo(429);
        assertThat(second.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void fullDiskAndOtherFailuresAreToldApartAndNothingIsConfirmed() throws Exception {
        Intake intake = open(BEARER);
        intake.look(failing("/data/archive/x: No space left on device"));
        assertThat(push("[1]", "Authorization", "Bearer " + CANARY).statusCode())
                .isEqualTo(507);

        intake.look(failing("ledger away"));
        HttpResponse<String> response = push("[1]", "Authorization", "Bearer " + CANARY);
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).doesNotContain("ledger");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void secretsAreInNoLogAndNoAnswer() throws Exception {
        Logger root = (Logger) LoggerFactory.getLogger("org.taproot");
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        try {
            open(BEARER).look(failing("broken"));
            HttpResponse<String> response = push("[1]", "Authorization", "Bearer " + CANARY);
            assertThat(response.headers().map() + response.body()).doesNotContain(CANARY);
        } finally {
            root.detachAppender(log);
        }
        assertThat(log.list).isNotEmpty().allSatisfy(each -> assertThat(each.getFormattedMessage())
                .doesNotContain(CANARY));
    }

    @Test
    void hugeHeaderIsRefused() throws Exception {
        open(BEARER).look(handover);

        assertThat(raw("POST /hooks/source-1 HTTP/1.1\r\nHost: x\r\nX-A: %s\r\n\r\n".formatted("a".repeat(4_000))))
                .startsWith("HTTP/1.1 431 ");
    }

    @Test
    void twoLengthsAreRefused() throws Exception {
        open(BEARER).look(handover);

        assertThat(
                        raw(
                                "POST /hooks/source-1 HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /hooks/source-1 HTTP/1.1\r\nX-A: ",
                "POST /hooks/source-1 HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer canary-b3f0\r\nContent-Type: text/csv\r\nContent-Length: 1000\r\n\r\n"
            })
    void slowSenderIsCutOffWhetherWithItsHeaderOrItsBody(String begin) throws Exception {
        open(BEARER).look(handover);
        long started = System.nanoTime();

        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(200);
            OutputStream out = socket.getOutputStream();
            out.write(begin.getBytes(StandardCharsets.US_ASCII));
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> isCut(socket, out));
        }

        assertThat(Duration.ofNanos(System.nanoTime() - started))
                .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(6));
        assertThat(handover.taken()).isEmpty();
        assertThat(push("[1]", "Authorization", "Bearer " + CANARY).statusCode())
                .isEqualTo(202);
    }

    @Test
    void slowSendersTakeNoMoreConnectionsThanThereAreAndOthersGetTheirTurn() throws Exception {
        open(BEARER).look(handover);
        List<Socket> slow = IntStream.range(0, 40).mapToObj(i -> connected()).toList();

        Awaitility.await().atMost(Duration.ofSeconds(10)).ignoreExceptions().untilAsserted(() -> assertThat(
                        push("[1]", "Authorization", "Bearer " + CANARY).statusCode())
                .isEqualTo(202));

        for (Socket each : slow) {
            each.close();
        }
    }

    @Test
    void requestsOfOneSourceUseTheHandoverOneAtATime() throws Exception {
        open(BEARER + "\nrate: 1000").look(handover);

        List<Integer> answers = new ArrayList<>();
        for (int round = 0; round < 10; round++) {
            int first = round * 4;
            List<CompletableFuture<HttpResponse<String>>> pushes = IntStream.range(first, first + 4)
                    .mapToObj(i -> client.sendAsync(
                            post("[" + i + "]", "Authorization", "Bearer " + CANARY),
                            HttpResponse.BodyHandlers.ofString()))
                    .toList();
            pushes.forEach(each -> answers.add(each.join().statusCode()));
        }

        assertThat(answers).containsOnly(202);
        assertThat(handover.taken()).hasSize(40).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "authentication: {}",
                "authentication: {bearer: canary-b3f0}",
                "authentication: {bearer: 'env:A', hmac: {secret: 'env:B'}}",
                "authentication: {bearer: 'env:A'}\nmost-bytes: 0",
                "authentication: {bearer: 'env:A'}\npath: /x"
            })
    void settingsThatMakeNoSenseAreRefused(String settings) {
        assertThatIllegalArgumentException().isThrownBy(() -> open(settings));
    }

    private Intake open(String settings) {
        return TestingDefinition.open(
                new WebhookIntakeKind(server),
                "kind: webhook\n" + settings,
                TestingDefinition.context(List.of(), Map.of("HOOK", CANARY)));
    }

    private HttpResponse<String> push(String body, String... headers) throws IOException, InterruptedException {
        return client.send(post(body, headers), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest post(String body, String... headers) {
        return request(headers)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private HttpResponse<String> send(String method, String body, String... headers)
            throws IOException, InterruptedException {
        return client.send(
                request(headers)
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/hooks/source-1".formatted(server.port())));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    private Socket connected() {
        try {
            return new Socket(InetAddress.getLoopbackAddress(), server.port());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends another byte, and sees whether anybody is there still. */
    private static boolean isCut(Socket socket, OutputStream out) {
        try {
            out.write('a');
            InputStream in = socket.getInputStream();
            return in.read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private Handover failing(String message) {
        return new Handover() {
            @Override
            public Optional<String> position() {
                return Optional.empty();
            }

            @Override
            public boolean isKnown(String origin) {
                return false;
            }

            @Override
            public Path stage() {
                return folder.resolve("failing");
            }

            @Override
            public long take(Path staged, Document document) throws IOException {
                assertThat(Files.exists(staged)).isTrue();
                throw new IOException(message);
            }
        };
    }

    private static String signature(String body) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(CANARY.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }
}
