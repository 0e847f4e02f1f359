package org.taproot.connectors;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.awaitility.Awaitility.await;
import static org.taproot.connectors.TestingFiles.utf8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taproot.connectors.ledger.Delivery;
import org.taproot.connectors.ledger.DeliveryState;
import org.taproot.connectors.replay.Replays;
import org.taproot.model.carrier.UnitReported;
import org.taproot.model.fact.DeadLetter;
import org.taproot.model.fact.RejectReason;

/** A document that is refused as a whole is one dead letter, which can be replayed. */
class RefusedDocumentIT {

    private static final int ROWS = 3;

    private static final String DEFINITION =
            """
            title: %s
            purpose: 掌握空间（演示）
            legal-basis: 约定（演示）
            fact: unit-reported
            precedence: 50
            delivers: delta
            from: {kind: folder}
            fields:
              building: %s
              floor: 楼层
              unit: 单元
              area_m2: {title: 面积, unit: [m²]}
              status: {title: 状态, codes: {已签: 已租}}
            """;

    private static final String BROKEN = DEFINITION.formatted("有误", "项目");
    private static final String MENDED = DEFINITION.formatted("已改", "楼宇");

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
    void aRefusedDocumentIsOneDeadLetter() throws IOException {
        hub.start();
        hub.drop("rolls", "租控\u202E.csv", rows());
        Delivery refused = hub.ended(1).get(0);

        assertThat(refused.state()).isEqualTo(DeliveryState.REFUSED);
        DeadLetter letter = hub.topics.deadLetters().get(0);
        assertThat(hub.topics.deadLetters()).hasSize(1);
        assertThat(letter.reason()).isEqualTo(RejectReason.REFUSED_DOCUMENT);
        assertThat(letter.source()).isEqualTo("rolls");
        assertThat(letter.sourceRecord()).isEqualTo(refused.sha256());
        assertThat(letter.delivery()).isEqualTo(refused.id());
        assertThat(letter.place()).isEqualTo("租控<U+202E>.csv");
        assertThat(letter.message())
                .isEqualTo("Cannot use document \"租控<U+202E>.csv\" as a whole: " + refused.refusal())
                .contains("Missing column");
        assertThat(letter.messageZh()).isEqualTo("文件「租控<U+202E>.csv」整份拒收：" + refused.refusalZh());
        assertThat(letter.rawReference()).isEqualTo("quarantine/rolls/" + refused.id());
        assertThat(hub.root.path().resolve(letter.rawReference())).hasBinaryContent(rows());
        assertThat(replays.isKept(letter)).isTrue();
        Files.delete(hub.root.quarantine("rolls", refused.id()));
        assertThat(replays.isKept(letter)).isFalse();
    }

    @Test
    void onceTheDefinitionIsMendedEveryRowIsOneFactAndTheLetterIsClosed() throws IOException {
        hub.start();
        hub.drop("rolls", "a.csv", rows());
        hub.ended(1);
        DeadLetter letter = hub.topics.deadLetters().get(0);
        mend();
        Delivery first = replayed(letter);
        Delivery second = replayed(letter);

        assertThat(List.of(first.state(), second.state())).containsExactly(DeliveryState.DONE, DeliveryState.DUPLICATE);
        assertThat(hub.topics.units()).hasSize(ROWS).allSatisfy(unit -> assertThat(
                        unit.provenance().sourceRecord())
                .startsWith(letter.sourceRecord() + ":"));
        assertThat(attempts()).containsExactly("1 REJECTED", "2 REPLAYED");
        DeadLetter closed = hub.topics.deadLetters().get(1);
        assertThat(closed.eventId()).isEqualTo(letter.eventId());
        assertThat(closed.message()).isEqualTo(letter.message());
        assertThat(closed.rawReference()).isEqualTo(letter.rawReference());
        assertThat(closed.rejectedAt()).isEqualTo(first.receivedAt());
    }

    @Test
    void whatIsRefusedAgainIsAnotherAttemptOfTheSameLetter() throws IOException {
        hub.start();
        hub.drop("rolls", "a.csv", rows());
        hub.ended(1);
        DeadLetter letter = hub.topics.deadLetters().get(0);
        replayed(letter);
        hub.drop("rolls", "b.csv", rows());
        hub.ended(3);

        assertThat(attempts()).containsExactly("1 REJECTED", "2 REJECTED", "3 REJECTED");
        assertThat(hub.topics.deadLetters()).extracting(DeadLetter::eventId).containsOnly(letter.eventId());
        assertThat(hub.topics.deadLetters()).extracting(DeadLetter::place).containsOnly("a.csv");
    }

