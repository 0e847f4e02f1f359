package org.taproot.connectors.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taproot.connectors.TestingFiles.row;
import static org.taproot.connectors.TestingFiles.utf8;
import static org.taproot.connectors.TestingFiles.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.taproot.connectors.TestingFiles;

class XlsxLimitsTest {

    private static final Columns COLUMNS = new Columns(
            List.of(Column.named("building", "楼宇"), Column.named("unit", "单元", "房号")),
            List.of(Column.named("start", "起租日"), Column.named("rent", "租金").in("元/㎡/天", "元/天/㎡")));
    private static final List<String> HEADER = List.of("楼宇", "房号", "起租日", "租金（元/㎡·日）");

    @TempDir
    Path folder;

    private TestingTable table;

    @BeforeEach
    void open() {
        table = new TestingTable(folder, TableOptions.of(Kind.XLSX), COLUMNS);
    }

    @Test
    void aWorkbookCutAnywhereIsRefused() {
        byte[] whole = TestingFiles.occupancy(20);
        for (int i = 0; i < 60; i++) {
            int length = (int) ((long) (whole.length - 1) * i / 59);

            assertThat(table.refusal(Arrays.copyOf(whole, length)).english()).contains("Invalid ");
        }
    }

    @Test
    void aWorkbookWithAFlippedByteIsRefusedOrTheSame() throws IOException {
        byte[] whole = workbook(sheet -> {
            row(sheet, 0, HEADER);
            row(sheet, 1, List.of("A", "1"));
        });
        for (int i = 0; i < whole.length; i += 7) {
            byte[] damaged = whole.clone();
            damaged[i] ^= 0x10;
            try {
                assertThat(table.count(damaged)).as("byte %d", i).isEqualTo(1);
                assertThat(table.rows(damaged).get(0).cells()).startsWith("A", "1");
            } catch (RefusedException e) {
                assertThat(e.refusal().chinese()).isNotBlank();
            }
        }
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS)
    void aBombIsRefusedBeforeItIsRead() throws IOException {
        byte[] bomb =
                TestingWorkbooks.replaced(workbook(sheet -> row(sheet, 0, HEADER)), "xl/worksheets/sheet1.xml", out -> {
                    byte[] spaces = new byte[1 << 20];
                    Arrays.fill(spaces, (byte) ' ');
                    for (int i = 0; i < 300; i++) {
                        out.write(spaces);
                        out.write('<');
                    }
                });

        assertThat(table.refusal(bomb).english()).contains("more than 100 times");
    }

    @Test
    void aTextWithoutEndIsRefused() throws IOException {
        byte[] content =
                TestingWorkbooks.replaced(workbook(sheet -> row(sheet, 0, HEADER)), "xl/worksheets/sheet1.xml", out -> {
                    out.write(utf8("<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>"));
                    byte[] noise = new byte[1 << 20];
                    new java.util.Random(1).nextBytes(noise);
                    for (int i = 0; i < noise.length; i++) {
                        noise[i] = (byte) ('a' + (noise[i] & 15));
                    }
                    for (int i = 0; i < 6; i++) {
                        out.write(noise);
                    }
                });

        assertThat(table.refusal(content).english()).contains("a text of more than 4194304 bytes");
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS)
    void entitiesAreNotExpanded() throws IOException {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a \"ha\">");
        for (char c = 'b'; c < 'z'; c++) {
            laughs.append("<!ENTITY %c \"%s\">".formatted(c, ("&" + (char) (c - 1) + ";").repeat(10)));
        }
        laughs.append("<!ENTITY file SYSTEM \"file:///etc/passwd\">]><sst><si><t>&y;&file;</t></si></sst>");
        byte[] content = TestingWorkbooks.replaced(
                workbook(sheet -> row(sheet, 0, HEADER)),
                "xl/sharedStrings.xml",
                out -> out.write(utf8(laughs.toString())));

        assertThat(table.refusal(content).english()).contains("Invalid workbook");
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS)
    void aSharedStringThatDoesNotExistIsRefused() throws IOException {
        byte[] content = TestingWorkbooks.replaced(
                workbook(sheet -> row(sheet, 0, HEADER)),
                "xl/worksheets/sheet1.xml",
                out -> out.write(
                        utf8(
                                "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>2000000000</v></c></row></sheetData></worksheet>")));

        assertThat(table.refusal(content).english()).contains("Invalid workbook");
    }

    @Test
    void rowsThatRepeatTheirNumberAreRefused() throws IOException {
        byte[] content = TestingWorkbooks.replaced(
                workbook(sheet -> row(sheet, 0, HEADER)),
                "xl/worksheets/sheet1.xml",
                out -> out.write(utf8(
                        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>楼宇</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>单元</t></is></c></row>"
                                + "<row r=\"2\"/><row r=\"2\"/></sheetData></worksheet>")));

        assertThat(table.refusal(content).english()).contains("row 2 comes after row 2");
    }
}
