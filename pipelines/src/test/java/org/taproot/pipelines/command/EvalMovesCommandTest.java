package org.taproot.pipelines.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taproot.pipelines.command.TestingCommand.Answer;

/** What the command shows of invented snapshots. */
class EvalMovesCommandTest {

    private static final String SNAPSHOTS =
            """
            snapshot,corp_no,corp_name,kind,district,district_name,street,close_date,assignment_date,update_date
            2026-01-31,A,示例甲企业（演示）,301,02,乙区,南路8号,,2015-10-05,2026-01-02
            2025-01-31,A,示例甲企业（演示）,301,01,甲区,北路5号,,2015-10-05,2025-01-02
            2025-01-31,B,示例乙企业（演示）,301,01,甲区,北路6号,,2015-10-05,2025-01-02
            2026-01-31,B,示例乙企业（演示）,301,01,甲区,北路６号,2025-06-01,2015-10-05,2026-01-02
            2026-01-31,C,示例丙企业（演示）,302,01,甲区,北路7号,,2025-03-04,2026-01-02
            2026-01-31,C,示例丙企业（演示）,302,01,甲区,北路9号,,2025-03-04,2025-12-01
            2025-01-31,D,示例丁企业（演示）,301,02,乙区,南路9号,,2015-10-05,2025-01-02
            2026-01-31,E,示例戊企业（演示）,301,02,乙区,,,2015-10-05,2026-01-02
            """;

    private static final String TRUTH =
            """
            corp_no,event,from_district,to_district
            A,MOVE_DISTRICT,01,02
            B,ADDRESS_REWRITE,01,01
            B,CLOSED,01,
            C,NEW,,01
            D,MOVE_DISTRICT,02,77
            E,MOVE_DISTRICT,77,02
            X,MOVE_WITHIN,01,01
            """;

    @TempDir
    private Path folder;

    private Path snapshots;
    private Path truth;

    @BeforeEach
    void write() throws IOException {
        snapshots = Files.writeString(folder.resolve("snapshots.csv"), SNAPSHOTS);
        truth = Files.writeString(folder.resolve("truth.csv"), TRUTH);
    }

    @Test
    void eachKindHasItsPrecisionAndRecall() {
        Answer answer = eval("--truth", truth.toString(), "--csv");

        assertThat(answer.text())
                .isEqualTo(
                        """
                        event,truth,found,precision,recall
                        NEW,1,1,1.0000,1.0000
                        ENTERED_COVERAGE,1,1,1.0000,1.0000
                        LEFT_COVERAGE,1,1,1.0000,1.0000
                        MOVE_DISTRICT,1,1,1.0000,1.0000
                        MOVE_WITHIN,0,0,,
                        ADDRESS_REWRITE,1,1,1.0000,1.0000
                        BOUNDARY_CHANGE,0,0,,
                        CLOSED,1,1,1.0000,1.0000
                        REOPENED,0,0,,
                        """);
        assertThat(answer.code()).isZero();
    }

    @Test
    void whatTheSnapshotsHoldAndWhatCannotBeScoredIsSaid() {
        assertThat(eval("--truth", truth.toString()).text())
                .contains("2025-01-31: 3 enterprises, 0 of them closed")
                .contains("2026-01-31: 4 enterprises, 1 of them closed")
                .contains("1 without street; 1 repeated records left out")
                .contains("2 moves of the truth have one end outside the snapshots")
                .contains("1 events of the truth are about enterprises that no snapshot has");
    }

    @Test
    void differencesAreShownWithAReason() throws IOException {
        Files.writeString(truth, TRUTH.replace("A,MOVE_DISTRICT", "A,MOVE_WITHIN"));

        assertThat(eval("--truth", truth.toString()).text())
                .contains("Where both differ")
                .containsPattern("MOVE_WITHIN \\| MOVE_DISTRICT \\| 1 +\\| the old address is in 01 now");
    }

    @Test
    void kindThatOnlyTheTruthKnowsHasALine() throws IOException {
        Files.writeString(truth, TRUTH + "A,RENAMED,,\n");

        assertThat(eval("--truth", truth.toString(), "--csv").text()).endsWith("RENAMED,1,0,,0.0000\n");
    }

