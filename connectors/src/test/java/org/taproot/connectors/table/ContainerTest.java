package org.taproot.connectors.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taproot.connectors.TestingFiles.row;
import static org.taproot.connectors.TestingFiles.utf8;
import static org.taproot.connectors.TestingFiles.workbook;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContainerTest {

    private static final byte[] CSV = utf8("楼宇,房号\nA,101\nA,102\n");
    private static final byte[] XLSX = workbook(sheet -> {
        row(sheet, 0, List.of("租控表"));
        row(sheet, 1, List.of("房号", "楼宇"));
        row(sheet, 2, List.of("201", "B"));
    });
    private static final byte[] IMAGE = "\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1);

    @TempDir
    Path folder;

    private TestingTable table;

    @BeforeEach
    void open() {
        table = new TestingTable(folder, TableOptions.defaults(), TestingTable.columns("楼宇", "房号"));
    }

    @Test
    void everyTableInAZipIsAPartInTheOrderOfTheZip() throws IOException {
        byte[] content =
                TestingContainers.zip(StandardCharsets.UTF_8, TestingContainers.entries("b/甲.csv", CSV, "a.dat", XLSX));
        Checked checked = table.check(content);
        List<Row> rows = table.rows(content);

        assertThat(checked.kind()).isEqualTo(Kind.ZIP);
        assertThat(checked.rows()).isEqualTo(3);
        assertThat(checked.parts()).extracting(Part::name).containsExactly("b/甲.csv", "a.dat");
        assertThat(checked.parts()).extracting(Part::kind).containsExactly(Kind.CSV, Kind.XLSX);
        assertThat(rows)
                .extracting(row -> row.part() + " " + row.place())
                .containsExactly("0 b/甲.csv line 2", "0 b/甲.csv line 3", "1 a.dat row 3");
        assertThat(rows.get(2).cells()).containsExactly("201", "B");
    }

    @Test
    void theHeaderIsThatOfThePartTheRowIsFrom() throws IOException {
        Path file = Files.write(
                folder.resolve("x"),
                TestingContainers.zip(StandardCharsets.UTF_8, TestingContainers.entries("a", CSV, "b", XLSX)));
        TableFormat format = TableFormats.of(TableOptions.defaults());
        StringBuilder buildings = new StringBuilder();
        try (Rows rows = format.open(file, TestingTable.columns("楼宇", "房号"))) {
            while (rows.hasNext()) {
                Row row = rows.next();
                buildings.append(row.cell(rows.header().position("楼宇")));
            }
        }

        assertThat(buildings).hasToString("AAB");
    }

    @Test
    void whatCannotBeATableIsPassedOver() throws IOException {
        byte[] content = TestingContainers.zip(
                StandardCharsets.UTF_8,
                TestingContainers.entries(
                        "logo.png", IMAGE, "说明.txt", utf8("请勿修改本文件。\n谢谢！\n"), "t.csv", CSV, "__MACOSX/._t.csv", CSV));
        Checked checked = table.check(content);

        assertThat(checked.parts()).extracting(Part::name).containsExactly("t.csv");
        assertThat(checked.passedOver()).containsExactly("logo.png", "说明.txt");
        assertThat(table.rows(content)).hasSize(2);
    }

    @Test
    void aTableOfOtherColumnsIsNotPassedOver() throws IOException {
        byte[] content = TestingContainers.zip(
                StandardCharsets.UTF_8, TestingContainers.entries("t.csv", CSV, "u.csv", utf8("楼宇,面积\nA,1\n")));

        assertThat(table.refusal(content).english()).startsWith("u.csv: Missing column 房号");
    }

    @Test
    void aZipWithoutATableIsRefused() throws IOException {
        assertThat(table.refusal(TestingContainers.zip(
                                StandardCharsets.UTF_8, TestingContainers.entries("logo.png", IMAGE)))
                        .english())
                .contains("none is in it; found logo.png");
    }

    @Test
    void namesInGbkComeRight() throws IOException {
        byte[] content = TestingContainers.zip(Charset.forName("GBK"), TestingContainers.entries("租控表.csv", CSV));

        assertThat(table.part(content).name()).isEqualTo("租控表.csv");
    }

    @Test
    void aNameIsOnlyEverShown() throws IOException {
        byte[] content = TestingContainers.zip(
                StandardCharsets.UTF_8, TestingContainers.entries("../../etc/x\n\u202E.csv", CSV));

        assertThat(table.rows(content)).extracting(Row::place).startsWith("../../etc/x??.csv line 2");
    }

    @Test
    void aZipInAZipIsRefused() throws IOException {
        byte[] inner = TestingContainers.zip(StandardCharsets.UTF_8, TestingContainers.entries("t.csv", CSV));

        assertThat(table.refusal(TestingContainers.zip(
                                StandardCharsets.UTF_8, TestingContainers.entries("in.zip", inner)))
                        .english())
                .startsWith("in.zip: ")
                .contains("within another container");
    }

    @Test
    void aFewBytesThatStandForManyEntriesAreRefused() throws IOException {
        byte[] content =
                TestingContainers.zip(StandardCharsets.UTF_8, TestingContainers.entries("a.csv", CSV, "b.csv", CSV));
        int directory = new String(content, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        int second = new String(content, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002", directory + 4);
        // both entries begin where the first does
        System.arraycopy(content, directory + 42, content, second + 42, 4);

        assertThat(table.refusal(content).english()).contains("entries that overlap");
    }

    @Test
    void aZipCutAnywhereIsRefused() throws IOException {
        byte[] whole =
                TestingContainers.zip(StandardCharsets.UTF_8, TestingContainers.entries("t.csv", CSV, "u", XLSX));
        for (int length = 1; length < whole.length; length += 37) {
            assertThat(table.isAccepted(Arrays.copyOf(whole, length)))
                    .as("cut at byte %d", length)
                    .isFalse();
        }
    }
}
