package org.taproot.pipelines.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.taproot.jobs.HubJob;
import org.taproot.wire.Topic;

/** Real queries to each part: an open port is no proof of life. Each throws when the answer is missing or wrong. */
public final class Probes {

    private static final int TIMEOUT_MILLIS = 5_000;
    private static final Duration LATE_LOOK = Duration.ofSeconds(15);

    private Probes() {}

    /** A question to a part. */
    @FunctionalInterface
    public interface Probe {
        /** The answer in a few words. */
        String ask() throws Exception;
    }

    static boolean answers(Probe probe) {
        try {
            probe.ask();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception e) {
            return false;
        }
    }

    public static String postgres(Ports ports, Settings settings) throws SQLException {
        try (Connection connection = DriverManager.getConnection(Stack.postgresUrl(ports), credentials(settings));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM iceberg.iceberg_tables")) {
            rows.next();
            return rows.getInt(1) + " tables in the catalog";
        }
    }

    public static String kafka(Ports ports) throws Exception {
        Map<String, Object> configuration = Map.of(
                "bootstrap.servers", KafkaPart.bootstrap(ports),
                "default.api.timeout.ms", TIMEOUT_MILLIS,
                "request.timeout.ms", TIMEOUT_MILLIS);
        try (Admin admin = Admin.create(configuration)) {
            int topics = admin.describeTopics(
                            Topic.all().stream().map(Topic::name).toList())
                    .allTopicNames()
                    .get(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS)
                    .size();
            return topics + " topics";
        }
    }

    public static String flink(Ports ports) throws IOException, InterruptedException {
        JsonNode jobs = new ObjectMapper()
                .readTree(body("http://127.0.0.1:%d/jobs/overview".formatted(ports.flink())))
                .path("jobs");
        int running = 0;
        for (JsonNode job : jobs) {
            boolean allTasksRun = job.path("tasks").path("running").asInt()
                    == job.path("tasks").path("total").asInt();
            if (job.path("state").asText().equals("RUNNING") && allTasksRun) {
                running++;
            }
        }
        if (running < HubJob.all().size()) {
            throw new IOException(
                    "%d of %d jobs run".formatted(running, HubJob.all().size()));
        }
        return running + " jobs run";
    }

    /** Whether somebody looks after the jobs, and all of them get on. */
    public static String keeper(DataDirectory data) throws IOException {
        Health health = Health.read(data).orElseThrow(() -> new IOException("has not looked yet"));
        Duration ago = Duration.between(Instant.ofEpochMilli(health.lookedAt()), Instant.now());
        if (ago.compareTo(LATE_LOOK.multipliedBy(2)) > 0) {
            throw new IOException("has not looked for %d s".formatted(ago.toSeconds()));
        }
        if (!health.alarms().isEmpty()) {
            throw new IOException("%d jobs do not get their facts into their tables"
                    .formatted(health.alarms().size()));
        }
        return "all jobs commit";
    }

    public static String trino(Ports ports) throws SQLException {
        try (Connection connection = trinoConnection(ports, "steward");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT (SELECT count(*) FROM enterprise), (SELECT count(*) FROM unit)")) {
            rows.next();
            return "%,d enterprises, %,d units".formatted(rows.getLong(1), rows.getLong(2));
        }
    }

    /** Whether the server says that it is up; it then still refuses queries for some seconds. */
    static String trinoStarted(Ports ports) throws IOException, InterruptedException {
        JsonNode info = new ObjectMapper().readTree(body("http://127.0.0.1:%d/v1/info".formatted(ports.trino())));
        if (info.path("starting").asBoolean(true)) {
            throw new IOException("still starting");
        }
        return "started";
    }

    /** With missing or broken rules Trino would let everybody in. */
    static void refuseStranger(Ports ports) throws SQLException {
        try (Connection connection = trinoConnection(ports, "stranger");
                Statement statement = connection.createStatement()) {
            statement.executeQuery("SELECT count(*) FROM enterprise");
        } catch (SQLException e) {
            if (String.valueOf(e.getMessage()).contains("Access Denied")) {
                return;
            }
            throw e;
        }
        throw new IllegalStateException("Trino answers strangers: its access rules are not in force");
    }

    public static String connectors(Ports ports, Settings settings) throws SQLException {
        try (Connection connection = DriverManager.getConnection(Stack.postgresUrl(ports), credentials(settings));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*), extract(epoch FROM now() - max(next_look_at))"
                        + " FROM ledger.source WHERE state = 'RUNNING'")) {
            rows.next();
            double overdue = rows.getDouble(2);
            if (rows.wasNull()) {
                throw new SQLException("no source was looked at yet");
            }
            if (overdue > LATE_LOOK.toSeconds()) {
                throw new SQLException("every source is overdue by %.0f s or more".formatted(overdue));
            }
            return rows.getInt(1) + " sources are looked at";
        }
    }

    public static String desk(Ports ports) throws IOException, InterruptedException {
        JsonNode health = new ObjectMapper().readTree(body("http://127.0.0.1:%d/health".formatted(ports.desk())));
        if (!health.path("state").asText().equals("ready")) {
            throw new IOException("says " + health);
        }
        return "answers";
    }

    static String body(String uri) throws IOException, InterruptedException {
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(uri))
                                .timeout(Duration.ofMillis(TIMEOUT_MILLIS))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("%s answered %d".formatted(uri, response.statusCode()));
        }
        return response.body();
    }

    private static Properties credentials(Settings settings) {
        Properties properties = new Properties();
        properties.setProperty("user", Settings.POSTGRES_USER);
        properties.setProperty("password", settings.postgresPassword());
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "5");
        return properties;
    }

    private static Connection trinoConnection(Ports ports, String user) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        return DriverManager.getConnection(Stack.trinoUrl(ports), properties);
    }
}
