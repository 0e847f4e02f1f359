package org.taproot.jobs;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.io.CloseableIterable;
import org.taproot.lake.table.HubCatalog;
import org.taproot.lake.table.HubTable;
import org.taproot.lake.table.HubTables;
import org.taproot.model.fact.DeadLetter;
import org.taproot.wire.Topic;

/** Real Iceberg tables with a catalog in a real PostgreSQL, and a mini cluster to run a job into them. */
final class TestingLake implements Closeable {

    private final EmbeddedPostgres postgres;
    private final HubCatalog.Config config;
    private final HubCatalog catalog;

    TestingLake(Path warehouse) throws IOException {
        postgres = EmbeddedPostgres.start();
        config = HubCatalog.Config.jdbc(
                postgres.getJdbcUrl("postgres", "postgres"),
                "postgres",
                "postgres",
                warehouse.toUri().toString());
        catalog = HubCatalog.open(config);
        catalog.ensureTables(4);
    }

    HubCatalog catalog() {
        return catalog;
    }

    /** Runs the job over these messages to their end. */
    void run(HubJob job, List<RawMessage> messages) throws Exception {
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        configuration.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        configuration.set(PipelineOptions.OBJECT_REUSE, true);
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.createLocalEnvironment(1, configuration);
        environment.enableCheckpointing(200);
        Lake lake = new Lake(config, catalog);
        job.define(new Given(environment, messages, lake), lake);
        environment.execute(job.name());
    }

    List<String> deadLetters() throws IOException {
        return rows(HubTables.DEAD_LETTER, "source", "source_record", "reason", "attempt", "state", "rejected_at");
    }

    List<String> rows(HubTable<?> table, String... columns) throws IOException {
        List<String> rows = new ArrayList<>();
        try (CloseableIterable<Record> records =
                IcebergGenerics.read(catalog.load(table)).build()) {
            for (Record record : records) {
                List<String> values = new ArrayList<>();
                for (String column : columns) {
                    values.add(String.valueOf(record.getField(column)));
                }
                rows.add(String.join(" ", values));
            }
        }
        return rows;
    }

    @Override
    public void close() throws IOException {
        catalog.close();
        postgres.close();
    }

    /** Messages from a list in place of topics; dead letters go straight to their table. */
    private record Given(StreamExecutionEnvironment environment, List<RawMessage> messages, LakeEnds lake)
            implements KafkaEnds {
        @Override
        public DataStream<RawMessage> messages(String name, List<? extends Topic<?>> topics) {
            List<String> names = topics.stream().map(Topic::name).toList();
            return environment
                    .fromData(StreamTypes.RAW_MESSAGE, messages.toArray(RawMessage[]::new))
                    .uid("given-" + name)
                    .filter(message -> names.contains(message.topic()))
                    .uid("given-topics-" + name)
                    .assignTimestampsAndWatermarks(WatermarkStrategy.<RawMessage>forMonotonousTimestamps()
                            .withTimestampAssigner(
                                    (message, before) -> message.appendedAt().toEpochMilli()))
                    .uid("given-times-" + name);
        }

        @Override
        public void deadLetters(DataStream<DeadLetter> letters) {
            lake.write(letters, HubTables.DEAD_LETTER);
        }
    }
}
