package org.taproot.connectors;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.taproot.connectors.TestingFiles.utf8;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.taproot.connectors.ledger.Delivery;
import org.taproot.connectors.ledger.DeliveryState;
import org.taproot.connectors.ledger.DeliverySteps.Step;
import org.taproot.connectors.replay.Replays;
import org.taproot.model.carrier.UnitReported;
import org.taproot.model.carrier.UnitStatus;
import org.taproot.model.fact.DeadLetter;
import org.taproot.model.fact.DeadLetterState;
import org.taproot.model.fact.RejectReason;

/** What was rejected becomes data once the definition is mended: once, however often it is replayed and wherever that ends. */
class ReplayIT {

    private static final String HEADER = "楼宇,楼层,单元,面积(㎡),状态\n";

    /** The status that the rows below cannot be read with has no code in it. */
    private static final String DEFINITION =
            """
            title: %s
            purpose: 掌握空间（演示）
            legal-basis: 约定（演示）
            fact: unit-reported
            precedence: 50
            delivers: delta
            from: {kind: folder}
            carry-down: [building, floor]
            fields:
              building: 楼宇
              floor: 楼层
              unit: 单元
              area_m2: {title: 面积, unit: [m²]}
              status: {title: 状态, codes: {%s}}
            """;

    private static final String BROKEN = DEFINITION.formatted("有误", "已签: 已租");
    private static final String MENDED = DEFINITION.formatted("已改", "已签: 已租, 甲类: 空置");

    @TempDir
    Path folder;

    private TestingHub hub;
    private Replays replays;

