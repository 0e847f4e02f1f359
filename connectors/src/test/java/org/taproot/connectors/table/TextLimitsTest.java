package org.taproot.connectors.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taproot.connectors.TestingFiles.utf8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 10, unit = TimeUnit.SECONDS)
class TextLimitsTest {

    private static final Columns COLUMNS = TestingTable.columns("企业名称", "地区");

    @TempDir
    Path folder;

    private TestingTable table;

    @BeforeEach
    void open() {
        table = new TestingTable(folder, TableOptions.defaults(), COLUMNS);
    }

    @Test
    void aLineOfAMillionCharactersIsTooLargeForAField() {
        assertThat(table.refusal(utf8("企业名称,地区\na," + "x".repeat(2_000_000) + "\n"))
                        .english())
                .contains("Invalid record at line 2")
                .contains("at most 1048576 characters");
        assertThat(table.refusal(utf8("企业名称,地区\na,\"" + "x".repeat(10_000_000) + "\"\n"))
                        .english())
                .contains("at most 1048576 characters");
    }

    @Test
    void aTextWithoutAnyLineEndIsRefused() {
        assertThat(table.refusal(utf8("x".repeat(5_000_000))).english()).contains("the file looks cut");
        assertThat(table.refusal(utf8("x".repeat(5_000_000) + "\n")).english()).contains("Invalid record");
    }

    @Test
    void tenThousandColumnsAreTooMany() {
        assertThat(table.refusal(utf8("企业名称,地区" + ",x".repeat(10_000) + "\na,b\n"))
                        .english())
                .contains("at most 1000 columns");
    }

    @Test
    void aFieldOfAMillionCharactersIsRead() throws IOException {
        assertThat(table.firstRow(utf8("企业名称,地区\na," + "测".repeat(1 << 20) + "\n"))
                        .get(1))
                .hasSize(1 << 20);
    }

    @Test
    void aFileWhoseLengthTheTransportKnewNeedsNoLineEnd() throws IOException {
        TestingTable known =
                new TestingTable(folder, TableOptions.of(Kind.CSV).ending(TableOptions.Ending.ANY), COLUMNS);

        assertThat(known.firstRow(utf8("企业名称,地区\na,b"))).containsExactly("a", "b");
        assertThat(table.refusal(utf8("企业名称,地区\na,b")).english()).contains("the file looks cut");
    }

    @Test
    void whatNobodyCanSeeIsLeftToTheCleaningOfTexts() throws IOException {
        assertThat(table.firstRow(utf8("企业名称,地区\n甲\u202E乙\u200B\u0007（演示）,x\n")).get(0))
                .isEqualTo("甲\u202E乙\u200B\u0007（演示）");
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void rowsAreReadAsTheyAreAskedFor() throws IOException {
        Path file = folder.resolve("large");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("企业名称,地区\n");
            for (int i = 0; i < 2_000_000; i++) {
                out.write("测试企业（演示）" + i + ",上海市普陀区某某路某某号\n");
            }
        }
        TableFormat format = TableFormats.of(TableOptions.defaults());

        assertThat(format.check(file, COLUMNS).rows()).isEqualTo(2_000_000);
    }
}
