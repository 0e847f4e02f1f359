package org.taproot.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taproot.jobs.Sightings.MONDAY;
import static org.taproot.jobs.Sightings.TUESDAY;
import static org.taproot.jobs.Sightings.document;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taproot.lake.table.HubTables;
import org.taproot.model.carrier.Carrier;
import org.taproot.model.carrier.CarrierKind;
import org.taproot.model.carrier.CarrierReported;
import org.taproot.model.fact.SnapshotCompleted;
import org.taproot.wire.Topic;

/** The job on a real Flink mini cluster, into real Iceberg tables. */
class CarrierJobIT {

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
    void carriersAreMergedAndWithdrawnByACompleteSnapshotWithoutThem() throws Exception {
        lake.run(
                new CarrierJob(),
                List.of(
                        message("carrier-reported", reported("a", "ZT0001", MONDAY, 12)),
                        message("carrier-reported", reported("b", "ZT0002", MONDAY, 3)),
                        message("snapshot-completed", snapshot("s1", MONDAY)),
                        message("carrier-reported", reported("c", "ZT0001", TUESDAY, 13)),
                        message("carrier-reported", reported("c", "ZT0001", TUESDAY, 13)),
                        message("snapshot-completed", snapshot("s2", TUESDAY))));

        assertThat(lake.rows(HubTables.CARRIER.current(), "carrier_id", "kind", "floors", "completed_on", "presence"))
                .containsExactlyInAnyOrder(
                        "ZT0001 BUILDING 13 2019-05-01 PRESENT", "ZT0002 BUILDING 3 2019-05-01 WITHDRAWN");
        assertThat(lake.rows(HubTables.CARRIER.log(), "event_id", "effect", "gross_area_m2", "longitude"))
                .containsExactlyInAnyOrder(
                        "a NEW 1000.50 121.400000", "b NEW 1000.50 121.400000", "c CHANGED 1000.50 121.400000");
        assertThat(lake.rows(HubTables.CARRIER.history(), "carrier_id", "revision", "event_id"))
                .contains("ZT0001 1 a", "ZT0001 2 c")
                // what takes it back may overtake the fact itself
                .containsAnyOf("ZT0002 1 s2", "ZT0002 2 s2");
    }

    private static CarrierReported reported(String event, String id, Instant when, int floors) {
        return new CarrierReported(
                document(event, "carriers", when, when.getEpochSecond()),
                new Carrier(
                        id,
                        "示例大厦（演示）",
                        CarrierKind.BUILDING,
                        "示例街道",
                        "示例路1号",
                        new BigDecimal("121.4"),
                        new BigDecimal("31.2"),
                        "甲级",
                        floors,
                        new BigDecimal("1000.5"),
                        null,
                        LocalDate.of(2019, 5, 1),
                        "示例运营（演示）",
                        null,
                        null,
                        null));
    }

    private static SnapshotCompleted snapshot(String event, Instant when) {
        return new SnapshotCompleted(
                document(event, "carriers", when, when.getEpochSecond()), "carrier-reported", "all", 1, 0);
    }

    private static RawMessage message(String topic, Object fact) {
        return new RawMessage(topic, 0, 0, MONDAY, Topic.named(topic).codec().encode(fact));
    }
}
