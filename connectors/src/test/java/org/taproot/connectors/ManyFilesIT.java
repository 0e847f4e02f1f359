package org.taproot.connectors;

import static java.util.concurrent.TimeUnit.MINUTES;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.taproot.connectors.TestingFiles.REGISTRY_HEADER;
import static org.taproot.connectors.TestingFiles.registryRow;
import static org.taproot.connectors.TestingFiles.utf8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.taproot.connectors.ledger.Delivery;
import org.taproot.connectors.ledger.DeliveryState;

/** A heap of small files: each is loaded once, in bounded memory, and nobody else waits for it. */
class ManyFilesIT {

    private static final Logger LOG = LoggerFactory.getLogger(ManyFilesIT.class);

    /** {@code -Dmany-files=10000} to measure. */
    private static final int FILES = Integer.getInteger("many-files", 2_000);

    private static final long MOST_HEAP = 96L << 20;

    @TempDir
    Path folder;

    private TestingHub hub;

    @BeforeEach
    void open() throws IOException {
        hub = new TestingHub(folder);
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void thousandsOfSmallFilesAreLoadedOnceAndAnotherSourceIsServedMeanwhile() throws IOException {
        for (int i = 1; i <= FILES; i++) {
            hub.drop("registry", "%06d.csv".formatted(i), utf8(REGISTRY_HEADER + registryRow(i)));
        }
        long heapBefore = usedHeap();
        Instant begin = Instant.now();
        hub.start();
        await().atMost(2, MINUTES).until(() -> hub.ledger
                .find(1)
                .filter(first -> first.state() == DeliveryState.DONE)
                .isPresent());
        hub.drop("occupancy", "a.xlsx", TestingFiles.occupancy(2));
        await().atMost(2, MINUTES).until(() -> newestOf("occupancy").stream().anyMatch(each -> each.doneAt() != null));
        long heapUnderWay = usedHeap();
        await().atMost(30, MINUTES).pollInterval(1, SECONDS).until(() -> isEmpty("registry"));
        Duration took = Duration.between(begin, Instant.now());

        List<Delivery> registry = newestOf("registry");
        assertThat(registry).hasSize(FILES).allMatch(delivery -> delivery.state() == DeliveryState.DONE);
        // in the order of their names
        assertThat(registry.get(FILES - 1).originalName()).isEqualTo("000001.csv");
        assertThat(hub.topics.enterprises()).hasSize(FILES);
        Delivery other = newestOf("occupancy").get(0);
        assertThat(registry.get(0).doneAt()).isAfter(other.doneAt());
        assertThat(heapUnderWay - heapBefore).isLessThan(MOST_HEAP);
        assertThat(usedHeap() - heapBefore).isLessThan(MOST_HEAP);
        LOG.info(
                "{} files in {} s, {} ms each; heap grew by {} MiB under way",
                FILES,
                took.toSeconds(),
                took.toMillis() / FILES,
                (heapUnderWay - heapBefore) >> 20);
    }

    private List<Delivery> newestOf(String source) {
        return hub.ledger.newest(source, FILES + 1);
    }

    /** Nothing has landed, and nothing that was claimed is left. */
    private boolean isEmpty(String source) throws IOException {
        return isEmpty(hub.root.landing(source)) && isEmpty(hub.root.claimed(source));
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static long usedHeap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
