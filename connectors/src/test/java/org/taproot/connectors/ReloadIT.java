package org.taproot.connectors;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.taproot.connectors.TestingFiles.utf8;
import static org.taproot.model.carrier.UnitStatus.LEASED;
import static org.taproot.model.carrier.UnitStatus.VACANT;

import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taproot.connectors.ledger.Delivery;
import org.taproot.connectors.ledger.DeliveryState;
import org.taproot.connectors.replay.Replays;
import org.taproot.connectors.source.ReloadCount;
import org.taproot.connectors.source.Reloads;
import org.taproot.model.carrier.UnitReported;
import org.taproot.model.fact.DeadLetter;
import org.taproot.model.fact.DeadLetterState;

/** What a definition left out, or had wrong, is taken in later: once, and never over what came after it. */
class ReloadIT {

    private static final String HEADER = "楼宇,楼层,单元,面积(㎡),状态,租金\n";
    private static final String DEFINITION =
            """
            title: %s
            purpose: 掌握空间（演示）
            legal-basis: 约定（演示）
            fact: unit-reported
            precedence: 50
            delivers: %s
            from: {kind: folder}
            carry-down: [building, floor]
            fields:
              building: 楼宇
              floor: 楼层
              unit: 单元
              area_m2: {title: 面积, unit: [m²]}
              status: {title: 状态, codes: {已签: 已租%s}}
            """;

    private static final String RENT = "  rent_cny_m2_day: {title: 租金, unit: [元/m²/天]}\n";

    @TempDir
    Path folder;

    private TestingHub hub;
    private Reloads reloads;

