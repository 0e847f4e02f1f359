package org.taproot.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taproot.jobs.Sightings.MONDAY;
import static org.taproot.jobs.Sightings.TUESDAY;
import static org.taproot.jobs.Sightings.leased;
import static org.taproot.jobs.Sightings.vacant;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.io.CloseableIterable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taproot.lake.table.HubCatalog;
import org.taproot.lake.table.HubTable;
import org.taproot.lake.table.HubTables;
import org.taproot.model.carrier.UnitReported;
import org.taproot.model.fact.DeadLetter;
import org.taproot.wire.Topic;

/** The job on a real Flink mini cluster, into real Iceberg tables. */
class UnitJobIT {

    @TempDir
    private Path warehouse;

    private EmbeddedPostgres postgres;
    private HubCatalog.Config config;
    private HubCatalog catalog;

    @BeforeEach
    void open() throws IOException {
        postgres = EmbeddedPostgres.start();
        config = HubCatalog.Config.jdbc(
                postgres.getJdbcUrl("postgres", "postgres"),
                "postgres",
                "postgres",
                warehouse.toUri().toString());
        catalog = HubCatalog.open(config);
        catalog.ensureTables(4);
    }

    @AfterEach
    void close() throws IOException {
        catalog.close();
        postgres.close();
    }

    @Test
    void observationsBecomeLogHistoryAndCurrent() throws Exception {
        run(
                vacant("a", "1201", MONDAY),
                vacant("b", "1202", MONDAY),
                leased("c", "1201", TUESDAY),
                leased("c", "1201", TUESDAY),
                vacant("d", "1202", TUESDAY));

        assertThat(rows(HubTables.UNIT.log(), "event_id", "effect"))
                .containsExactlyInAnyOrder("a NEW", "b NEW", "c CHANGED", "d UNCHANGED");
        assertThat(rows(HubTables.UNIT.history(), "unit", "revision", "status"))
                .containsExactlyInAnyOrder("1201 1 VACANT", "1202 1 VACANT", "1201 2 LEASED");
        assertThat(rows(HubTables.UNIT.current(), "unit", "revision", "status", "area_m2", "lease_end"))
                .containsExactlyInAnyOrder("1201 2 LEASED 150.50 2027-12-31", "1202 1 VACANT 150.50 2027-12-31");
    }

    @Test
    void currentTableNeverHoldsADeleteFile() throws Exception {
        run(vacant("a", "1201", MONDAY), leased("b", "1201", TUESDAY));

        assertThat(catalog.load(HubTables.UNIT.current()).currentSnapshot().summary())
                .containsEntry("total-delete-files", "0")
                .containsEntry("total-records", "1");
    }

    @Test
    void columnsThatWereAddedLaterGetTheirOwnValues() throws Exception {
        for (HubTable<?> table : List.of(HubTables.UNIT.log(), HubTables.UNIT.history(), HubTables.UNIT.current())) {
            catalog.load(table)
                    .updateSchema()
                    .deleteColumn("floor")
                    .deleteColumn("area_m2")
                    .commit();
        }
        catalog.ensureTables(4);

        run(vacant("a", "1201", MONDAY));

        String[] payload = {"building", "floor", "unit", "area_m2", "status"};
        String expected = "示例大厦 12 1201 150.50 VACANT";
        assertThat(rows(HubTables.UNIT.log(), payload)).containsExactly(expected);
        assertThat(rows(HubTables.UNIT.history(), payload)).containsExactly(expected);
        assertThat(rows(HubTables.UNIT.current(), payload)).containsExactly(expected);
    }

    private void run(UnitReported... facts) throws Exception {
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        configuration.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.createLocalEnvironment(1, configuration);
        environment.enableCheckpointing(200);
        new UnitJob().define(new Given(environment, List.of(facts)), new Lake(config, catalog));
        environment.execute("unit");
    }

    private List<String> rows(HubTable<?> table, String... columns) throws IOException {
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

    /** Facts from a list in place of a topic. */
    private record Given(StreamExecutionEnvironment environment, List<UnitReported> facts) implements KafkaEnds {
        @Override
        public DataStream<RawMessage> messages(Topic<?> topic) {
            List<RawMessage> messages = facts.stream()
                    .map(fact -> new RawMessage(
                            topic.name(),
                            0,
                            0,
                            MONDAY,
                            Topic.UNIT_REPORTED.codec().encode(fact)))
                    .toList();
            return environment
                    .fromData(StreamTypes.RAW_MESSAGE, messages.toArray(RawMessage[]::new))
                    .uid("given");
        }

        @Override
        public void deadLetters(DataStream<DeadLetter> letters) {
            letters.print().uid("dead-letters");
        }
    }
}
