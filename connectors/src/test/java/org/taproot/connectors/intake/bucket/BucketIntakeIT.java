package org.taproot.connectors.intake.bucket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taproot.connectors.intake.Intake;
import org.taproot.connectors.intake.IntakeRefusedException;
import org.taproot.connectors.intake.TestingHandover;
import org.taproot.connectors.intake.remote.TestingCertificate;
import org.taproot.connectors.intake.remote.TestingContext;
import org.taproot.connectors.intake.remote.TestingLog;
import org.taproot.connectors.intake.remote.TestingTlsServer;
import org.taproot.model.fact.RejectReason;

class BucketIntakeIT {

    private static TestingStore store;

    @TempDir
    private Path stage;

    private final Map<String, String> environment =
            new HashMap<>(Map.of("ACCESS", TestingStore.ACCESS, "SECRET", TestingStore.SECRET));
    private TestingHandover handover;

    @BeforeAll
    static void start() {
        store = new TestingStore();
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @BeforeEach
    void clear() {
        store.clear();
        handover = new TestingHandover(stage);
    }

    @AfterEach
    void nothingIsLeft() {
        assertThat(stage).isEmptyDirectory();
        await().untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("watch s3") || name.startsWith("sdk-")));
    }

    @Test
    void newObjectComesOnce() throws IOException {
        store.put("out/企业.csv", "名称\n甲（演示）\n");
        Intake intake = intake("");
        intake.look(handover);
        intake.look(handover);
        intake("").look(handover);
        assertThat(names()).containsExactly("out/企业.csv");
        assertThat(handover.taken().get(0).text()).isEqualTo("名称\n甲（演示）\n");
    }

    @Test
    void changedObjectComesAgain() throws IOException {
        store.put("out/a.csv", "1");
        Intake intake = intake("");
        intake.look(handover);
        store.put("out/a.csv", "2");
        intake.look(handover);
        assertThat(handover.taken()).extracting(TestingHandover.Taken::text).containsExactly("1", "2");
    }

    @Test
    void onlyThePrefixAndWantedNamesCome() throws IOException {
        store.put("out/a.csv", "1");
        store.put("out/deep/b.csv", "2");
        store.put("out/a.txt", "3");
        store.put("other/a.csv", "4");
        store.put("out/folder/", "");
        intake("prefix: out/\nfiles: '*.csv'").look(handover);
        assertThat(names()).containsExactlyInAnyOrder("out/a.csv", "out/deep/b.csv");
    }

    @Test
    void listingGoesOnAfterThePage() throws IOException {
        IntStream.range(0, 1005).forEach(number -> store.put("out/%04d.csv".formatted(number), "1"));
        Intake intake = intake("most-documents: 1003");
        intake.look(handover);
        assertThat(handover.taken()).hasSize(1003);
        intake.look(handover);
        assertThat(names()).hasSize(1005).doesNotHaveDuplicates();
    }

    @Test
    void objectThatIsTooLargeIsToldOnceAndTheRestComes() throws IOException {
        store.put("out/a.csv", "0123456789");
        store.put("out/b.csv", "1");
        Intake intake = intake("largest-document: 9");
        assertThatThrownBy(() -> intake.look(handover))
                .isInstanceOfSatisfying(IntakeRefusedException.class, e -> assertThat(e.reason())
                        .isEqualTo(RejectReason.TOO_LARGE))
                .hasMessageContaining("out/a.csv");
        intake.look(handover);
        assertThat(names()).containsExactly("out/b.csv");
    }

    @Test
    void secretIsNotLogged() throws IOException {
        store.put("out/a.csv", "1");
        try (TestingLog log = new TestingLog()) {
            intake("").look(handover);
            assertThat(handover.taken()).hasSize(1);
            assertThat(log.text()).doesNotContain("canary-secret");
        }
    }

    @Test
    void wrongSecretIsToldWithoutIt() {
        environment.put("SECRET", "canary-wrong");
        assertThatThrownBy(() -> intake("").look(handover))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the store refused the keys")
                .satisfies(BucketIntakeIT::hasNoCanary);
    }

    @Test
    void unknownBucketIsTold() {
        assertThatThrownBy(() -> open("endpoint: %s\nbucket: no-such-bucket".formatted(store.endpoint()))
                        .look(handover))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("NoSuchBucket");
    }

    @Test
    void hostThatIsNotAllowedIsNotConnectedTo() {
        // the bucket is in the host unless path-style is on: that name is checked too
        assertThatThrownBy(() -> open("endpoint: %s\nbucket: park-a\npath-style: false".formatted(store.endpoint()))
                        .look(handover))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("park-a.localhost");
    }

    @Test
    void certificateOfAnotherHostIsRefused() throws IOException {
        TestingCertificate certificate = TestingCertificate.of("store.example");
        try (TestingTlsServer other = new TestingTlsServer(certificate)) {
            assertThatThrownBy(() -> open("endpoint: https://localhost:%d\nbucket: park-a\ncertificates: %s"
                                    .formatted(other.port(), certificate.certificate()))
                            .look(handover))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("Cannot reach s3://park-a/");
            assertThat(other.told()).isZero();
        }
    }

    @Test
    void objectThatStallsEndsTheLookInTime() throws IOException {
        CountDownLatch ever = new CountDownLatch(1);
        HttpServer server = misbehaving(100, 5, ever);
        try {
            Instant began = Instant.now();
            assertThatThrownBy(() -> at(server, "read-timeout: PT1S").look(handover))
                    .isInstanceOf(IOException.class);
            assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(5));
            assertThatThrownBy(() -> at(server, "look-timeout: PT1S").look(handover))
                    .isInstanceOfSatisfying(IntakeRefusedException.class, e -> assertThat(e.reason())
                            .isEqualTo(RejectReason.SOURCE_TOO_SLOW));
            assertThat(handover.taken()).isEmpty();
        } finally {
            ever.countDown();
            server.stop(0);
        }
    }

    @Test
    void objectThatIsCutOffIsNotTaken() throws IOException {
        HttpServer server = misbehaving(100, 5, new CountDownLatch(0));
        try {
            assertThatThrownBy(() -> at(server, "").look(handover)).isInstanceOf(IOException.class);
            assertThat(handover.taken()).isEmpty();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void storeThatListsTheSamePageForEverIsRefused() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 5);
        server.createContext("/", exchange -> {
            byte[] page = page("<IsTruncated>true</IsTruncated><NextContinuationToken>same</NextContinuationToken>");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        try {
            assertThatThrownBy(() -> at(server, "").look(handover))
                    .isInstanceOfSatisfying(IntakeRefusedException.class, e -> assertThat(e.reason())
                            .isEqualTo(RejectReason.SOURCE_LOOPS));
        } finally {
            server.stop(0);
        }
    }

    /** Lists one object, promises a length and sends less; then waits. */
    private static HttpServer misbehaving(int promised, int sent, CountDownLatch ever) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 5);
        server.setExecutor(task -> {
            Thread thread = new Thread(task, "testing store");
            thread.setDaemon(true);
            thread.start();
        });
        server.createContext("/", exchange -> {
            if (exchange.getRequestURI().getPath().endsWith("a.csv")) {
                exchange.getResponseHeaders().add("ETag", "\"e\"");
                exchange.sendResponseHeaders(200, promised);
                exchange.getResponseBody().write(new byte[sent]);
                exchange.getResponseBody().flush();
                try {
                    ever.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            } else {
                byte[] page =
                        page(("<IsTruncated>false</IsTruncated><Contents><Key>a.csv</Key><ETag>&quot;e&quot;</ETag>"
                                        + "<Size>%d</Size><LastModified>2026-09-30T00:00:00.000Z</LastModified></Contents>")
                                .formatted(promised));
                exchange.sendResponseHeaders(200, page.length);
                exchange.getResponseBody().write(page);
            }
            exchange.close();
        });
        server.start();
        return server;
    }

    private static byte[] page(String content) {
        return ("<?xml version=\"1.0\"?><ListBucketResult><Name>park-a</Name>" + content + "</ListBucketResult>")
                .getBytes(UTF_8);
    }

    private List<String> names() {
        return handover.taken().stream().map(taken -> taken.document().name()).toList();
    }

    private Intake at(HttpServer server, String more) {
        return open("endpoint: http://localhost:%d\nbucket: park-a\n%s"
                .formatted(server.getAddress().getPort(), more));
    }

    private Intake intake(String more) {
        return open("endpoint: %s\nbucket: %s\n%s".formatted(store.endpoint(), TestingStore.BUCKET, more));
    }

    private Intake open(String from) {
        return new BucketIntakeKind()
                .open(
                        TestingContext.yaml("kind: s3\naccess-key: env:ACCESS\nsecret-key: env:SECRET\n" + from),
                        TestingContext.of(environment));
    }

    private static void hasNoCanary(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            assertThat(each.toString()).doesNotContain("canary");
        }
    }
}
