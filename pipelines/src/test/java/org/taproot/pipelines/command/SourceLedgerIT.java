package org.taproot.pipelines.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taproot.connectors.landing.DataRoot;
import org.taproot.connectors.ledger.Ledger;
import org.taproot.connectors.ledger.Objection;
import org.taproot.connectors.ledger.SourceState.State;
import org.taproot.pipelines.command.TestingCommand.Answer;

/** What a steward sees and does while a hub runs, of which the ledger is all that is needed here. */
class SourceLedgerIT {

    private static final String SHA256 = "ab".repeat(32);

    @TempDir
    private Path folder;

    private EmbeddedPostgres postgres;
    private Ledger ledger;
    private TestingCommand taproot;

    @BeforeEach
    void start() throws IOException {
        postgres = EmbeddedPostgres.start();
        ledger = Ledger.open(postgres.getPostgresDatabase(), Clock.systemUTC());
        taproot = new TestingCommand(folder.resolve("hub"), postgres.getPort() - 5);
        ledger.sources().declared("loans", "融资需求（演示）", "folder", "demand-reported");
        ledger.sources().looked("loans", Instant.now());
        ledger.sources().declared("tax", "税收区间", "http", "measure-reported");
    }

    @AfterEach
    void stop() throws IOException {
        ledger.close();
        postgres.close();
    }

    @Test
    void listHasEverySourceInColumns() {
        long id = ledger.claim("loans", "a.csv", 10, null);
        ledger.received(id, SHA256, 10);
        ledger.done(id, 7, 2);

        assertThat(taproot.run("source", "list").text())
                .containsPattern("loans \\| 融资需求（演示） \\| folder \\| demand-reported +\\| RUNNING")
                .containsPattern("tax   \\| 税收区间         \\| http   \\| measure-reported")
                .containsPattern("1 +\\| 7 +\\| 2 +\\| 0 ")
                .contains("(2 rows)");
    }

    @Test
    void showTellsWhyADocumentWasRefused() {
        long id = ledger.claim("loans", "坏.csv", 10, null);
        ledger.newTitles(id, List.of("联系人"));
        ledger.refused(id, "Invalid file: it is a PDF.", "文件类型不符。");

        assertThat(taproot.run("source", "show", "loans").text())
                .contains("sources/definitions/loans.yaml", "坏.csv", "REFUSED")
                .contains("%d: Invalid file: it is a PDF.".formatted(id), "文件类型不符。")
                .containsPattern("new titles +联系人");
        assertThat(taproot.run("source", "show", "loan").text()).contains("Unknown source \"loan\"");
    }

    @Test
    void pausedSourceRestsUntilItIsResumed() {
        assertThat(taproot.run("source", "pause", "loans").code()).isZero();
        assertThat(ledger.sources().paused()).containsExactly("loans");

        assertThat(taproot.run("source", "resume", "loans").code()).isZero();
        assertThat(ledger.sources().paused()).isEmpty();
    }

    @Test
    void sourceWhoseDefinitionIsInvalidCannotBePaused() {
        ledger.sources().invalid("tax", "tax.yaml line 3, fact: missing");

        Answer answer = taproot.run("source", "pause", "tax");

        assertThat(answer.text()).contains("tax.yaml line 3", "--replace");
        assertThat(answer.code()).isEqualTo(1);
    }

    @Test
    void statusOfSourcesThatDoWellIsOneLine() {
        assertThat(text().lines()).containsExactly(" ✓ sources     2");
    }

