package org.taproot.connectors;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.taproot.connectors.TestingFiles.REGISTRY_HEADER;
import static org.taproot.connectors.TestingFiles.registryRow;
import static org.taproot.connectors.TestingFiles.utf8;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Prometheus is told of the sources. */
class MetricsIT {

    @TempDir
    private Path folder;

    private TestingHub hub;
    private Connectors connectors;
    private URI metrics;

    @BeforeEach
    void open() throws IOException {
        hub = new TestingHub(folder);
        int port = freePort();
        metrics = URI.create("http://127.0.0.1:%d/metrics".formatted(port));
        connectors = Connectors.start(hub.config.withWebhooksAt(port));
    }

    @AfterEach
    void close() {
        connectors.close();
        hub.close();
    }

    @Test
    void whatASourceBroughtIsCounted() throws Exception {
        byte[] register = utf8(REGISTRY_HEADER
                + registryRow(1)
                + registryRow(2)
                + registryRow(3).replace(TestingFiles.uscc(3), "none")
                + registryRow(4).replace("2020-01-02", "never"));
        hub.drop("registry", "a.csv", register);
        hub.drop("registry", "b.csv", utf8("not a table"));
        hub.ended(2);

        String text = scrape();
        assertThat(value(text, "taproot_source_documents_taken_total{source=\"registry\"}"))
                .isEqualTo(2);
        assertThat(value(text, "taproot_source_documents_refused_total{source=\"registry\"}"))
                .isEqualTo(1);
        assertThat(value(text, "taproot_source_bytes_taken_total{source=\"registry\"}"))
                .isEqualTo(register.length + "not a table".length());
        assertThat(value(text, "taproot_source_rows_accepted_total{source=\"registry\"}"))
                .isEqualTo(2);
        assertThat(value(text, "taproot_source_rows_rejected_total{reason=\"invalid_uscc\",source=\"registry\"}"))
                .isEqualTo(1);
        assertThat(value(text, "taproot_source_rows_rejected_total{reason=\"invalid_date\",source=\"registry\"}"))
                .isEqualTo(1);
        assertThat(value(text, "taproot_source_delivery_seconds_count{source=\"registry\"}"))
                .isEqualTo(1);
        assertThat(value(text, "taproot_source_lag_seconds{source=\"registry\"}"))
                .isBetween(0.0, 60.0);
    }

    @Test
    void aSourceThatIsAwayHasFailuresAndANextLook() throws Exception {
        await().atMost(20, SECONDS)
                .until(() -> value(scrape(), "taproot_source_looks_total{source=\"occupancy\"}") > 0);
        Files.move(hub.root.landing("occupancy"), folder.resolve("elsewhere"));
        await().atMost(20, SECONDS)
                .until(() -> value(scrape(), "taproot_source_look_failures_total{source=\"occupancy\"}") > 0);

        String text = scrape();
        assertThat(value(text, "taproot_source_next_look_seconds{source=\"occupancy\"}"))
                .isGreaterThan(value(text, "taproot_source_last_success_seconds{source=\"occupancy\"}"));
    }

    @Test
    void nothingIsToldOfASourceThatIsGone() throws Exception {
        await().atMost(20, SECONDS).until(() -> scrape().contains("source=\"occupancy\""));
        Files.delete(hub.root.definition("occupancy"));
        await().atMost(20, SECONDS).until(() -> !scrape().contains("source=\"occupancy\""));
        assertThat(scrape()).contains("source=\"registry\"");
    }

    @Test
    void whatCannotBeTakenIsCounted() throws Exception {
        Files.createSymbolicLink(hub.root.landing("registry").resolve("a.csv"), folder);
        Files.writeString(hub.root.definitions().resolve("tax.json"), "{}");

        await().atMost(60, SECONDS)
                .until(() -> value(scrape(), "taproot_source_objections{source=\"registry\"}") == 1
                        && value(scrape(), "taproot_definitions_unusable") == 1);
    }

    @Test
    void aDeliveryThatDoesNotGetOnIsCountedUntilItDoes() throws Exception {
        String failing = "taproot_source_failing_deliveries{source=\"registry\"}";
        Path inTheWay = Files.createFile(hub.root.path().resolve("archive"));
        hub.drop("registry", "a.csv", utf8(REGISTRY_HEADER + registryRow(1)));
        await().atMost(60, SECONDS).until(() -> value(scrape(), failing) == 1);

        Files.delete(inTheWay);
        await().atMost(60, SECONDS).until(() -> value(scrape(), failing) == 0);
    }

    private String scrape() throws IOException, InterruptedException {
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(metrics).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        return response.body();
    }

    private static double value(String text, String series) {
        return text.lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElse(-1);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
