package org.taproot.pipelines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.taproot.pipelines.TestingHub.Answer;

/** The whole hub from the outside, in the order in which a newcomer would try it. */
@TestMethodOrder(OrderAnnotation.class)
class HubIT {

    /** A query's own day is that of its session. */
    private static final String TODAY = "CAST(current_timestamp AT TIME ZONE 'Asia/Shanghai' AS date)";

    private static final String BUILDING = "示例中心大厦";

    @TempDir
    private static Path folder;

    private static TestingHub hub;

    @BeforeAll
    static void start() throws IOException {
        hub = new TestingHub(folder.resolve("hub"));
        hub.up("--empty");
    }

    @AfterAll
    static void stop() throws Exception {
        hub.run("down");
    }

    @Test
    @Order(1)
    void everyPartAnswersARealQuery() throws Exception {
        Answer status = hub.run("status");

        assertThat(status.text()).endsWith("ready\n").doesNotContain("✗");
        assertThat(status.code()).isZero();
        assertThat(hub.data().resolve("logs/hub.log")).isNotEmptyFile();
    }

    @Test
    @Order(2)
    void loadCountsEveryRowAndNamesWhatIsWrong() throws Exception {
        Path file = Fixtures.registry(folder.resolve("registry.csv"), 0, 500, 3, 1);

        Answer load = hub.run("load", "registry", file.toString());

        assertThat(load.text())
                .containsPattern("accepted +497 +new 497, changed 0, unchanged 0")
                .containsPattern("rejected +3\n")
                .contains("INVALID_USCC")
                .contains("line 499");
        assertThat(load.code()).isZero();
        assertThat(sql("SELECT count(*), count(DISTINCT uscc) FROM enterprise")).endsWith("\n497,497\n");
        assertThat(sql("SELECT count(*), count(DISTINCT event_id) FROM dead_letter"))
                .endsWith("\n3,3\n");
    }

    @Test
    @Order(3)
    void sameContentUnderAnotherNameChangesNothing() throws Exception {
        Path copy = Files.copy(folder.resolve("registry.csv"), folder.resolve("登记 名册.csv"));

        Answer load = hub.run("load", "registry", copy.toString());

        assertThat(load.text()).contains("Nothing changed").containsPattern("unchanged +500");
        assertThat(sql("SELECT count(*) FROM enterprise_log")).endsWith("\n497\n");
    }

    @Test
    @Order(4)
    void cutFileIsRefusedWhole() throws Exception {
        byte[] whole = Files.readAllBytes(folder.resolve("registry.csv"));
        Path cut = Files.write(folder.resolve("cut.csv"), java.util.Arrays.copyOf(whole, whole.length - 17));

        Answer load = hub.run("load", "registry", cut.toString());

        assertThat(load.code()).isNotZero();
        assertThat(load.text()).contains("refused whole").contains("cut");
        assertThat(sql("SELECT count(*) FROM enterprise_log")).endsWith("\n497\n");
    }

    @Test
    @Order(5)
    void changedRowsMakeRevisionsAndOthersDoNot() throws Exception {
        Path file = Fixtures.registry(folder.resolve("changed.csv"), 0, 400, 0, 1);
        Files.writeString(file, Files.readString(file).replace("示例7号企业", "更名7号企业"));

        Answer load = hub.run("load", "registry", file.toString());

        assertThat(load.text()).containsPattern("accepted +400 +new 0, changed 1, unchanged 399");
        assertThat(sql("SELECT revision, name FROM enterprise_history WHERE uscc = '%s' ORDER BY revision"
                        .formatted(Fixtures.uscc(7))))
                .endsWith("\n1,示例7号企业有限公司\n2,更名7号企业有限公司\n");
    }

    @Test
    @Order(6)
    void workbookOfABuildingBecomesItsUnits() throws Exception {
        Path file = Fixtures.occupancy(folder.resolve("occupancy.xlsx"), BUILDING, "示例街道");

        Answer load = hub.run("load", "occupancy", file.toString());

        assertThat(load.text())
                .containsPattern("accepted +40")
                .containsPattern("rejected +1\n")
                .contains("面积待定");
        assertThat(sql("SELECT count(*), sum(area_m2) FROM unit WHERE status = 'VACANT'"))
                .endsWith("\n20,3015.00\n");
    }

    @Test
    @Order(7)
    void fileDroppedIntoTheLandingFolderIsTaken() throws Exception {
        Path landing = hub.data().resolve("sources/landing/occupancy");
        Path file = Fixtures.occupancy(folder.resolve("dropped.xlsx"), "示例二号楼", "示例镇");

        Files.copy(file, landing.resolve("dropped.xlsx.part"));
        Files.move(
                landing.resolve("dropped.xlsx.part"), landing.resolve("dropped.xlsx"), StandardCopyOption.ATOMIC_MOVE);

        await().atMost(Duration.ofMinutes(3)).until(() -> sql("SELECT count(*) FROM unit WHERE building = '示例二号楼'")
                .endsWith("\n40\n"));
    }