    @Test
    void statusNamesThoseInTroubleFirst() {
        ledger.sources().declared("visits", "走访", "http", "visit-reported");
        ledger.sources().failed("visits", Instant.now(), "Cannot reach data.example.org\nat all", "无法连接");
        ledger.sources().invalid("tax", "tax.yaml line 3, fact: missing");
        ledger.sources().pause("loans");

        assertThat(ledger.sources().all()).extracting("state").contains(State.INVALID, State.PAUSED);
        assertThat(text().lines())
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo(" ! sources     3, 1 invalid, 1 failing, 1 paused"),
                        second -> assertThat(second)
                                .startsWith("   ! tax    INVALID")
                                .endsWith("tax.yaml line 3, fact: missing"),
                        third -> assertThat(third)
                                .startsWith("   ! visits RUNNING")
                                .endsWith("Cannot reach data.example.org"),
                        fourth -> assertThat(fourth).startsWith("     loans  PAUSED"));
    }

    @Test
    void whatCannotBeTakenIsCountedInTheListAndTheStatusAndExplainedWithTheSource() {
        ledger.objections()
                .tell(
                        "loans",
                        Objection.Place.LANDING,
                        List.of(
                                Objection.of("a.csv", Objection.Reason.SYMBOLIC_LINK),
                                Objection.of("b.csv", Objection.Reason.UNREADABLE)));

        assertThat(taproot.run("source", "list").text()).containsPattern("loans .* 0 +\\| 2 +\\|");
        assertThat(taproot.run("source", "show", "loans").text())
                .contains("2 objections", "a.csv: SYMBOLIC_LINK, since 20", "Drop a copy", "符号链接", "b.csv: UNREADABLE");
        assertThat(taproot.run("source", "show", "tax").text()).doesNotContain("objection");
        assertThat(text().lines()).last().asString().startsWith(" ! objections  2, of loans: ");
    }

    @Test
    void aDefinitionThatNobodyReadsIsToldThoughItIsOfNoSource() {
        ledger.objections()
                .tell(
                        "visits",
                        Objection.Place.DEFINITIONS,
                        List.of(Objection.of("visits.yml", Objection.Reason.DEFINITION_ENDING)));

        assertThat(taproot.run("source", "list").text()).contains("! visits.yml: DEFINITION_ENDING. It is not read");
        assertThat(taproot.run("source", "show", "visits").text()).contains("visits.yml: DEFINITION_ENDING");
    }

    @Test
    void aDeliveryThatDoesNotGetOnIsToldUntilItDoes() {
        long id = ledger.claim("loans", "a.csv", 10, null);
        Instant next = Instant.parse("2026-01-05T08:00:00Z");
        ledger.failing().failed(id, "loans", "Kafka is away.", "Kafka 不可用。", next);
        ledger.failing().failed(id, "loans", "The disk is full.", "磁盘已满。", next);

        String told = "since 20[^,]+, 2 attempts";
        assertThat(taproot.run("source", "list").text())
                .containsPattern("loans .* 0 +\\| 0 +\\| 1 +\\|")
                .containsPattern(told);
        assertThat(taproot.run("source", "show", "loans").text())
                .containsPattern(
                        "delivery %d, a.csv: does not get on %s, next about 2026-01-05 16:00:00".formatted(id, told))
                .contains("The disk is full.", "磁盘已满。")
                .doesNotContain("Kafka");
        assertThat(text().lines()).last().asString().startsWith(" ! delivery    %d of loans ".formatted(id));

        ledger.failing().gotOn(id);
        assertThat(text().lines()).containsExactly(" ✓ sources     2");
    }

    @Test
    void nothingIsReadAgainBeforeTheHubReadsWithTheDefinitionAsItIsNow() throws IOException {
        define(TestingCommand.LOANS + "  uscc: 信用代码\n");
        long id = ledger.claim("loans", "a.csv", 10, null);
        ledger.received(id, SHA256, 10);
        ledger.done(id, 2, 0);
        ledger.definitions().inForce("loans", TestingCommand.LOANS);
        Answer early = taproot.run("source", "reload", "loans", "--timeout", "1");
        assertThat(early.text()).contains("The hub does not read with loans.yaml after 1 s: nothing is read again.");
        assertThat(early.code()).isEqualTo(1);
        assertThat(ledger.newest(10)).hasSize(1);

        ledger.definitions().inForce("loans", TestingCommand.LOANS + "  uscc: 信用代码\n");
        // no hub is there to do it
        assertThat(taproot.run("source", "reload", "loans", "--timeout", "1").text())
                .contains("Delivery 2 is not read after 1 s.");
        assertThat(ledger.newest(10)).hasSize(2);
    }

    private DataRoot define(String definition) throws IOException {
        DataRoot root = new DataRoot(taproot.data().sources());
        Files.createDirectories(root.definitions());
        Files.writeString(root.definition("loans"), definition);
        return root;
    }

    @Test
    void aReloadThatIsOnlyTriedTellsWhatWouldChangeAndEntersNothing() throws IOException {
        DataRoot root = define(TestingCommand.LOANS + "  uscc: 信用代码\n");
        ledger.definitions().inForce("loans", TestingCommand.LOANS);
        Path document =
                Files.createDirectories(root.archive(SHA256).getParent()).resolve(SHA256);
        Files.writeString(
                document,
                """
                编号,企业名称,产品,大类,申请日期,状态,信用代码
                1,甲（演示）,贷款,融资,2026-01-05,审核中,91350100M000100Y43
                2,乙（演示）,贷款,融资,2026-01-05,审核中,
                """);
        long id = ledger.claim("loans", "a.csv", 10, null);
        ledger.received(id, SHA256, 10);
        ledger.done(id, 2, 0);

        assertThat(taproot.run("source", "reload", "loans", "--dry-run").text())
                .contains(
                        "1 of 1: delivery %d, a.csv: 1 facts corrected, 0 rows rejected, 1 facts as they were"
                                .formatted(id),
                        "Nothing was sent.");
        assertThat(ledger.newest(10)).hasSize(1);
    }

    @Test
    void aDeliveryThatASourceDidNotLoadCannotBeReadAgain() {
        long id = ledger.claim("loans", "a.csv", 10, null);

        assertThat(taproot.run("source", "reload", "loans", "--delivery", Long.toString(id))
                        .text())
                .contains("Cannot read delivery %d again".formatted(id));
        assertThat(taproot.run("source", "reload", "loan").text()).contains("Unknown source \"loan\"");
    }

    private SourcesText text() {
        return new SourcesText(
                ledger.sources().all(),
                ledger.objections().all(),
                ledger.failing().all());
    }
}