    @BeforeEach
    void open() throws IOException {
        hub = new TestingHub(folder.resolve("data"));
        hub.root.createFor("rolls");
        replays = new Replays(hub.root, hub.ledger);
        declare(BROKEN);
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void aRejectedRowBecomesTheFactItWouldHaveBeen() throws IOException {
        hub.start();
        Delivery original = loaded(utf8(HEADER + "测试一号楼,3层,301,80,已签\n,,302,90,甲类\n"));
        DeadLetter rejected = hub.topics.deadLetters().get(0);
        mend();
        Delivery replay = replayed(List.of(rejected));

        assertThat(replay.state()).isEqualTo(DeliveryState.DONE);
        assertThat(List.of(replay.rowsAccepted(), replay.rowsRejected())).containsExactly(1L, 0L);
        assertThat(hub.topics.units()).hasSize(2);
        UnitReported fact = hub.topics.units().stream()
                .filter(unit -> unit.provenance().delivery() == replay.id())
                .findFirst()
                .orElseThrow();
        // the building of the row above, which was not replayed
        assertThat(fact.payload().building()).isEqualTo("测试一号楼");
        assertThat(fact.payload().status()).isEqualTo(UnitStatus.VACANT);
        assertThat(fact.provenance().eventId()).isEqualTo(rejected.eventId());
        assertThat(fact.provenance().sourceRecord()).isEqualTo(original.sha256() + ":3");
        assertThat(fact.provenance().receivedAt()).isEqualTo(original.receivedAt());
        assertThat(fact.provenance().validFrom()).isEqualTo(original.validFrom());
    }

    @Test
    void theDeadLetterGetsAnAttemptMore() throws IOException {
        hub.start();
        loaded(rows(1));
        DeadLetter rejected = hub.topics.deadLetters().get(0);
        Delivery failed = replayed(List.of(rejected));
        mend();
        Delivery done = replayed(List.of(letters(2).get(0)));

        assertThat(List.of(failed.rowsAccepted(), failed.rowsRejected())).containsExactly(0L, 1L);
        assertThat(letters(2)).singleElement().satisfies(again -> {
            assertThat(again.state()).isEqualTo(DeadLetterState.REJECTED);
            assertThat(again.eventId()).isEqualTo(rejected.eventId());
            assertThat(again.rejectedAt()).isEqualTo(failed.receivedAt());
        });
        assertThat(letters(3)).singleElement().satisfies(replayed -> {
            assertThat(replayed.state()).isEqualTo(DeadLetterState.REPLAYED);
            assertThat(replayed.reason()).isEqualTo(rejected.reason());
            assertThat(replayed.message()).isEqualTo(rejected.message());
            assertThat(replayed.rawReference()).isEqualTo(rejected.rawReference());
            assertThat(replayed.receivedAt()).isEqualTo(rejected.receivedAt());
            assertThat(replayed.delivery()).isEqualTo(rejected.delivery());
            assertThat(replayed.rejectedAt()).isEqualTo(done.receivedAt());
        });
    }

    @Test
    void identicalReplaysMakeNoSecondFact() throws IOException {
        hub.start();
        loaded(rows(3));
        List<DeadLetter> rejected = hub.topics.deadLetters();
        mend();
        Delivery first = replayed(rejected);
        Delivery second = replayed(rejected);

        assertThat(List.of(first.state(), second.state())).containsOnly(DeliveryState.DONE);
        assertThat(first.sha256()).isEqualTo(second.sha256());
        assertThat(units()).hasSize(3);
        assertThat(attempts()).containsOnly(Map.entry("1 REJECTED", 3L), Map.entry("2 REPLAYED", 3L));
    }

    @Test
    void tenThousandsAreReplayedInSeveralDeliveries() throws IOException {
        hub.start();
        int rows = Replays.MOST_ROWS + 1;
        loaded(rows(rows));
        List<DeadLetter> rejected = hub.topics.deadLetters();
        mend();
        List<Long> deliveries = replays.submit("rolls", rejected);
        hub.ended(3);

        assertThat(deliveries)
                .extracting(id -> hub.ledger.find(id).orElseThrow().rowsAccepted())
                .containsExactly((long) Replays.MOST_ROWS, 1L);
        assertThat(units()).hasSize(rows);
        assertThat(hub.topics.units()).hasSize(rows);
    }

    @Test
    void rowsOfEveryPartOfAContainerAreFound() throws IOException {
        hub.start();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String part : List.of("甲.csv", "乙.csv")) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write(rows(2));
            }
        }
        loaded(bytes.toByteArray());
        List<DeadLetter> rejected = hub.topics.deadLetters().stream()
                .filter(letter -> letter.place().endsWith("3"))
                .toList();
        mend();
        replayed(rejected);

        assertThat(rejected).hasSize(2);
        assertThat(units().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        rejected.stream().map(DeadLetter::eventId).toList());
    }

    @Test
    void aRecordKeepsTheIdThatItsKeyAndVersionGive() throws IOException {
        String keyed = "key: [building, floor, unit]\nversion: [area_m2]\nfields:";
        declare(BROKEN.replace("fields:", keyed));
        hub.start();
        loaded(rows(1));
        DeadLetter rejected = hub.topics.deadLetters().get(0);
        declare(MENDED.replace("fields:", keyed));
        await().until(() -> isDeclared("已改"));
        replayed(List.of(rejected));
        drop(utf8(HEADER + "别的楼（演示）,1,1,1,已签\n测试楼（演示）,1层,1,80,甲类\n"));
        hub.ended(3);

        assertThat(hub.topics.units()).hasSize(3);
        assertThat(units()).hasSize(2);
    }

    @Test
    void aRowThatIsNotThereAnyMoreIsRejectedOnceMore() throws IOException {
        hub.start();
        loaded(rows(1));
        DeadLetter letter = hub.topics.deadLetters().get(0);
        String beyond = letter.rawReference().replaceAll(":.*", ":99");
        DeadLetter moved = new DeadLetter(
                letter.eventId(),
                letter.source(),
                beyond,
                letter.delivery(),
                "line 99",
                letter.reason(),
                letter.field(),
                letter.value(),
                letter.message(),
                letter.messageZh(),
                letter.receivedAt(),
                1,
                DeadLetterState.REJECTED,
                beyond,
                letter.rejectedAt());
        Delivery replay = replayed(List.of(moved));

        assertThat(List.of(replay.rowsAccepted(), replay.rowsRejected())).containsExactly(0L, 1L);
        assertThat(letters(2)).extracting(DeadLetter::reason).containsExactly(RejectReason.MISSING_VALUE);
        assertThat(letters(2))
                .extracting(DeadLetter::message)
                .containsExactly("Missing row at line 99: expected the row that was rejected, where it stood then");
    }

    @Test
    void aReplayIsRefusedWhenTheContentIsGone() throws IOException {
        hub.start();
        Delivery original = loaded(rows(1));
        List<DeadLetter> rejected = hub.topics.deadLetters();
        assertThat(replays.isKept(rejected.get(0))).isTrue();
        Files.delete(hub.root.archive(original.sha256()));
        Delivery replay = replayed(rejected);

        assertThat(replays.isKept(rejected.get(0))).isFalse();
        assertThat(replay.state()).isEqualTo(DeliveryState.REFUSED);
        assertThat(replay.refusal())
                .isEqualTo(
                        "Cannot replay rows of delivery %d: its content %s is not in the archive any more.",
                        original.id(), original.sha256());
        assertThat(replay.refusalZh()).contains("归档");
        // its rows are dead letters still
        assertThat(hub.topics.deadLetters()).isEqualTo(rejected);
    }

    @Test
    void aReplayIsRefusedWhenTheDefinitionCannotReadTheContent() throws IOException {
        hub.start();
        Delivery original = loaded(rows(1));
        declare(MENDED.replace("building: 楼宇", "building: 项目"));
        await().until(() -> isDeclared("已改"));
        Delivery replay = replayed(hub.topics.deadLetters());

        assertThat(replay.state()).isEqualTo(DeliveryState.REFUSED);
        assertThat(replay.refusal())
                .startsWith("Cannot replay rows of delivery " + original.id()
                        + " with the definition now in force: Missing column");
    }

    @Test
    void nothingIsReplayedForASourceThatWasRemoved() throws IOException {
        hub.start();
        loaded(rows(1));
        Files.delete(hub.root.definition("rolls"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> replays.submit("rolls", hub.topics.deadLetters()))
                .withMessage("Unknown source \"rolls\": expected one of occupancy, registry");
    }

    @Test
    void aRefusedDeliveryIsHandedOverOnceMore() throws IOException {
        declare(BROKEN.replace("building: 楼宇", "building: 项目"));
        hub.start();
        hub.drop("rolls", "租控 2026-01-31.csv", rows(2));
        Delivery refused = hub.ended(1).get(0);
        assertThat(refused.state()).isEqualTo(DeliveryState.REFUSED);
        assertThat(hub.ledger.refusals("rolls", null, null, false, 10)).containsExactly(refused);
        mend();
        long id = replays.submitAgain(refused.id());
        Delivery again = hub.ended(2).get(0);

        assertThat(again.id()).isEqualTo(id);
        assertThat(again.state()).isEqualTo(DeliveryState.DONE);
        assertThat(again.originalName()).isEqualTo(refused.originalName());
        assertThat(again.asOf()).isEqualTo(LocalDate.of(2026, 1, 31));
        assertThat(units()).hasSize(2);
        assertThat(hub.ledger.refusals(null, null, null, false, 10)).isEmpty();
        assertThat(hub.ledger.refusals(null, refused.id(), refused.doneAt(), true, 10))
                .containsExactly(refused);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> replays.submitAgain(id))
                .withMessageStartingWith("Cannot hand over delivery %d once more: it is DONE", id);
    }

    @ParameterizedTest
    @CsvSource({"ARCHIVED, 1", "RECEIVED, 1", "CHECKED, 1", "SENT_PART, 1", "SENT_PART, 3", "SENT_ALL, 1", "DONE, 1"})
    void aCrashAfterAStepChangesNothing(String step, String times) throws Exception {
        int rows = 1100;
        Delivery replay = submittedWhileNobodyRuns(rows);
        Process process = start(step, times);
        assertThat(process.waitFor(60, SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(137);

        hub.start();
        hub.ended(2);
        assertThat(hub.ledger.find(replay.id()).orElseThrow().rowsAccepted()).isEqualTo(rows);
        assertThat(units()).hasSize(rows);
        assertThat(attempts()).containsOnly(Map.entry("1 REJECTED", 1100L), Map.entry("2 REPLAYED", 1100L));
    }

    @ParameterizedTest
    @EnumSource(names = {"ENTERED", "CLAIMED"})
    void whatEndsWhileItIsHandedOverIsHandedOverAgain(Step last) throws Exception {
        hub.start();
        loaded(rows(3));
        List<DeadLetter> rejected = hub.topics.deadLetters();
        mend();
        hub.stop();
        Replays ending = new Replays(hub.root, hub.ledger, (step, delivery) -> {
            if (step == last) {
                throw new IllegalStateException("the end");
            }
        });
        assertThatThrownBy(() -> ending.submit("rolls", rejected)).hasMessage("the end");
        hub.start();
        replayed(rejected);

        assertThat(units()).hasSize(3);
        assertThat(attempts()).containsOnly(Map.entry("1 REJECTED", 3L), Map.entry("2 REPLAYED", 3L));
    }

    private Delivery submittedWhileNobodyRuns(int rows) throws IOException {
        hub.start();
        loaded(rows(rows));
        List<DeadLetter> rejected = hub.topics.deadLetters();
        hub.stop();
        declare(MENDED);
        return hub.ledger.find(replays.submit("rolls", rejected).get(0)).orElseThrow();
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

    private void declare(String definition) throws IOException {
        TestingDefinitions.declare(hub.root, "rolls", definition);
    }

    private void mend() throws IOException {
        declare(MENDED);
        await().until(() -> isDeclared("已改"));
    }

    private boolean isDeclared(String title) {
        return hub.ledger.sources().all().stream().anyMatch(source -> title.equals(source.title()));
    }

    private void drop(byte[] content) throws IOException {
        hub.drop("rolls", "a.csv", content);
    }

    private Delivery loaded(byte[] content) throws IOException {
        drop(content);
        return hub.ended(1).get(0);
    }

    private Delivery replayed(List<DeadLetter> rejected) throws IOException {
        long id = replays.submit("rolls", rejected).get(0);
        await().atMost(60, SECONDS)
                .until(() -> hub.ledger.find(id).orElseThrow().doneAt() != null && hub.isQuiet());
        return hub.ledger.find(id).orElseThrow();
    }

    /** Rows that nothing but a code keeps from being facts. */
    private static byte[] rows(int rows) {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 1; i <= rows; i++) {
            text.append("测试楼（演示）,1层,%d,80,甲类\n".formatted(i));
        }
        return utf8(text.toString());
    }

    /** As readers see them, who pass over ids that they have seen. */
    private Map<String, UnitReported> units() {
        return hub.topics.units().stream()
                .collect(Collectors.toMap(unit -> unit.provenance().eventId(), unit -> unit, (first, later) -> first));
    }

    private List<DeadLetter> letters(int attempt) {
        return hub.topics.deadLetters().stream()
                .filter(letter -> letter.attempt() == attempt)
                .toList();
    }

    /** How many dead letters there are of each attempt and state, as readers see them. */
    private Map<String, Long> attempts() {
        return hub.topics.deadLetters().stream()
                .map(letter -> letter.attempt() + " " + letter.state() + " " + letter.eventId())
                .distinct()
                .collect(Collectors.groupingBy(
                        attempt -> attempt.substring(0, attempt.lastIndexOf(' ')),
                        TreeMap::new,
                        Collectors.counting()));
    }
}
