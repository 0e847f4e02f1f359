package org.taproot.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taproot.lake.table.HubCatalog;

/**
 * An operator finds its state by its id: one that changes is started without its state, and files that waited in it for
 * their commit are lost. The ids of each job are on file beside this test.
 */
class OperatorUidsTest {

    @TempDir
    private static Path checkpoints;

    static List<HubJob> jobs() {
        return HubJob.all();
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void idsOfOperatorsAreThoseOnFile(HubJob job) throws IOException {
        List<String> ids = ids(job);
        Path found = Files.createDirectories(Path.of("target", "uids")).resolve(job.name() + ".txt");
        Files.write(found, ids);
        assertThat(ids)
                .as(
                        "ids of job %s; where an operator is new, and none is renamed, copy %s to src/test/resources/org/taproot/jobs/uids",
                        job.name(), found)
                .isEqualTo(onFile(job));
    }

    private static List<String> ids(HubJob job) throws IOException {
        HubCatalog.Config config = new HubCatalog.Config(
                Map.of("catalog-impl", "org.apache.iceberg.inmemory.InMemoryCatalog", "warehouse", "/warehouse"));
        try (HubCatalog catalog = HubCatalog.open(config)) {
            catalog.ensureTables(4);
            JobsConfig jobs = new JobsConfig("localhost:9092", config, checkpoints);
            StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment(
                    JobLauncher.configuration(jobs, job, Optional.empty()));
            job.define(new Kafka(environment, "localhost:9092", topics -> Map.of()), new Lake(config, catalog));
            return environment.getStreamGraph().getStreamNodes().stream()
                    .map(OperatorUidsTest::id)
                    .sorted()
                    .toList();
        }
    }

    private static String id(StreamNode operator) {
        assertThat(operator.getTransformationUID())
                .as("id of operator %s", operator.getOperatorName())
                .isNotNull();
        return operator.getTransformationUID();
    }

    private static List<String> onFile(HubJob job) throws IOException {
        try (InputStream file = OperatorUidsTest.class.getResourceAsStream("uids/" + job.name() + ".txt")) {
            return file == null
                    ? List.of()
                    : new String(file.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
        }
    }
}
