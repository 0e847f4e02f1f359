package org.taproot.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taproot.jobs.Sightings.MONDAY;
import static org.taproot.jobs.Sightings.TUESDAY;
import static org.taproot.jobs.Sightings.leased;
import static org.taproot.jobs.Sightings.provenance;
import static org.taproot.jobs.Sightings.snapshot;
import static org.taproot.jobs.Sightings.vacant;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taproot.lake.table.Buckets;
import org.taproot.lake.table.Column;
import org.taproot.lake.table.HubTable;
import org.taproot.lake.table.HubTables;
import org.taproot.model.carrier.UnitReported;
import org.taproot.model.fact.SnapshotCompleted;
import org.taproot.wire.Topic;

/** The job on a real Flink mini cluster, into real Iceberg tables. */
class UnitJobIT {

    @TempDir
    private Path warehouse;

    private TestingLake lake;

    @BeforeEach
    void open() throws IOException {
        lake = new TestingLake(warehouse);
    }

    @AfterEach
    void close() throws IOException {
        lake.close();
    }

    @Test
    void observationsBecomeLogHistoryAndCurrent() throws Exception {
        run(
                vacant("a", "1201", MONDAY),
                vacant("b", "1202", MONDAY),
                leased("c", "1201", TUESDAY),
                leased("c", "1201", TUESDAY),
                vacant("d", "1202", TUESDAY));

        assertThat(lake.rows(HubTables.UNIT.log(), "event_id", "effect"))
                .containsExactlyInAnyOrder("a NEW", "b NEW", "c CHANGED", "d UNCHANGED");
        assertThat(lake.rows(HubTables.UNIT.history(), "unit", "revision", "status"))
                .containsExactlyInAnyOrder("1201 1 VACANT", "1202 1 VACANT", "1201 2 LEASED");
        assertThat(lake.rows(HubTables.UNIT.current(), "unit", "revision", "status", "area_m2", "lease_end"))
                .containsExactlyInAnyOrder("1201 2 LEASED 150.50 2027-12-31", "1202 1 VACANT 150.50 2027-12-31");
    }

    @Test
    void unitThatIsMissingFromACompleteSnapshotIsWithdrawn() throws Exception {
        lake.run(
                new UnitJob(),
                List.of(
                        message(vacant("a", "1201", MONDAY)),
                        message(leased("b", "1202", MONDAY)),
                        message(snapshot("s1", MONDAY, 0)),
                        message(vacant("c", "1201", TUESDAY)),
                        message(snapshot("s2", TUESDAY, 0))));

        assertThat(lake.rows(HubTables.UNIT.current(), "unit", "status", "presence", "event_id"))
                .containsExactlyInAnyOrder("1201 VACANT PRESENT a", "1202 LEASED WITHDRAWN s2");
        assertThat(lake.rows(HubTables.UNIT.history(), "unit", "presence", "event_id"))
                .contains("1201 PRESENT a", "1202 WITHDRAWN s2")
                .doesNotContain("1201 WITHDRAWN s2");
    }

    @Test
    void whatTheSourcesDisagreeAboutIsKeptWithTheUnit() throws Exception {
        UnitReported other = new UnitReported(
                provenance("m", "mails", MONDAY), leased("m", "1201", MONDAY).unit());
        run(vacant("a", "1201", TUESDAY), other, vacant("b", "1202", MONDAY));

        assertThat(lake.rows(HubTables.UNIT.current(), "unit", "status", "conflicts"))
                .satisfiesExactlyInAnyOrder(
                        agreed -> assertThat(agreed).isEqualTo("1202 VACANT null"),
                        contradicted -> assertThat(contradicted)
                                .startsWith("1201 VACANT [")
                                .contains("status, VACANT, occupancy", "LEASED, mails", "tenant, null, occupancy"));
        assertThat(lake.rows(HubTables.UNIT.history(), "unit")).containsExactlyInAnyOrder("1201", "1202");
    }