    @Test
    void theLetterOfAContentThatIsDataAlreadyIsClosedByTheNextDuplicate() throws IOException {
        declare(MENDED);
        hub.start();
        hub.drop("rolls", "a.csv", rows());
        hub.ended(1);
        hub.drop("rolls", "a-2099-01-01.csv", rows());
        Delivery refused = hub.ended(2).get(0);
        assertThat(refused.state()).isEqualTo(DeliveryState.REFUSED);
        hub.drop("rolls", "b.csv", rows());
        hub.ended(3);
        hub.drop("rolls", "c.csv", rows());
        List<Delivery> ended = hub.ended(4);

        assertThat(ended.subList(0, 2)).extracting(Delivery::state).containsOnly(DeliveryState.DUPLICATE);
        assertThat(attempts()).containsExactly("1 REJECTED", "2 REPLAYED");
        assertThat(hub.topics.deadLetters()).extracting(DeadLetter::delivery).containsOnly(refused.id());
        assertThat(hub.topics.units()).hasSize(ROWS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RECEIVED", "SENT_PART", "SENT_ALL", "REFUSED", "DONE"})
    void aCrashAfterAStepLeavesOneLetter(String step) throws Exception {
        hub.drop("rolls", "a.csv", rows());
        crash(step);
        hub.start();

        assertThat(hub.ended(1)).extracting(Delivery::state).containsExactly(DeliveryState.REFUSED);
        assertThat(readLetters()).containsOnlyKeys("1 REJECTED");
        assertThat(hub.root.quarantine("rolls", hub.ended(1).get(0).id())).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CHECKED", "SENT_PART", "SENT_ALL"})
    void aCrashOfItsReplayAfterAStepMakesEveryRowOneFact(String step) throws Exception {
        hub.start();
        hub.drop("rolls", "a.csv", rows());
        Delivery refused = hub.ended(1).get(0);
        hub.stop();
        declare(MENDED);
        replays.submitAgain(refused.id());
        crash(step);
        hub.start();
        hub.ended(2);

        assertThat(hub.topics.units().stream()
                        .map(UnitReported::provenance)
                        .collect(Collectors.groupingBy(
                                provenance -> provenance.delivery(),
                                Collectors.mapping(provenance -> provenance.eventId(), Collectors.toSet()))))
                .hasSize(1)
                .allSatisfy((delivery, ids) -> assertThat(ids).hasSize(ROWS));
        assertThat(readLetters()).containsOnlyKeys("1 REJECTED", "2 REPLAYED");
    }

    private void crash(String step) throws Exception {
        Process process = new ProcessBuilder(
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
                        "1")
                .redirectErrorStream(true)
                .redirectOutput(new File(folder.toFile(), "process.log"))
                .start();
        assertThat(process.waitFor(120, SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(137);
    }

    private void declare(String definition) throws IOException {
        TestingDefinitions.declare(hub.root, "rolls", definition);
    }

    private void mend() throws IOException {
        declare(MENDED);
        await().atMost(60, SECONDS)
                .until(() -> hub.ledger.sources().all().stream().anyMatch(source -> "已改".equals(source.title())));
    }

    private Delivery replayed(DeadLetter letter) throws IOException {
        long id = replays.submitAgain(letter.delivery());
        await().atMost(60, SECONDS)
                .until(() -> hub.ledger.find(id).orElseThrow().doneAt() != null && hub.isQuiet());
        return hub.ledger.find(id).orElseThrow();
    }

    private static byte[] rows() {
        StringBuilder text = new StringBuilder("楼宇,楼层,单元,面积,状态\n");
        for (int i = 1; i <= ROWS; i++) {
            text.append("测试楼（演示）,1层,%d,80,已签\n".formatted(i));
        }
        return utf8(text.toString());
    }

    private List<String> attempts() {
        return hub.topics.deadLetters().stream()
                .map(letter -> letter.attempt() + " " + letter.state())
                .toList();
    }

    /** As readers see them, who pass over what they have seen: the ids by attempt and state. */
    private Map<String, String> readLetters() {
        return hub.topics.deadLetters().stream()
                .map(letter -> entry(letter.attempt() + " " + letter.state(), letter.eventId()))
                .distinct()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
