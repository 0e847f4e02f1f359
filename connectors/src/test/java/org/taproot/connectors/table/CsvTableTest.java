package org.taproot.connectors.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.taproot.connectors.TestingFiles.utf8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTableTest {

    private static final Columns COLUMNS = new Columns(
            List.of(Column.named("name", "企业名称"), Column.named("uscc", "统一社会信用代码")),
            List.of(Column.named("district", "地区")));
    private static final String HEADER = "企业名称,统一社会信用代码,地区\n";

    @TempDir
    Path folder;

    private TestingTable table;

    @BeforeEach
    void open() {
        table = new TestingTable(folder, TableOptions.of(Kind.CSV), COLUMNS);
    }

    @Test
    void rowsAreReadWithTheLineTheyStartAt() throws IOException {
        List<Row> rows = table.rows(utf8(HEADER + "a,1,\"x\ny\"\n\nb,2,z\r\n"));

        assertThat(rows).extracting(Row::place).containsExactly("line 2", "line 5");
        assertThat(rows.get(0).cells()).containsExactly("a", "1", "x\ny");
    }

    @Test
    void aByteOrderMarkIsNotPartOfTheFirstTitle() throws IOException {
        assertThat(table.count(utf8("\uFEFF\"企业名称\",统一社会信用代码\na,1\n"))).isEqualTo(1);
    }

    @Test
    void titlesCountWhateverTheirWidthCaseAndOrder() throws IOException {
        assertThat(table.count(utf8("extra, ＵＳＣＣ ,Name\nx,1,a\n"))).isEqualTo(1);
    }

    @Test
    void aFileOfAHeaderAloneHasNoRows() throws IOException {
        assertThat(table.count(utf8(HEADER))).isZero();
    }

    @Test
    void rowsOfAnotherWidthInTheMiddleAreLeftToTheReader() throws IOException {
        assertThat(table.count(utf8(HEADER + "a,1\nb,2,x,y\nc,3,z\n"))).isEqualTo(3);
    }

    @Test
    void blankRowsAreNotCounted() throws IOException {
        assertThat(table.count(utf8(HEADER + "a,1,x\n,,\n"))).isEqualTo(1);
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThat(table.refusal(new byte[0]).english()).contains("empty");
        assertThat(table.refusal(utf8("\uFEFF\n")).english()).contains("no header");
    }

    @Test
    void anUnclosedQuoteIsRefusedWithTheLineItStartsAt() {
        assertThat(table.refusal(utf8(HEADER + "a,1,x\nb,2,\"y\nc,3,z\n")).english())
                .contains("starting at line 3");
    }

    @Test
    void textAfterAClosingQuoteIsRefused() {
        assertThat(table.refusal(utf8(HEADER + "a,1,\"x\"y\n")).english()).contains("follows a closing quote");
    }

    @Test
    void missingColumnsAreListed() {
        assertThat(table.refusal(utf8("名称,地区\na,b\n")).english())
                .contains("Missing column 企业名称/name, 统一社会信用代码/uscc")
                .contains("found 名称, 地区");
    }

    @Test
    void aColumnThatIsThereTwiceIsRefused() {
        assertThat(table.refusal(utf8("name,企业名称,uscc\na,b,1\n")).english()).contains("position 1 and again at 2");
    }

    @Test
    void aFieldOrARecordThatIsTooLargeIsRefused() {
        assertThat(table.refusal(utf8(HEADER + "a,1," + "x".repeat(1 << 21) + "\n"))
                        .english())
                .contains("at most 1000 columns and at most 1048576 characters");
        assertThat(table.refusal(utf8(HEADER + "a,1,x" + ",".repeat(2_000) + "\n"))
                        .english())
                .contains("at most 1000 columns");
    }

    /** All or nothing, wherever a transfer breaks. */
    @Test
    void aFileCutAnywhereIsRefusedUnlessItIsCutAtTheEndOfARow() throws IOException {
        List<String> rows = List.of("测试一,1,\"普陀\n区\"\n", "b,2,\"x, \"\"y\"\"\"\r\n", "c,3,z\n");
        byte[] whole = utf8(HEADER + String.join("", rows));
        List<Integer> ends = ends(rows);
        for (int length = 0; length <= whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            boolean accepted = table.isAccepted(cut);

            // after the first half of a CR LF the row is complete too
            boolean atEnd = ends.contains(length) || (length > 0 && cut[length - 1] == '\r');
            assertThat(accepted).as("cut at byte %d", length).isEqualTo(atEnd);
        }
    }

    private static List<Integer> ends(List<String> rows) {
        List<Integer> ends = new ArrayList<>(List.of(utf8(HEADER).length));
        rows.forEach(row -> ends.add(ends.get(ends.size() - 1) + utf8(row).length));
        return ends;
    }

    @Test
    void whatIsRefusedSaysWhatToDoInBothLanguages() {
        assertThatThrownBy(() -> table.count(new byte[0]))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().chinese()).contains("请"));
    }
}