    @Test
    @Order(8)
    void officerFindsSpaceAndEnterprisesInTheBrowser() throws Exception {
        new DeskTour(hub, Path.of("target/screenshots")).walk();
    }

    @Test
    @Order(9)
    void tableIsAlignedWithChineseAsWideAsTheScreenShowsIt() throws Exception {
        assertThat(hub.run("sql", "SELECT building, floor FROM unit WHERE unit = '1001' ORDER BY building")
                        .text())
                .contains("building     | floor", "示例中心大厦 | 10", "示例二号楼   | 10");
    }

    @Test
    @Order(10)
    void wrongQueryIsExplained() throws Exception {
        Answer answer = hub.run("sql", "SELECT no_such_column FROM unit");

        assertThat(answer.code()).isNotZero();
        assertThat(answer.text()).contains("no_such_column").doesNotContain("\tat ");
    }

    @Test
    @Order(11)
    void analystMayLookButNotWrite() throws Exception {
        Answer answer = hub.run("sql", "DELETE FROM unit");

        assertThat(answer.code()).isNotZero();
        assertThat(answer.text()).contains("Access Denied");
    }

    @Test
    @Order(12)
    void addressThatIsOpenIsSettledByAPerson() throws Exception {
        String uscc = Fixtures.uscc(7);
        await().atMost(Duration.ofMinutes(3))
                .until(() -> sql("SELECT count(*) FROM unresolved WHERE uscc = '%s'".formatted(uscc))
                        .endsWith("\n1\n"));
        assertThat(hub.run("unresolved", "list", "--limit", "500").text()).contains(uscc);
        assertThat(hub.run("unresolved", "settle", uscc, "--carrier", "nowhere", "--by", "示例（演示）")
                        .text())
                .contains("Unknown carrier nowhere");

        Answer settled = hub.run("unresolved", "settle", uscc, "--none", "--by", "示例（演示）", "--why", "实地核实");

        assertThat(settled.text()).contains("Settled " + uscc);
        await().atMost(Duration.ofMinutes(3)).untilAsserted(() -> assertThat(
                        sql("SELECT state, reason_zh FROM enterprise_place WHERE uscc = '%s'".formatted(uscc)))
                .contains("OUTSIDE", "人工认定无对应载体", "实地核实"));
        // another job writes it
        await().atMost(Duration.ofMinutes(3)).untilAsserted(() -> assertThat(sql("SELECT count(*) FROM decision_log"))
                .endsWith("\n1\n"));
        assertThat(sql("SELECT count(*) FROM migration_flow")).endsWith("\n0\n");
        assertThat(sql("SELECT count(*) FROM enterprise_move_newest")).endsWith("\n0\n");
    }

    @Test
    @Order(13)
    void secondHubInTheSameFolderIsRefused() throws Exception {
        Answer answer = hub.run("up");

        assertThat(answer.code()).isNotZero();
        assertThat(answer.text()).contains("A hub is already running in").contains("./taproot down");
    }

    @Test
    @Order(14)
    void takenPortIsNamedWithItsRemedy() throws Exception {
        Answer answer = new TestingHub(folder.resolve("another"), hub.portBase()).run("up");

        assertThat(answer.code()).isNotZero();
        assertThat(answer.text())
                .contains("Another program holds")
                .contains("port %d (desk)".formatted(hub.portBase()))
                .contains("--port-base");
    }

    @Test
    @Order(15)
    void killedHubComesBackWithAllItsData() throws Exception {
        String before = sql("SELECT * FROM enterprise ORDER BY uscc");
        hub.killHub();
        hub.up();

        assertThat(sql("SELECT * FROM enterprise ORDER BY uscc")).isEqualTo(before);
        assertThat(hub.run("status").code()).isZero();
    }

    @Test
    @Order(16)
    void doctorFindsNothingToMendBesideARunningHub() throws Exception {
        Answer doctor = hub.run("doctor");

        assertThat(doctor.text()).contains("a hub is running in").endsWith("healthy\n");
        assertThat(doctor.code()).isZero();
    }

    @Test
    @Order(17)
    void downLeavesNoProcessAndNothingOfTheFolderToOthers() throws Exception {
        Answer down = hub.run("down");

        assertThat(down.text()).contains("Stopped.");
        assertThat(hub.isAlive()).isFalse();
        assertThat(hub.processes()).isEmpty();
        assertThat(Files.getPosixFilePermissions(hub.data())).hasSize(3);
    }

    @Test
    @Order(18)
    void withoutAHubTheCommandsSaySo() throws Exception {
        Answer status = hub.run("status");
        assertThat(status.code()).isNotZero();
        assertThat(status.text()).contains("not ready");

        Answer load = hub.run("load", "registry", folder.resolve("registry.csv").toString());
        assertThat(load.code()).isNotZero();
        assertThat(load.text()).contains("The hub does not answer").contains("./taproot up");
    }

