package org.taproot.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taproot.jobs.RegisterCopies.address;
import static org.taproot.jobs.RegisterCopies.completed;
import static org.taproot.jobs.RegisterCopies.row;
import static org.taproot.jobs.Sightings.MONDAY;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taproot.lake.table.MoveTables;
import org.taproot.model.enterprise.EnterpriseReported;
import org.taproot.model.fact.SnapshotCompleted;
import org.taproot.wire.Topic;

/** The job on a real Flink mini cluster, into real Iceberg tables. */
class EnterpriseMoveJobIT {

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
    void whatBecameOfFirmsBetweenTwoSnapshotsIsTold() throws Exception {
        lake.run(
                new EnterpriseMoveJob(),
                List.of(
                        message(row("A", 1, address("普陀", 10), 3)),
                        message(row("B", 2, address("普陀", 12), 3)),
                        message(completed(2, 3)),
                        message(row("A", 1, address("长宁", 20), 4)),
                        message(row("B", 2, address("普陀", 12), 4)),
                        message(row("C", 3, address("普陀", 14), 4)),
                        message(completed(3, 4))));

        assertThat(lake.rows(
                        MoveTables.ENTERPRISE_MOVE,
                        "uscc",
                        "kind",
                        "from_district",
                        "to_address",
                        "before_on",
                        "after_on",
                        "industry",
                        "confidence",
                        "standing"))
                .containsExactlyInAnyOrder(
                        "A MOVE_DISTRICT 普陀 上海市长宁区示例路20号 2026-03-31 2026-04-30 软件和信息技术服务业 0.750000 SAID",
                        "C ENTERED_COVERAGE null 上海市普陀区示例路14号 2026-03-31 2026-04-30 软件和信息技术服务业 0.500000 SAID");
    }

    private static RawMessage message(EnterpriseReported fact) {
        return new RawMessage(
                "enterprise-reported",
                0,
                0,
                MONDAY,
                Topic.ENTERPRISE_REPORTED.codec().encode(fact));
    }

    private static RawMessage message(SnapshotCompleted fact) {
        Topic<SnapshotCompleted> topic = Topic.named("snapshot-completed");
        return new RawMessage(topic.name(), 0, 0, MONDAY, topic.codec().encode(fact));
    }
}
