package org.taproot.connectors;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taproot.connectors.ledger.Delivery;
import org.taproot.connectors.ledger.DeliveryState;

/** The process ends without a word, at every step and at any moment; nothing is lost and nothing is loaded twice. */
class CrashIT {

    private static final int ROWS = 1203;
    private static final byte[] REGISTRY = TestingFiles.registry(ROWS);
    private static final byte[] OCCUPANCY = TestingFiles.occupancy(7);

    private static Set<String> undisturbed;

    @TempDir
    Path folder;

    private TestingHub hub;

    @BeforeEach
    void open() throws IOException {
        undisturbed = undisturbed == null ? undisturbed(folder.resolve("undisturbed")) : undisturbed;
        hub = new TestingHub(folder.resolve("disturbed"));
        drop(hub);
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @ParameterizedTest
    @CsvSource({
        "ENTERED, 1",
        "CLAIMED, 2",
        "ARCHIVED, 1",
        "RECEIVED, 1",
        "CHECKED, 2",
        "REFUSED, 1",
        "SENT_PART, 1",
        "SENT_PART, 3",
        "SENT_ALL, 2",
        "DONE, 1"
    })
    void aCrashAfterAStepChangesNothing(String step, String times) throws Exception {
        Process process = start(step, times);
        assertThat(process.waitFor(60, SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(137);

        hub.start();
        assertEverythingWasLoadedOnce();
    }

    @Test
    void killsAtAnyMomentChangeNothing() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 4; i++) {
            Process process = start();
            process.waitFor(1500 + random.nextInt(2500), MILLISECONDS);
            process.destroyForcibly().waitFor();
        }

        hub.start();
        assertEverythingWasLoadedOnce();
    }

    private void assertEverythingWasLoadedOnce() {
        await().atMost(60, SECONDS).until(() -> hub.isQuiet());
        assertThat(hub.topics.eventIds()).isEqualTo(undisturbed);
        assertThat(hub.inState(DeliveryState.DONE))
                .extracting(Delivery::rowsAccepted)
                .containsExactlyInAnyOrder((long) ROWS, 7L);
        assertThat(hub.inState(DeliveryState.REFUSED)).hasSize(1);
        assertThat(hub.inState(DeliveryState.DUPLICATE)).isEmpty();
    }

    private static Set<String> undisturbed(Path folder) throws IOException {
        try (TestingHub hub = new TestingHub(folder)) {
            drop(hub);
            hub.start();
            await().atMost(60, SECONDS).until(hub::isQuiet);
            return hub.topics.eventIds();
        }
    }

    private static void drop(TestingHub hub) throws IOException {
        hub.drop("registry", "a.csv", REGISTRY);
        hub.drop("occupancy", "a.xlsx", OCCUPANCY);
        hub.drop("occupancy", "b.xlsx", TestingFiles.utf8("not a workbook"));
    }

    private Process start(String... halt) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                HaltingConnectors.class.getName(),
                hub.root.path().toString(),
                hub.database.url(),
                TestingHub.BROKER.bootstrap()));
        command.addAll(List.of(halt));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(new File(folder.toFile(), "process.log"))
                .start();
    }
}