    @BeforeEach
    void open() throws IOException {
        hub = new TestingHub(folder.resolve("data"));
        hub.root.createFor("rolls");
        reloads = new Reloads(hub.root, hub.ledger);
        declare("首次", "delta", "", "");
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void aColumnThatWasLeftOutIsTakenInAsANewerVersionOfTheSameRecord() throws IOException {
        hub.start();
        Delivery original = loaded("a.csv", HEADER + "测试楼（演示）,1层,101,80,已签,3.5\n,,102,90,已签,\n");
        mend("delta", "", RENT);
        assertThat(reloads.tried(original)).isEqualTo(new ReloadCount(1, 0, 1, 0));
        Delivery reload = reloaded(original);

        assertThat(List.of(reload.rowsAccepted(), reload.rowsRejected())).containsExactly(1L, 0L);
        List<UnitReported> told = unit("101");
        assertThat(told).hasSize(2);
        UnitReported first = told.get(0);
        UnitReported corrected = told.get(1);
        assertThat(corrected.payload().rentCnyM2Day()).isEqualByComparingTo(new BigDecimal("3.5"));
        assertThat(corrected.provenance().isNewerThan(first.provenance())).isTrue();
        assertThat(corrected.provenance().eventId())
                .isNotEqualTo(first.provenance().eventId());
        assertThat(corrected.provenance().sourceRecord())
                .isEqualTo(first.provenance().sourceRecord());
        // what did not change adds nothing
        assertThat(unit("102")).hasSize(1);
    }

    @Test
    void whatIsReadAgainIsOlderThanWhatCameAfterTheOriginal() throws IOException {
        hub.start();
        Delivery original = loaded("a.csv", HEADER + "测试楼（演示）,1层,101,80,已签,3.5\n");
        loaded("b.csv", HEADER + "测试楼（演示）,1层,101,81,已签,4\n");
        mend("delta", "", RENT);
        reloaded(original);

        List<UnitReported> told = unit("101");
        assertThat(told).hasSize(3);
        assertThat(told.get(1).provenance().isNewerThan(told.get(2).provenance()))
                .isTrue();
    }

    @Test
    void aSecondReloadWithTheSameDefinitionTellsNothing() throws IOException {
        hub.start();
        Delivery original = loaded("a.csv", HEADER + "测试楼（演示）,1层,101,80,已签,3.5\n");
        mend("delta", "", RENT);
        reloaded(original);
        Delivery second = reloaded(original);

        assertThat(second.state()).isEqualTo(DeliveryState.DONE);
        assertThat(second.rowsAccepted()).isZero();
        assertThat(unit("101")).hasSize(2);
    }

    @Test
    void aDefinitionThatGoesBackIsHeard() throws IOException {
        hub.start();
        Delivery original = loaded("a.csv", HEADER + "测试楼（演示）,1层,101,80,已签,3.5\n");
        mend("delta", "", RENT);
        reloaded(original);
        declare("复原", "delta", "", "");
        await().atMost(60, SECONDS).until(() -> isDeclared("复原"));
        reloaded(original);

        assertThat(unit("101"))
                .extracting(unit -> unit.payload().rentCnyM2Day() == null)
                .containsExactly(true, false, true);
        assertThat(unit("101").stream().map(unit -> unit.provenance().eventId()).distinct())
                .hasSize(3);
    }

    @Test
    void whatWasRejectedAndIsAFactNowIsOneAsAfterAReplay() throws IOException {
        hub.start();
        Delivery original = loaded("a.csv", HEADER + "测试楼（演示）,1层,101,80,甲类,\n测试楼（演示）,1层,102,80,乙类,\n");
        DeadLetter rejected = hub.topics.deadLetters().get(0);
        mend("delta", ", 甲类: 空置", "");
        Delivery reload = reloaded(original);

        assertThat(List.of(reload.rowsAccepted(), reload.rowsRejected())).containsExactly(1L, 0L);
        // nobody knows what was sent under that of the letter: a replay may have made it a fact
        assertThat(unit("101").get(0).provenance().eventId()).isNotEqualTo(rejected.eventId());
        assertThat(hub.topics.deadLetters()).hasSize(3);
        assertThat(closed()).singleElement().satisfies(letter -> {
            assertThat(letter.eventId()).isEqualTo(rejected.eventId());
            assertThat(letter.delivery()).isEqualTo(original.id());
        });
    }

    @Test
    void whatAReplayMadeAFactIsCorrectedAsAnyOther() throws IOException {
        hub.start();
        Delivery original = loaded("a.csv", HEADER + "测试楼（演示）,1层,101,80,甲类,\n");
        mend("delta", ", 甲类: 空置", "");
        ended(new Replays(hub.root, hub.ledger)
                .submit("rolls", hub.topics.deadLetters())
                .get(0));
        declareAndAwait("再改", ", 甲类: 已租", "");
        reloaded(original);

        assertThat(heard("101")).extracting(unit -> unit.payload().status()).containsExactly(VACANT, LEASED);
    }

    @Test
    void whatAReloadRejectedIsAFactAgainAndItsLetterIsClosed() throws IOException {
        hub.start();
        Delivery original = loaded("a.csv", HEADER + "测试楼（演示）,1层,101,80,已签,3.5\n");
        mend("delta", "", "  lease_end: 状态\n");
        Delivery rejecting = reloaded(original);
        DeadLetter letter = hub.topics.deadLetters().get(0);
        declareAndAwait("再改", "", RENT);
        reloaded(original);

        assertThat(heard("101"))
                .extracting(unit -> unit.payload().rentCnyM2Day() == null)
                .containsExactly(true, false);
        assertThat(closed()).singleElement().satisfies(closed -> {
            assertThat(closed.eventId()).isEqualTo(letter.eventId());
            assertThat(closed.delivery()).isEqualTo(rejecting.id());
        });
    }

    @Test
    void aLetterIsClosedThatReloadsLeftAsItWas() throws IOException {
        hub.start();
        Delivery original = loaded("a.csv", HEADER + "测试楼（演示）,1层,101,80,甲类,\n测试楼（演示）,1层,102,80,乙类,\n");
        List<DeadLetter> letters = hub.topics.deadLetters();
        mend("delta", ", 甲类: 空置", "");
        reloaded(original);
        declareAndAwait("再改", ", 甲类: 空置, 乙类: 空置", "");
        reloaded(original);

        assertThat(closed())
                .extracting(DeadLetter::eventId)
                .containsExactly(letters.get(0).eventId(), letters.get(1).eventId());
    }

    @Test
    void aDayThatWasToComeThenAndIsNotNowIsAFact() throws IOException {
        declare("首次", "delta\nvalid-from: lease_end", "", "  lease_end: 租金\n");
        hub.start();
        Instant now = Instant.now();
        Delivery original = loaded(
                "a.csv",
                HEADER
                        + "测试楼（演示）,1层,101,80,已签,%s\n测试楼（演示）,1层,102,80,已签,%s\n"
                                .formatted(day(now.plus(Duration.ofDays(2))), day(now.plus(Duration.ofDays(30)))));
        assertThat(original.rowsRejected()).isEqualTo(2);
        hub.stop();
        hub.start(Clock.offset(Clock.systemUTC(), Duration.ofDays(4)));
        Delivery reload = reloaded(original);

        assertThat(List.of(reload.rowsAccepted(), reload.rowsRejected())).containsExactly(1L, 0L);
        assertThat(unit("101")).hasSize(1);
        assertThat(closed()).hasSize(1);
    }

    @Test
    void whatIsRejectedNowIsADeadLetterOfTheReloadAndCanBeReplayed() throws IOException {
        hub.start();
        Delivery original = loaded("a.csv", HEADER + "测试楼（演示）,1层,101,80,已签,3.5\n");
        mend("delta", "", "  lease_end: 状态\n");
        Delivery reload = reloaded(original);
        assertThat(List.of(reload.rowsAccepted(), reload.rowsRejected())).containsExactly(0L, 1L);
        DeadLetter letter = hub.topics.deadLetters().get(0);
        assertThat(letter.delivery()).isEqualTo(reload.id());
        assertThat(letter.rawReference()).isEqualTo(original.sha256() + ":2");
        assertThat(letter.rejectedAt()).isEqualTo(reload.receivedAt());

        declare("再改", "delta", "", RENT);
        await().atMost(60, SECONDS).until(() -> isDeclared("再改"));
        long replay = new Replays(hub.root, hub.ledger)
                .submit("rolls", List.of(letter))
                .get(0);
        assertThat(ended(replay).rowsAccepted()).isEqualTo(1);
        assertThat(unit("101"))
                .last()
                .satisfies(fact -> assertThat(fact.provenance().eventId()).isEqualTo(letter.eventId()));
    }

    @Test
    void aSnapshotOfWhichAnythingChangedIsToldWholeAndCompleted() throws IOException {
        declare("首次", "{snapshot-of: [building]}", "", "");
        hub.start();
        Delivery original = loaded("a.csv", HEADER + "测试楼（演示）,1层,101,80,已签,3.5\n,,102,90,已签,\n");
        int before = hub.topics.records().size();
        mend("{snapshot-of: [building]}", "", RENT);
        Delivery reload = reloaded(original);

        assertThat(reload.rowsAccepted()).isEqualTo(2);
        // two units and what completes the building
        assertThat(hub.topics.records()).hasSize(before + 3);
        assertThat(hub.topics.units().stream().filter(unit -> unit.provenance().delivery() == reload.id()))
                .hasSize(2);
        assertThat(reloaded(original).rowsAccepted()).isZero();
        assertThat(hub.topics.records()).hasSize(before + 3);
    }

    @Test
    void aDeliveryWhoseContentIsGoneIsRefused() throws IOException {
        hub.start();
        Delivery original = loaded("a.csv", HEADER + "测试楼（演示）,1层,101,80,已签,3.5\n");
        Files.delete(hub.root.archive(original.sha256()));
        Delivery reload = reloaded(original);

        assertThat(reload.state()).isEqualTo(DeliveryState.REFUSED);
        assertThat(reload.refusal()).contains("is not in the archive any more");
        assertThat(reload.refusalZh()).contains("归档");
    }

    @ParameterizedTest
    @CsvSource({"RECEIVED, 1", "CHECKED, 1", "SENT_PART, 2", "SENT_ALL, 1"})
    void aReloadThatACrashInterruptsGoesOn(String step, String times) throws Exception {
        int rows = 1100;
        hub.start();
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 1; i <= rows; i++) {
            text.append("测试楼（演示）,1层,%d,80,已签,3.5\n".formatted(i));
        }
        Delivery original = loaded("a.csv", text.toString());
        mend("delta", "", RENT);
        hub.stop();
        long reload = reloads.submit(original);
        assertThat(reloads.submit(original)).isEqualTo(reload);
        Process process = start(step, times);
        assertThat(process.waitFor(120, SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(137);

        hub.start();
        assertThat(ended(reload).rowsAccepted()).isEqualTo(rows);
        assertThat(hub.topics.units().stream()
                        .map(unit -> unit.provenance().eventId())
                        .distinct())
                .hasSize(2 * rows);
    }

    private Process start(String step, String times) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HaltingConnectors.class.getName(),
                        hub.root.path().toString(),
                        hub.database.url(),
                        TestingHub.BROKER.bootstrap(),
                        step,
                        times)
                .redirectErrorStream(true)
                .redirectOutput(new File(folder.toFile(), "process.log"))
                .start();
    }

