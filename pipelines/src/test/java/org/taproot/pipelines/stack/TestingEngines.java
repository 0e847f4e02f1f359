package org.taproot.pipelines.stack;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.taproot.jobs.HubJob;
import org.taproot.jobs.JobsConfig;
import org.taproot.lake.table.HubCatalog;
import org.taproot.lake.table.HubTables;
import org.taproot.model.fact.DeadLetter;
import org.taproot.model.fact.Provenance;
import org.taproot.model.fact.RejectReason;
import org.taproot.model.fact.Rejection;
import org.taproot.wire.Topic;

/** PostgreSQL, Kafka, the lake, Flink with the hub's jobs and their keeper, in this process. */
final class TestingEngines {

    static final Duration PATIENCE_OF_KEEPER = Duration.ofSeconds(10);

    private static final Instant MONDAY = Instant.parse("2026-06-01T00:00:00Z");
    private static final String TOPIC = Topic.DEAD_LETTER.name();

    private final DataDirectory data;
    private final Ports ports;
    private final Settings settings;
    private final PostgresPart postgres;
    private final KafkaPart kafka;
    private final HubCatalog.Config catalog;
    private LakePart lake;
    private FlinkPart flink;
    private KeeperPart keeper;

    TestingEngines(Path folder) throws Exception {
        data = new DataDirectory(folder);
        data.create();
        Files.createDirectories(data.temporary());
        ports = IntStream.iterate(27_000, base -> base + 10)
                .mapToObj(Ports::new)
                .filter(candidate -> candidate.taken().isEmpty())
                .findFirst()
                .orElseThrow();
        settings = Settings.keptIn(data, false);
        catalog = Stack.catalog(data, ports, settings);
        postgres = new PostgresPart(data, ports, settings);
        kafka = new KafkaPart(data, ports);
        postgres.start();
        kafka.start();
        startJobs();
    }

    /** The lake, the jobs and their keeper, going on from where they were. */
    void startJobs() throws Exception {
        lake = new LakePart(catalog);
        lake.start();
        flink = new FlinkPart(
                data, ports, new JobsConfig(KafkaPart.bootstrap(ports), catalog, data.checkpoints()), lake);
        flink.start();
        keeper = new KeeperPart(data, flink, lake, PATIENCE_OF_KEEPER);
        keeper.start();
    }

    void stopJobs() throws Exception {
        keeper.stop();
        // a busy machine takes longer to close it than a user would wait
        await().atMost(Duration.ofMinutes(2)).ignoreExceptions().until(() -> {
            flink.stop();
            return true;
        });
        lake.stop();
    }

    Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", KafkaPart.bootstrap(ports)));
    }

    JobKeeping jobs() {
        return new JobKeeping(data, lake.catalog(), flink, Clock.systemUTC());
    }

    DataDirectory data() {
        return data;
    }

    String postgresUrl() {
        return Stack.postgresUrl(ports);
    }

    Settings settings() {
        return settings;
    }

    JobSighting deadLetterJob() throws Exception {
        HubJob job = HubJob.all().stream()
                .filter(candidate -> candidate.name().equals("dead-letter"))
                .findFirst()
                .orElseThrow();
        return JobSighting.of(job.name(), flink.jobs().graph(job));
    }

    void send(String... ids) throws Exception {
        for (String id : ids) {
            send(id, null);
        }
    }

    /** @param partition null for that of its key */
    void send(String id, Integer partition) throws Exception {
        Provenance provenance = new Provenance(id, "registry", "hash:" + id, 1, 50, MONDAY, MONDAY);
        DeadLetter letter = DeadLetter.of(
                provenance, "line 31", new Rejection(RejectReason.OUT_OF_RANGE, "area_m2", "-12", "more than 0"));
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", KafkaPart.bootstrap(ports)),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            TOPIC,
                            partition,
                            id.getBytes(StandardCharsets.UTF_8),
                            Topic.DEAD_LETTER.codec().encode(letter)))
                    .get();
        }
    }

    /** The ids in the table of dead letters, sorted. */
    List<String> rows() throws IOException {
        List<String> rows = new ArrayList<>();
        try (CloseableIterable<Record> records =
                IcebergGenerics.read(lake.catalog().load(HubTables.DEAD_LETTER)).build()) {
            records.forEach(row -> rows.add((String) row.getField("event_id")));
        }
        return rows.stream().sorted().toList();
    }

    void close() throws Exception {
        stopJobs();
        kafka.stop();
        postgres.stop();
    }
}
