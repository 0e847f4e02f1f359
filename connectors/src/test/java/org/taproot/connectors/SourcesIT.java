package org.taproot.connectors;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.taproot.connectors.TestingFiles.registry;
import static org.taproot.connectors.TestingFiles.utf8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taproot.connectors.ledger.DeliveryState;
import org.taproot.connectors.ledger.FailingDelivery;
import org.taproot.connectors.ledger.SourceState;
import org.taproot.connectors.ledger.SourceState.State;
import org.taproot.connectors.source.Sources;

/** Sources come, rest, change and go while the connectors run. */
class SourcesIT {

    private static final String LISTINGS =
            """
            title: 转租房源（演示）
            purpose: 测试
            legal-basis: 测试
            fact: listing-reported
            precedence: 50
            delivers: delta
            from: {kind: folder}
            fields: {listing_id: 编号, building: 楼宇}
            """;

    private static final byte[] LISTING = utf8("编号,楼宇\n1,甲楼（演示）\n");

    @TempDir
    Path folder;

    private TestingHub hub;

    @BeforeEach
    void open() throws IOException {
        hub = new TestingHub(folder);
        hub.start();
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void aSourceThatIsDeclaredWhileTheHubRunsFlows() throws IOException {
        TestingDefinitions.declare(hub.root, "listings", LISTINGS);
        awaitState("listings", State.RUNNING);
        hub.drop("listings", "a.csv", LISTING);

        assertThat(hub.ended(1).get(0).rowsAccepted()).isEqualTo(1);
        assertThat(hub.topics.records()).hasSize(1);
    }

    @Test
    void aPausedSourceLeavesItsFilesAloneUntilItGoesOn() throws IOException {
        awaitState("registry", State.RUNNING);
        hub.ledger.sources().pause("registry");
        awaitLog("registry", State.PAUSED);
        hub.drop("registry", "a.csv", registry(3));
        hub.drop("occupancy", "a.xlsx", TestingFiles.occupancy(2));
        await().atMost(30, SECONDS).until(() -> hub.inState(DeliveryState.DONE).size() == 1);
        assertThat(hub.root.landing("registry").resolve("a.csv")).exists();

        hub.ledger.sources().resume("registry");
        await().atMost(30, SECONDS).until(() -> hub.inState(DeliveryState.DONE).size() == 2);
    }

    @Test
    void aDefinitionWithAMistakeIsToldAndTheOldOneStaysInForce() throws IOException {
        TestingDefinitions.declare(hub.root, "listings", LISTINGS);
        awaitState("listings", State.RUNNING);
        TestingDefinitions.declare(hub.root, "listings", LISTINGS.replace("listing_id: 编号", "listing_ids: 编号"));
        awaitState("listings", State.INVALID);
        assertThat(state("listings").failure()).contains("fields.listing_ids", "line 8");

        hub.drop("listings", "a.csv", LISTING);
        assertThat(hub.ended(1).get(0).rowsAccepted()).isEqualTo(1);

        TestingDefinitions.declare(hub.root, "listings", LISTINGS.replace("编号", "房源编号"));
        awaitState("listings", State.RUNNING);
    }

    @Test
    void aFileWhereTheLandingFolderBelongsIsToldUntilItIsMovedAway() throws IOException {
        Path inTheWay = hub.root.landing("listings");
        Files.writeString(inTheWay, "编号,楼宇");
        TestingDefinitions.declare(hub.root, "listings", LISTINGS);
        awaitState("listings", State.INVALID);
        assertThat(state("listings").failure()).contains(inTheWay.toString(), "expected a folder");

        Files.delete(inTheWay);
        awaitState("listings", State.RUNNING);
        hub.drop("listings", "a.csv", LISTING);
        assertThat(hub.ended(1).get(0).rowsAccepted()).isEqualTo(1);
    }

    @Test
    void aPauseOutlivesAMistakeInTheDefinition() throws IOException {
        TestingDefinitions.declare(hub.root, "listings", LISTINGS);
        awaitState("listings", State.RUNNING);
        hub.ledger.sources().pause("listings");
        awaitState("listings", State.PAUSED);
        TestingDefinitions.declare(hub.root, "listings", LISTINGS.replace("listing_id: 编号", "listing_ids: 编号"));
        awaitState("listings", State.INVALID);
        TestingDefinitions.declare(hub.root, "listings", LISTINGS);
        awaitState("listings", State.PAUSED);

        assertThat(state("listings").failure()).isNull();
    }

    @Test
    void aSourceThatIsRemovedIsLookedAtNoMore() throws IOException {
        TestingDefinitions.declare(hub.root, "listings", LISTINGS);
        awaitState("listings", State.RUNNING);
        Files.delete(hub.root.definition("listings"));

        await().atMost(10, SECONDS).until(() -> hub.ledger.sources().all().stream()
                .noneMatch(source -> source.name().equals("listings")));
        TestingDefinitions.declare(hub.root, "listings", LISTINGS);
        awaitState("listings", State.RUNNING);
        hub.drop("listings", "a.csv", LISTING);
        assertThat(hub.ended(1)).hasSize(1);
    }

    @Test
    void whatAnswersWithAWebPageIsToldAndTheOthersGoOn() throws IOException {
        AtomicReference<String> answer = new AtomicReference<>("<html>login</html>");
        HttpServer server = server(answer);
        try {
            Files.writeString(hub.root.definitions().resolve(Sources.HOSTS), "127.0.0.1\n");
            TestingDefinitions.declare(hub.root, "listings", httpListings(server));
            await().atMost(20, SECONDS)
                    .until(() -> state("listings") != null && state("listings").failure() != null);
            assertThat(state("listings").failureZh()).isNotNull();
            hub.drop("registry", "a.csv", registry(3));
            assertThat(hub.ended(1).get(0).state()).isEqualTo(DeliveryState.DONE);
            await().atMost(10, SECONDS).until(() -> hub.topics.deadLetters().size() >= 1);

            answer.set("[{\"id\": \"1\", \"building\": \"甲楼（演示）\"}]");
            await().atMost(30, SECONDS)
                    .until(() -> hub.inState(DeliveryState.DONE).size() == 2);
            await().atMost(10, SECONDS).until(() -> state("listings").failure() == null);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aPageThatGoesBackToWhatItWasIsTakenAgain() throws IOException {
        AtomicReference<String> answer = new AtomicReference<>(page("甲楼（演示）"));
        HttpServer server = server(answer);
        try {
            Files.writeString(hub.root.definitions().resolve(Sources.HOSTS), "127.0.0.1\n");
            TestingDefinitions.declare(hub.root, "listings", httpListings(server));
            awaitDone(1);
            answer.set(page("乙楼（演示）"));
            awaitDone(2);
            answer.set(page("甲楼（演示）"));
            awaitDone(3);

            assertThat(hub.topics.records()).hasSize(3);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void whatAFolderHoldsAndCannotBeTakenIsToldUntilItIsGone() throws IOException {
        Path link = Files.createSymbolicLink(hub.root.landing("registry").resolve("a.csv"), folder);
        await().atMost(60, SECONDS).until(() -> objections("registry").equals(List.of("a.csv SYMBOLIC_LINK")));

        Files.delete(link);
        await().atMost(60, SECONDS).until(() -> objections("registry").isEmpty());
    }

    @Test
    void aDefinitionThatCannotBeUsedIsToldUntilItIsMended() throws IOException {
        Path other = Files.writeString(hub.root.definitions().resolve("listings.yml"), LISTINGS);
        Files.writeString(hub.root.definitions().resolve("listings.yaml.removed-20260101-000000"), LISTINGS);
        await().atMost(60, SECONDS)
                .until(() -> objections("listings").equals(List.of("listings.yml DEFINITION_ENDING")));

        TestingDefinitions.declare(hub.root, "listings", LISTINGS.replace("listing_id: 编号", "listing_ids: 编号"));
        await().atMost(60, SECONDS).until(() -> objections("listings")
                .equals(List.of("listings.yaml INVALID_DEFINITION", "listings.yml DEFINITION_ENDING")));
        hub.stop();
        Files.delete(other);
        TestingDefinitions.declare(hub.root, "listings", LISTINGS);
        hub.start();
        await().atMost(60, SECONDS).until(() -> objections("listings").isEmpty());
    }

    @Test
    void whatTheLedgerCouldNotBeToldOfADefinitionIsToldOnceItCan() throws Exception {
        hub.database.execute("alter table ledger.definition rename to away");
        TestingDefinitions.declare(hub.root, "listings", LISTINGS);
        // made on the way to what fails
        await().atMost(60, SECONDS).pollDelay(2, SECONDS).until(() -> Files.exists(hub.root.landing("listings")));
        hub.database.execute("alter table ledger.away rename to definition");

        await().atMost(60, SECONDS)
                .until(() -> state("listings") != null && state("listings").state() == State.RUNNING);
        assertThat(hub.ledger.definitions().newest("listings")).contains(LISTINGS);
    }

    @Test
    void aDeliveryThatDoesNotGetOnIsToldUntilItDoes() throws IOException {
        Path inTheWay = Files.createFile(hub.root.path().resolve("archive"));
        hub.drop("registry", "a.csv", registry(3));
        await().atMost(60, SECONDS)
                .until(() -> hub.ledger.failing().all().stream().anyMatch(failing -> failing.attempts() > 2));
        FailingDelivery failing = hub.ledger.failing().of("registry").get(0);
        assertThat(failing.originalName()).isEqualTo("a.csv");
        assertThat(failing.reason()).startsWith("A file of the hub cannot be used");
        assertThat(failing.reasonZh()).isNotBlank();
        assertThat(failing.nextAttempt())
                .isBetween(failing.since(), Instant.now().plus(hub.config.longestRetry()));

        hub.stop();
        Files.delete(inTheWay);
        hub.start();
        assertThat(hub.ended(1).get(0).state()).isEqualTo(DeliveryState.DONE);
        await().atMost(60, SECONDS).until(() -> hub.ledger.failing().all().isEmpty());
    }

    private List<String> objections(String source) {
        return hub.ledger.objections().of(source).stream()
                .map(objection -> objection.thing() + " " + objection.reason())
                .toList();
    }

    private static String page(String building) {
        return "[{\"id\": \"1\", \"building\": \"%s\"}]".formatted(building);
    }

    private static String httpListings(HttpServer server) {
        return LISTINGS.replace(
                                "{kind: folder}",
                                "{kind: http, url: 'http://127.0.0.1:%d/x'}"
                                        .formatted(server.getAddress().getPort()))
                        .replace("编号", "id")
                        .replace("楼宇", "building")
                + "every: PT0.2S\n";
    }

    private void awaitDone(int deliveries) {
        await().atMost(30, SECONDS).until(() -> hub.inState(DeliveryState.DONE).size() == deliveries);
    }

    private static HttpServer server(AtomicReference<String> answer) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                byte[] bytes = answer.get().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
        server.start();
        return server;
    }

    private void awaitState(String source, State state) {
        await().atMost(10, SECONDS)
                .until(() -> state(source) != null && state(source).state() == state);
    }

    /** The routes have followed when the ledger has not been told of a look for some time. */
    private void awaitLog(String source, State state) {
        awaitState(source, state);
        await().atMost(10, SECONDS)
                .pollDelay(2, SECONDS)
                .until(() -> state(source).state() == state);
    }

    private SourceState state(String name) {
        return hub.ledger.sources().all().stream()
                .filter(source -> source.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
