package org.taproot.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taproot.jobs.Sightings.MONDAY;
import static org.taproot.jobs.Sightings.TUESDAY;
import static org.taproot.jobs.Sightings.provenance;
import static org.taproot.jobs.Sightings.snapshot;
import static org.taproot.jobs.Sightings.visit;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taproot.lake.table.HubTable;
import org.taproot.lake.table.HubTables;
import org.taproot.model.enterprise.Measure;
import org.taproot.model.enterprise.MeasureReported;
import org.taproot.model.fact.DeadLetter;
import org.taproot.model.fact.Fact;
import org.taproot.model.fact.FactKind;
import org.taproot.model.fact.RejectReason;
import org.taproot.model.fact.Rejection;
import org.taproot.model.lead.LeadReported;
import org.taproot.model.lead.LeadStage;
import org.taproot.model.service.RatingReported;
import org.taproot.model.vocabulary.FactKinds;
import org.taproot.wire.Topic;

/** Jobs without a state of their own to merge, on a real Flink mini cluster, into real Iceberg tables. */
class FactLogJobIT {

    @TempDir
    private Path warehouse;

    private TestingLake lake;

    @BeforeEach
    void open() throws Exception {
        lake = new TestingLake(warehouse);
    }

    @AfterEach
    void close() throws Exception {
        lake.close();
    }

    @Test
    void everyFactIsLoggedOnceInTheTableOfItsKind() throws Exception {
        lake.run(
                new FactLogJob(),
                List.of(message(visit("a")), message(snapshot("b")), message(visit("a")), message(visit("c"))));

        assertThat(lake.rows(log("visit"), "event_id", "enterprise_name", "visited_on"))
                .containsExactlyInAnyOrder("a 示例科技（演示） 2026-06-01", "c 示例科技（演示） 2026-06-01");
        assertThat(lake.rows(log("snapshot"), "event_id", "kind", "scope", "rows"))
                .containsExactly("b unit-reported 示例大厦（演示） 12");
        assertThat(lake.rows(log("listing"), "event_id")).isEmpty();
    }

    @Test
    void valuesOfEveryTypeArriveAsTheyWereReported() throws Exception {
        lake.run(
                new FactLogJob(),
                List.of(
                        message(new MeasureReported(
                                provenance("m", "electricity", MONDAY),
                                null,
                                "示例科技（演示）",
                                null,
                                Measure.ELECTRICITY_KWH,
                                LocalDate.of(2026, 6, 1),
                                null,
                                null,
                                new BigDecimal("640.125"),
                                null,
                                null,
                                null,
                                null,
                                "3100000017")),
                        message(new RatingReported(
                                provenance("r", "ratings", MONDAY),
                                "HCP1",
                                null,
                                null,
                                null,
                                null,
                                null,
                                2,
                                true,
                                null,
                                null,
                                null)),
                        message(lead())));

        assertThat(lake.rows(log("measure"), "measure", "period_start", "value", "value_low", "received_at"))
                .containsExactly("ELECTRICITY_KWH 2026-06-01 640.125000 null 2026-06-01T00:00Z");
        assertThat(lake.rows(log("rating"), "stars", "bad")).containsExactly("2 true");
        assertThat(lake.rows(log("lead"), "lead_id", "area_m2", "capital_cny", "stage", "updated_at"))
                .containsExactly("XS000016 640.00 15000000.00 LOST 2026-06-02T00:00Z");
    }

    private static LeadReported lead() {
        return new LeadReported(
                provenance("l", "leads", MONDAY),
                "XS000016",
                1,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new BigDecimal("640"),
                71,
                new BigDecimal("15000000"),
                null,
                null,
                null,
                LeadStage.LOST,
                null,
                null,
                null,
                TUESDAY);
    }

    @Test
    void messageThatCannotBeReadBecomesADeadLetterAndTheRestGoesOn() throws Exception {
        RawMessage broken = new RawMessage("visit-reported", 1, 7, MONDAY, new byte[] {1, 2, 3});
        lake.run(new FactLogJob(), List.of(broken, message(visit("a"))));

        assertThat(lake.rows(log("visit"), "event_id")).containsExactly("a");
        assertThat(lake.deadLetters())
                .containsExactly("visit-reported 1:7 UNREADABLE_MESSAGE 1 REJECTED 2026-06-01T00:00Z");
    }

    @Test
    void everyAttemptOfADeadLetterIsKeptOnce() throws Exception {
        DeadLetter first = DeadLetter.of(
                provenance("a", "registry", MONDAY),
                "line 31",
                new Rejection(RejectReason.OUT_OF_RANGE, "area_m2", "-12", "more than 0"));
        DeadLetter second = first.again(
                2, TUESDAY, "line 31", new Rejection(RejectReason.UNKNOWN_CODE, "status", "?", "a known status"));
        DeadLetter replayed = first.replayed(3, TUESDAY);
        lake.run(
                new DeadLetterJob(),
                List.of(
                        message(first),
                        message(first),
                        message(second),
                        message(replayed),
                        message(second),
                        message(replayed)));

        assertThat(lake.deadLetters())
                .extracting(row -> row.split(" ", 3)[2])
                .containsExactlyInAnyOrder(
                        "OUT_OF_RANGE 1 REJECTED 2026-06-01T00:00Z",
                        "UNKNOWN_CODE 2 REJECTED 2026-06-02T00:00Z",
                        "OUT_OF_RANGE 3 REPLAYED 2026-06-02T00:00Z");
    }

    @SuppressWarnings("unchecked") // a kind is found under the class of its facts
    private static <F extends Fact> RawMessage message(F fact) {
        FactKind<F> kind = FactKinds.of((Class<F>) fact.getClass());
        return new RawMessage(kind.name(), 0, 0, MONDAY, Topic.of(kind).codec().encode(fact));
    }

    private static RawMessage message(DeadLetter letter) {
        return new RawMessage(
                "dead-letter", 0, 0, MONDAY, Topic.DEAD_LETTER.codec().encode(letter));
    }

    private static HubTable<?> log(String what) {
        return HubTables.all().stream()
                .filter(table -> table.name().equals(what + "_log"))
                .findFirst()
                .orElseThrow();
    }
}
