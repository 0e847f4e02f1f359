package org.taproot.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taproot.jobs.Premises.carrier;
import static org.taproot.jobs.Premises.decision;
import static org.taproot.jobs.Premises.firm;
import static org.taproot.jobs.Premises.unit;
import static org.taproot.jobs.Sightings.MONDAY;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taproot.lake.table.PlaceTables;
import org.taproot.wire.Topic;

/** The job on a real Flink mini cluster, into real Iceberg tables. */
class EnterprisePlaceJobIT {

    private static final String TOWER = "上海市普陀区示例路10号示例大厦";

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
    void registeredAddressesBecomePlaces() throws Exception {
        lake.run(
                new EnterprisePlaceJob(),
                List.of(
                        message("enterprise-reported", firm("A", TOWER + "12层1203室", 1)),
                        message("enterprise-reported", firm("B", "上海市普陀区示例路近河", 1)),
                        message("enterprise-reported", firm("C", "上海市普陀区别路1号", 1)),
                        message("decision-reported", decision("B", "上海市普陀区示例路近河", "C1", 2)),
                        message("carrier-reported", carrier("C1", "示例大厦", TOWER, 1)),
                        message("unit-reported", unit("示例大厦", "12", "1203"))));

        assertThat(lake.rows(PlaceTables.ENTERPRISE_PLACE, "uscc", "state", "carrier_id", "floor", "unit_id"))
                .containsExactlyInAnyOrder(
                        "A RESOLVED C1 12 示例大厦/12/1203", "B RESOLVED C1 3 null", "C UNRESOLVED null null null");
    }

    private static <F> RawMessage message(String topic, F fact) {
        return new RawMessage(topic, 0, 0, MONDAY, Topic.<F>named(topic).codec().encode(fact));
    }
}
