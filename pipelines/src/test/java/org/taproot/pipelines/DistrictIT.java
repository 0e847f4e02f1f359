package org.taproot.pipelines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.taproot.pipelines.district.source.Delivered;
import org.taproot.pipelines.stack.DataDirectory;
import org.taproot.pipelines.stack.Ports;
import org.taproot.pipelines.stack.Settings;
import org.taproot.pipelines.stack.Stack;

/** A newcomer starts the hub and finds a district in it that lives. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class DistrictIT {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    static Path folder;

    private static TestingHub hub;

    @BeforeAll
    static void startAsANewcomer() throws Exception {
        hub = new TestingHub(folder.resolve("demo"));
        hub.up("--day", "2");
    }

    @AfterAll
    static void stop() throws Exception {
        hub.run("down");
    }

    @Test
    @Order(1)
    void districtFillsTheHub() throws Exception {
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(2)).untilAsserted(() -> {
            assertThat(count("SELECT count(*) FROM unit")).isGreaterThan(9_000);
            assertThat(count("SELECT count(*) FROM enterprise")).isGreaterThan(20_000);
        });
        assertThat(count("SELECT count(*) - count(DISTINCT uscc) FROM enterprise"))
                .isZero();
    }

    @Test
    @Order(2)
    void mistakesOfItsSourcesAreInTheDeadLetters() {
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(2)).untilAsserted(() -> assertThat(
                        count("SELECT count(*) FROM dead_letter WHERE reason = 'INVALID_USCC'"))
                .isPositive());
    }

    @Test
    @Order(3)
    void daysPass() throws Exception {
        hub.awaitOutput("The sources of the demo district have sent");
        LocalDate day = today();

        await().atMost(PATIENCE).until(() -> today().isAfter(day.plusDays(2)));
    }

    @Test
    @Order(4)
    void sourcesThatAreNoFilesAnswer() throws Exception {
        assertThat(filings()).isGreaterThan(10_000);
        HttpRequest page = HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:%d/api/leads?limit=1".formatted(new Ports(hub.portBase()).leadsApi())))
                .build();
        String answer = HttpClient.newHttpClient()
                .send(page, HttpResponse.BodyHandlers.ofString())
                .body();
        assertThat(answer).contains("\"project\"", "（演示）", "\"next_cursor\": \"1\"");
    }

    /** Its truth is where no connector looks. */
    @Test
    @Order(5)
    void truthIsApart() {
        assertThat(hub.data().resolve("demo/truth/exits.csv")).isNotEmptyFile();
        assertThat(hub.data().resolve("sources/landing"))
                .isDirectoryNotContaining("glob:**truth**")
                .isDirectoryNotContaining("glob:**exits**");
    }

    @Test
    @Order(6)
    void killedDistrictGoesOnWhereItWas() throws Exception {
        LocalDate day = today();
        hub.killEverything();
        hub.up("--day", "2");

        await().atMost(PATIENCE).until(() -> today().isAfter(day.plusDays(2)));
        assertThat(filings()).isEqualTo(distinctFilings());
    }

    @Test
    @Order(7)
    void stoppedWithoutItStandsStill() throws Exception {
        hub.run("down");
        LocalDate day = today();
        hub.up("--empty");

        await().atMost(PATIENCE).untilAsserted(() -> {
            TestingHub.Answer status = hub.run("status");
            assertThat(status.code()).as(status.text()).isZero();
        });
        assertThat(hub.printed()).doesNotContain("district");
        assertThat(today()).isEqualTo(day);
    }

    private static LocalDate today() throws IOException {
        return Delivered.read(hub.data().resolve("demo/delivered.properties")).through();
    }

    private static long filings() throws SQLException, IOException {
        return registry("SELECT count(*) FROM source_registry_changes.registry_change");
    }

    private static long distinctFilings() throws SQLException, IOException {
        return registry("SELECT count(DISTINCT (uscc, change_type, content_after, updated_at))"
                + " FROM source_registry_changes.registry_change");
    }

    private static long registry(String query) throws SQLException, IOException {
        Settings settings = Settings.read(new DataDirectory(hub.data()));
        try (Connection connection = DriverManager.getConnection(
                        Stack.postgresUrl(new Ports(hub.portBase())),
                        Settings.POSTGRES_USER,
                        settings.postgresPassword());
                ResultSet found = connection.createStatement().executeQuery(query)) {
            found.next();
            return found.getLong(1);
        }
    }

    private static long count(String query) throws IOException, InterruptedException {
        TestingHub.Answer answer = hub.run("sql", "--csv", query);
        assertThat(answer.code()).as(answer.text()).isZero();
        return Long.parseLong(answer.text().strip().replaceAll("(?s).*\n", ""));
    }
}