    @Test
    @Order(19)
    void startThatIsInterruptedLeavesNoProcess() throws Exception {
        hub.launch();
        hub.awaitOutput("postgres    ready");
        await().atMost(Duration.ofMinutes(3))
                .until(() -> hub.processes().anyMatch(process -> process.pid() != hub.pid()));

        hub.interrupt();

        assertThat(hub.processes()).isEmpty();
    }

    @Test
    @Order(20)
    void stoppedHubComesBackWithAllItsData() throws Exception {
        hub.up();

        assertThat(sql("SELECT count(*), sum(revision) FROM enterprise")).endsWith("\n497,498\n");
        assertThat(sql("SELECT count(*) FROM unit")).endsWith("\n80\n");
    }

    @Test
    @Order(21)
    void newSourceIsDeclaredCheckedAndLoaded() throws Exception {
        Path definition = Fixtures.loans(folder.resolve("loans.yaml"));
        Path first = Fixtures.loans(folder.resolve("loans-1.csv"), "R1,示例一号企业（演示）,信用贷,2026-01-05,审核中", "R2,,,一月,审核中");

        assertThat(hub.run("source", "check", definition.toString(), "--sample", first.toString())
                        .text())
                .contains("2 rows: 1 would become facts, 1 would be rejected");
        assertThat(hub.run("source", "add", definition.toString()).text()).contains("Added ");
        await().atMost(Duration.ofMinutes(3))
                .until(() -> hub.run("source", "show", "loans").text().contains("RUNNING"));
        Answer load = hub.run("load", "loans", first.toString());

        assertThat(load.text())
                .containsPattern("accepted +1 +new 1, unchanged 0")
                .containsPattern("rejected +1\n");
        assertThat(sql("SELECT count(*) FROM demand_log")).endsWith("\n1\n");
    }

    @Test
    @Order(22)
    void recordThatWasKnownBeforeIsUnchanged() throws Exception {
        Path second = Fixtures.loans(
                folder.resolve("loans-2.csv"), "R1,示例一号企业（演示）,信用贷,2026-01-05,审核中", "R3,示例三号企业（演示）,信用贷,2026-01-06,审核中");

        Answer load = hub.run("load", "loans", second.toString());

        assertThat(load.text()).containsPattern("accepted +2 +new 1, unchanged 1");
        assertThat(hub.run("source", "list").text()).containsPattern("loans +\\| 融资需求（演示）");
        assertThat(hub.run("status").text()).contains("✓ sources     3").endsWith("ready\n");
    }

    @Test
    @Order(23)
    void unitsCanBeAskedForAsTheyWereAndAsWasKnown() throws Exception {
        String header = "楼宇,楼层,单元,面积,状态,租户\n";
        Path march = Files.writeString(
                folder.resolve("march.csv"), header + "示例三号楼,1,101,80,空置,\n示例三号楼,1,102,90,已租,示例企业（演示）\n");
        Path june = Files.writeString(folder.resolve("june.csv"), header + "示例三号楼,1,101,80,已租,示例企业（演示）\n");
        assertThat(hub.run("load", "occupancy", march.toString(), "--as-of", "2026-03-31")
                        .code())
                .isZero();
        assertThat(hub.run("load", "occupancy", june.toString(), "--as-of", "2026-06-30")
                        .code())
                .isZero();

        // a snapshot whose readers have fallen silent counts after a minute only
        await().atMost(Duration.ofMinutes(3)).untilAsserted(() -> assertThat(
                        sql("SELECT unit, status, presence FROM unit" + " WHERE building = '示例三号楼' ORDER BY unit"))
                .endsWith("\n101,LEASED,PRESENT\n102,LEASED,WITHDRAWN\n"));
        assertThat(asOf("DATE '2026-03-31'", TODAY)).endsWith("\n101,VACANT\n102,LEASED\n");
        assertThat(asOf("DATE '2026-06-30'", TODAY)).endsWith("\n101,LEASED\n");
        assertThat(asOf("DATE '2026-03-30'", TODAY)).endsWith("unit,status\n");
        assertThat(asOf("DATE '2026-06-30'", TODAY + " - INTERVAL '2' DAY")).endsWith("unit,status\n");
        assertThat(sql("SELECT count(*), count(registered_road) FROM enterprise_as_of"
                        + " WHERE business_date = %1$s AND knowledge_date = %1$s".formatted(TODAY)))
                .endsWith("\n497,497\n");
    }

    private static String asOf(String businessDate, String knowledgeDate) throws Exception {
        return sql(
                "SELECT unit, status FROM unit_as_of WHERE business_date = %s AND knowledge_date = %s AND building = '示例三号楼' ORDER BY unit"
                        .formatted(businessDate, knowledgeDate));
    }

    private static String sql(String query) throws Exception {
        Answer answer = hub.run("sql", "--csv", query);
        assertThat(answer.code()).as(answer.text()).isZero();
        return answer.text();
    }
}