    @Test
    void withoutATruthKindsAreCounted() {
        assertThat(eval("--csv").text()).startsWith("event,found\nNEW,1\n");
    }

    @Test
    void packedFileIsRead() throws IOException {
        Path packed = folder.resolve("snapshots.csv.gz");
        Files.write(packed, packed(SNAPSHOTS));

        assertThat(TestingCommand.plain("eval", "moves", "--csv", "--snapshots", packed.toString())
                        .text())
                .isEqualTo(eval("--csv").text());
    }

    @Test
    void everyMoveIsWrittenWithItsReason() {
        Path out = folder.resolve("moves.csv");

        eval("--out", out.toString());

        assertThat(out)
                .content(StandardCharsets.UTF_8)
                .startsWith("corp_no,corp_name,event,event_zh,")
                .contains("A,示例甲企业（演示）,MOVE_DISTRICT,跨区迁移,01,甲区,北路5号,02,乙区,南路8号,")
                .contains("B,示例乙企业（演示）,CLOSED,注销,");
    }

    @Test
    void flowsAreWrittenByForm() {
        Path flows = folder.resolve("flows.csv");

        eval("--flows", flows.toString());

        assertThat(flows).content(StandardCharsets.UTF_8).contains("01,甲区,02,乙区,301,,,1\n", ",,02,乙区,301,,,1\n");
    }

    @Test
    void moreSnapshotsAreComparedOneWithTheNext() throws IOException {
        Files.writeString(snapshots, SNAPSHOTS + "2027-01-31,A,示例甲企业（演示）,301,01,甲区,北路5号,,2015-10-05,2027-01-02\n");

        assertThat(eval("--csv").text()).contains("MOVE_DISTRICT,2\n", "LEFT_COVERAGE,3\n");
    }

    @Test
    void missingColumnIsNamedWithFileAndLine() throws IOException {
        Files.writeString(snapshots, SNAPSHOTS.replace("street", "address"));

        Answer answer = eval();

        assertThat(answer.text())
                .startsWith("Missing column street in " + snapshots
                        + " line 1: expected snapshot, corp_no, district, street, found snapshot, corp_no");
        assertThat(answer.code()).isEqualTo(1);
    }

    @Test
    void invalidDateIsNamedWithFileAndLine() throws IOException {
        Files.writeString(snapshots, SNAPSHOTS.replace("2025-06-01", "June"));

        assertThat(eval().text())
                .startsWith("Invalid close_date \"June\" in " + snapshots
                        + " line 5: expected a date, such as 2016-02-29.");
    }

    @Test
    void oneSnapshotIsTooFew() throws IOException {
        Files.writeString(snapshots, SNAPSHOTS.replace("2025-01-31", "2026-01-31"));

        assertThat(eval().text())
                .startsWith("Invalid snapshots in " + snapshots + ": found only 2026-01-31, expected two dates");
    }

    @Test
    void cutFileIsRefused() throws IOException {
        byte[] whole = packed(SNAPSHOTS + "2026-01-31,Z,,,,,,,,\n".repeat(50_000));
        Files.write(snapshots, Arrays.copyOf(whole, whole.length / 2));

        Answer answer = eval();

        assertThat(answer.text()).startsWith("Cannot read " + snapshots).contains("the file is cut or damaged");
        assertThat(answer.code()).isEqualTo(1);
    }

    @Test
    void otherEncodingIsRefused() throws IOException {
        Files.write(snapshots, SNAPSHOTS.getBytes("GB18030"));

        assertThat(eval().text()).startsWith("Cannot read " + snapshots).contains("expected UTF-8");
    }

    @Test
    void fileThatIsNotThereIsNamed() {
        assertThat(eval("--truth", "no-such.csv").text()).startsWith("Cannot read no-such.csv.");
    }

    private Answer eval(String... options) {
        String[] all = new String[options.length + 4];
        all[0] = "eval";
        all[1] = "moves";
        all[2] = "--snapshots";
        all[3] = snapshots.toString();
        System.arraycopy(options, 0, all, 4, options.length);
        return TestingCommand.plain(all);
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
