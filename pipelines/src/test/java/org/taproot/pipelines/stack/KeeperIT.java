package org.taproot.pipelines.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobStatus;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taproot.pipelines.stack.Health.Alarm;
import org.taproot.pipelines.stack.Requests.Question;

/** Jobs that get into trouble, on real engines. */
class KeeperIT {

    private static final String TOPIC = "dead-letter";

    @TempDir
    private Path folder;

    private TestingEngines engines;

    @BeforeEach
    void start() throws Exception {
        engines = new TestingEngines(folder.resolve("data"));
    }

    @AfterEach
    void stop() throws Exception {
        engines.close();
    }

    @Test
    void jobIsTakenBackToASavepointOnlyTogetherWithItsTables() throws Exception {
        engines.send("a", "b");
        soon().until(() -> engines.rows().equals(List.of("a", "b")));
        JobKeeping jobs = engines.jobs();
        jobs.answer(new Question(JobKeeping.SAVEPOINT, List.of(TOPIC)));
        Path savepoint = kept();
        engines.send("c", "d");
        soon().until(() -> engines.rows().equals(List.of("a", "b", "c", "d")));

        assertThatThrownBy(() -> jobs.answer(new Question(JobKeeping.RESTORE, List.of(TOPIC, savepoint.toString()))))
                .hasMessageContaining("its tables have moved on since (dead_letter: 4 rows now, 2 then)");
        engines.send("e");
        soon().until(() -> engines.rows().equals(List.of("a", "b", "c", "d", "e")));

        List<String> told =
                jobs.answer(new Question(JobKeeping.RESTORE, List.of(TOPIC, savepoint.toString(), JobKeeping.REWIND)));

        assertThat(told).first().isEqualTo("went back, dead_letter: 5 rows now, 2 then");
        soon().untilAsserted(() -> assertThat(engines.rows()).containsExactly("a", "b", "c", "d", "e"));
        engines.stopJobs();
        engines.startJobs();
        engines.send("f");
        soon().untilAsserted(() -> assertThat(engines.rows()).containsExactly("a", "b", "c", "d", "e", "f"));
    }

    @Test
    void jobThatCommitsUntilItStopsIsNotTakenBackUnasked() throws Exception {
        engines.send("a");
        soon().until(() -> engines.rows().equals(List.of("a")));
        JobKeeping jobs = engines.jobs();
        jobs.answer(new Question(JobKeeping.SAVEPOINT, List.of(TOPIC)));
        Question back = new Question(JobKeeping.RESTORE, List.of(TOPIC, kept().toString()));
        CompletableFuture<List<String>> told;
        try (Connection connection = postgres();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // what is read is read, what is written waits
            statement.execute("LOCK TABLE iceberg.iceberg_tables IN EXCLUSIVE MODE");
            engines.send("b");
            soon().until(() -> isACommitWaiting(statement));
            told = CompletableFuture.supplyAsync(() -> jobs.answer(back));
            soon().until(() -> engines.deadLetterJob().state() == JobStatus.CANCELLING);
            connection.rollback();
        }

        assertThat(told)
                .failsWithin(Duration.ofMinutes(3))
                .withThrowableThat()
                .withMessageContaining("its tables have moved on since (dead_letter: 2 rows now, 1 then)");
        engines.send("c");
        soon().untilAsserted(() -> assertThat(engines.rows()).containsExactly("a", "b", "c"));
    }

    private static boolean isACommitWaiting(Statement statement) throws SQLException {
        try (ResultSet waiting = statement.executeQuery(
                "SELECT 1 FROM pg_locks WHERE NOT granted AND relation = 'iceberg.iceberg_tables'::regclass")) {
            return waiting.next();
        }
    }

    private Connection postgres() throws SQLException {
        return DriverManager.getConnection(
                engines.postgresUrl(),
                Settings.POSTGRES_USER,
                engines.settings().postgresPassword());
    }

    private Path kept() throws Exception {
        try (Stream<Path> all = Files.list(engines.data().savepoints())) {
            return all.findFirst().orElseThrow();
        }
    }

    @Test
    void alarmComesWhileAJobCannotCommitAndGoesWhenItCan() throws Exception {
        engines.send("a");
        soon().until(() -> engines.rows().equals(List.of("a")));
        try (Connection connection = postgres();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE iceberg.iceberg_tables IN ACCESS EXCLUSIVE MODE");
            engines.send("b");

            soon().until(() -> alarms().stream().anyMatch(alarm -> alarm.job().equals(TOPIC)));
            connection.rollback();
        }
        soon().until(() -> alarms().isEmpty());
        soon().until(() -> engines.rows().equals(List.of("a", "b")));
    }

    @Test
    void partitionThatIsAddedWhileAJobRunsIsReadFromItsStart() throws Exception {
        engines.send("a");
        soon().until(() -> engines.rows().equals(List.of("a")));
        try (Admin admin = engines.admin()) {
            admin.createPartitions(Map.of(TOPIC, NewPartitions.increaseTo(6)))
                    .all()
                    .get();
        }
        soon().ignoreExceptions().until(() -> {
            engines.send("b", 5);
            return true;
        });

        soon().untilAsserted(() -> assertThat(engines.rows()).containsExactly("a", "b"));
    }

    @Test
    void topicThatWasMadeAgainStopsTheJobForGood() throws Exception {
        engines.send("a");
        soon().until(() -> engines.rows().equals(List.of("a")));
        try (Admin admin = engines.admin()) {
            admin.deleteTopics(List.of(TOPIC)).all().get();
            soon().ignoreExceptions().until(() -> {
                admin.createTopics(List.of(new NewTopic(TOPIC, 4, (short) 1)))
                        .all()
                        .get();
                return true;
            });
        }
        soon().until(() -> engines.deadLetterJob().state() == JobStatus.FAILED);

        assertThat(engines.deadLetterJob().failure())
                .contains("Cannot go on reading topic dead-letter: it was deleted and made again");
        soon().until(() -> alarms().stream().anyMatch(alarm -> alarm.what().contains("deleted and made again")));
        engines.stopJobs();
        assertThatThrownBy(engines::startJobs).hasMessageContaining("it was deleted and made again");
        assertThat(engines.rows()).containsExactly("a");
    }

    @Test
    void jobDoesNotJumpOverMessagesThatWereRemovedBeforeItReadThem() throws Exception {
        engines.send("a");
        soon().until(() -> engines.rows().equals(List.of("a")));
        engines.stopJobs();
        for (int partition = 0; partition < 4; partition++) {
            engines.send("lost-" + partition, partition);
        }
        try (Admin admin = engines.admin()) {
            Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
            for (int partition = 0; partition < 4; partition++) {
                all.put(new TopicPartition(TOPIC, partition), RecordsToDelete.beforeOffset(-1));
            }
            admin.deleteRecords(all).all().get();
        }
        engines.startJobs();
        engines.send("later", 0);

        soon().until(() -> alarms().stream()
                .anyMatch(alarm -> alarm.remedy().contains("Kafka has lost messages that were not read yet")));
        assertThat(engines.rows()).containsExactly("a");
    }

    private List<Alarm> alarms() {
        return Health.read(engines.data()).orElseThrow().alarms();
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(200));
    }
}
