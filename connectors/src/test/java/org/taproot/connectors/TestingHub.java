package org.taproot.connectors;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.taproot.connectors.landing.DataRoot;
import org.taproot.connectors.ledger.Delivery;
import org.taproot.connectors.ledger.DeliveryState;
import org.taproot.connectors.ledger.DeliverySteps;
import org.taproot.connectors.ledger.Ledger;

/** Folders, a ledger and topics of its own for a test; the servers are shared. */
final class TestingHub implements AutoCloseable {

    static final TestingBroker BROKER = new TestingBroker();

    final DataRoot root;
    final TestingDatabase database = TestingDatabase.create();
    final Ledger ledger = database.ledger();
    final TestingTopics topics = new TestingTopics(BROKER.bootstrap());
    final ConnectorsConfig config;
    private Connectors running;

    TestingHub(Path folder) throws IOException {
        root = new DataRoot(folder);
        root.createFor("registry");
        root.createFor("occupancy");
        TestingDefinitions.declareStandard(root);
        config = new ConnectorsConfig(
                folder,
                database.url(),
                TestingDatabase.USER,
                TestingDatabase.PASSWORD,
                BROKER.bootstrap(),
                Duration.ofMillis(100),
                Duration.ofMillis(500),
                null);
    }

    /** Runs connectors until stopped. */
    void start() {
        start(DeliverySteps.NONE);
    }

    void start(DeliverySteps steps) {
        running = Connectors.start(config, Clock.systemUTC(), steps);
    }

    /** Runs connectors in a district where it is the day of another clock. */
    void start(Clock businessClock) {
        running = Connectors.start(config, businessClock);
    }

    void stop() {
        running.close();
        running = null;
    }

    /** As a careful writer does it, and long enough ago to be claimed without a wait. */
    void drop(String feed, String name, byte[] content) throws IOException {
        Path unfinished = Files.write(root.landing(feed).resolve(name + ".part"), content);
        Files.setLastModifiedTime(unfinished, FileTime.from(Instant.now().minusSeconds(60)));
        Files.move(unfinished, root.landing(feed).resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Waits until as many deliveries as given came to their end. */
    List<Delivery> ended(int deliveries) {
        await().atMost(60, SECONDS).until(() -> isQuiet() && ledger.newest(1000).size() >= deliveries);
        return ledger.newest(1000);
    }

    List<Delivery> inState(DeliveryState state) {
        return ledger.newest(1000).stream()
                .filter(delivery -> delivery.state() == state)
                .toList();
    }

    /** Nothing has landed, nothing is under way. */
    boolean isQuiet() throws IOException {
        for (String feed : root.definedSources()) {
            if (!isEmpty(root.landing(feed)) || !isEmpty(root.claimed(feed))) {
                return false;
            }
        }
        return ledger.newest(1000).stream().allMatch(delivery -> delivery.doneAt() != null);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    @Override
    public void close() {
        if (running != null) {
            running.close();
        }
        ledger.close();
    }
}