    private void declare(String title, String delivers, String codes, String fields) throws IOException {
        TestingDefinitions.declare(hub.root, "rolls", DEFINITION.formatted(title, delivers, codes) + fields);
    }

    private void mend(String delivers, String codes, String fields) throws IOException {
        declare("已改", delivers, codes, fields);
        await().atMost(60, SECONDS).until(() -> isDeclared("已改"));
    }

    private void declareAndAwait(String title, String codes, String fields) throws IOException {
        declare(title, "delta", codes, fields);
        await().atMost(60, SECONDS).until(() -> isDeclared(title));
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneId.of("Asia/Shanghai"));
    }

    private boolean isDeclared(String title) {
        return hub.ledger.sources().all().stream().anyMatch(source -> title.equals(source.title()));
    }

    private Delivery loaded(String name, String content) throws IOException {
        int before = hub.ledger.newest(1000).size();
        hub.drop("rolls", name, utf8(content));
        return hub.ended(before + 1).get(0);
    }

    private Delivery reloaded(Delivery original) throws IOException {
        return ended(reloads.submit(original));
    }

    private Delivery ended(long id) {
        await().atMost(60, SECONDS)
                .until(() -> hub.ledger.find(id).orElseThrow().doneAt() != null && hub.isQuiet());
        return hub.ledger.find(id).orElseThrow();
    }

    private List<DeadLetter> closed() {
        return hub.topics.deadLetters().stream()
                .filter(letter -> letter.state() == DeadLetterState.REPLAYED)
                .toList();
    }

    /** As readers see it, who pass over ids that they have seen. */
    private Collection<UnitReported> heard(String unit) {
        Map<String, UnitReported> heard = new LinkedHashMap<>();
        unit(unit).forEach(told -> heard.putIfAbsent(told.provenance().eventId(), told));
        return heard.values();
    }

    private List<UnitReported> unit(String unit) {
        return hub.topics.units().stream()
                .filter(told -> told.payload().unit().equals(unit))
                .toList();
    }
}