    @Test
    void currentTableNeverHoldsADeleteFile() throws Exception {
        run(vacant("a", "1201", MONDAY), leased("b", "1201", TUESDAY));

        assertThat(lake.catalog()
                        .load(HubTables.UNIT.current())
                        .currentSnapshot()
                        .summary())
                .containsEntry("total-delete-files", "0")
                .containsEntry("total-records", "1");
    }

    @Test
    void columnsThatWereAddedLaterGetTheirOwnValues() throws Exception {
        for (HubTable<?> table : List.of(HubTables.UNIT.log(), HubTables.UNIT.history(), HubTables.UNIT.current())) {
            lake.catalog()
                    .load(table)
                    .updateSchema()
                    .deleteColumn("floor")
                    .deleteColumn("area_m2")
                    .commit();
        }
        lake.catalog().ensureTables(4);

        run(vacant("a", "1201", MONDAY));

        String[] payload = {"building", "floor", "unit", "area_m2", "status"};
        String expected = "示例大厦 12 1201 150.50 VACANT";
        assertThat(lake.rows(HubTables.UNIT.log(), payload)).containsExactly(expected);
        assertThat(lake.rows(HubTables.UNIT.history(), payload)).containsExactly(expected);
        assertThat(lake.rows(HubTables.UNIT.current(), payload)).containsExactly(expected);
    }

    /** A job of an older version, whose tables a newer one widens while it runs. */
    @Test
    void jobGoesOnWritingWhileAColumnIsAddedAndTheNextOneFillsIt() throws Exception {
        for (HubTable<?> table : List.of(HubTables.UNIT.log(), HubTables.UNIT.history(), HubTables.UNIT.current())) {
            lake.catalog().load(table).updateSchema().deleteColumn("floor").commit();
        }
        lake.run(new WidenedMeanwhile("floor"), List.of(message(vacant("a", "1201", MONDAY))));
        assertThat(lake.rows(HubTables.UNIT.current(), "unit", "floor")).containsExactly("1201 null");

        run(vacant("b", "1202", MONDAY));

        assertThat(lake.rows(HubTables.UNIT.log(), "unit", "floor")).containsExactlyInAnyOrder("1201 null", "1202 12");
        assertThat(lake.rows(HubTables.UNIT.history(), "unit", "floor"))
                .containsExactlyInAnyOrder("1201 null", "1202 12");
        assertThat(lake.rows(HubTables.UNIT.current(), "unit", "floor")).contains("1202 12");
    }

    /** Its writers were set up before the column was there, and run after. */
    private final class WidenedMeanwhile implements HubJob {

        private final String column;

        WidenedMeanwhile(String column) {
            this.column = column;
        }

        @Override
        public String name() {
            return "unit";
        }

        @Override
        public void define(KafkaEnds kafka, LakeEnds ends) {
            new UnitJob().define(kafka, new Without(column, ends));
            lake.catalog().ensureTables(4);
        }
    }

    /** Tables as a version declares them that does not know the column. */
    private record Without(String column, LakeEnds ends) implements LakeEnds {
        @Override
        public Buckets buckets(HubTable<?> table) {
            return ends.buckets(table);
        }

        @Override
        public <R> void write(DataStream<R> stream, HubTable<R> table) {
            List<Column<R>> known = table.columns().stream()
                    .filter(each -> !each.name().equals(column))
                    .toList();
            ends.write(stream, new HubTable<>(table.name(), table.comment(), known, table.layout()));
        }
    }

    private void run(UnitReported... facts) throws Exception {
        lake.run(new UnitJob(), Arrays.stream(facts).map(UnitJobIT::message).toList());
    }

    private static RawMessage message(UnitReported fact) {
        return new RawMessage(
                "unit-reported", 0, 0, MONDAY, Topic.UNIT_REPORTED.codec().encode(fact));
    }

    private static RawMessage message(SnapshotCompleted fact) {
        Topic<SnapshotCompleted> topic = Topic.named("snapshot-completed");
        return new RawMessage(topic.name(), 0, 0, MONDAY, topic.codec().encode(fact));
    }
}
