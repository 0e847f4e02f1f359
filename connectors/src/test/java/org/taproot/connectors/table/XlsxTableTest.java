package org.taproot.connectors.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.taproot.connectors.TestingFiles.row;
import static org.taproot.connectors.TestingFiles.utf8;
import static org.taproot.connectors.TestingFiles.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.taproot.connectors.TestingFiles;

class XlsxTableTest {

    private static final Columns COLUMNS = new Columns(
            List.of(Column.named("building", "楼宇"), Column.named("unit", "单元", "房号")),
            List.of(Column.named("start", "起租日"), Column.named("rent", "租金").in("元/㎡/天", "元/天/㎡")));
    private static final List<String> HEADER = List.of("楼宇", "房号", "起租日", "租金（元/㎡·日）");

    private final XlsxTable table = new XlsxTable();

    @TempDir
    Path folder;

    @Test
    void theHeaderMayStandBelowTitles() throws IOException {
        List<Row> rows = rows(workbook(sheet -> {
            sheet.value(0, 0, "某某大厦租控表");
            row(sheet, 4, HEADER);
            row(sheet, 5, List.of("A座", "101", "2024-01-01", 3.5));
            row(sheet, 8, List.of("A座", "102"));
        }));

        assertThat(rows).extracting(Row::place).containsExactly("row 6", "row 9");
        assertThat(rows.get(0).cells()).containsExactly("A座", "101", "2024-01-01", "3.5");
        assertThat(rows.get(1).cells()).containsExactly("A座", "102", null, null);
    }

    @Test
    void datesAndNumbersAreTheTextAPersonWouldWrite() throws IOException {
        List<Row> rows = rows(workbook(sheet -> {
            row(sheet, 0, HEADER);
            sheet.value(1, 0, 101);
            sheet.value(1, 1, 1.2e17);
            sheet.value(1, 2, LocalDate.of(2024, 3, 5));
            sheet.style(1, 2).format("yyyy\"年\"m\"月\"d\"日\"").set();
            sheet.value(1, 3, 0.1 + 0.2);
        }));

        assertThat(rows.get(0).cells()).containsExactly("101", "120000000000000000", "2024-03-05", "0.3");
    }

    @Test
    void aNumberInAColourIsNotADate() throws IOException {
        List<Row> rows = rows(workbook(sheet -> {
            row(sheet, 0, HEADER);
            row(sheet, 1, List.of("A", "1", "", 45));
            sheet.style(1, 3).format("#,##0.00_);[Red](#,##0.00)").set();
        }));

        assertThat(rows.get(0).cells().get(3)).isEqualTo("45");
    }

    @Test
    void theSheetThatHasTheHeaderCounts() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var workbook = new org.dhatim.fastexcel.Workbook(out, "Taproot", "1.0")) {
            row(workbook.newWorksheet("说明"), 0, List.of("请勿修改"));
            var sheet = workbook.newWorksheet("数据");
            row(sheet, 0, HEADER);
            row(sheet, 1, List.of("A", "1"));
        }

        assertThat(check(out.toByteArray())).isEqualTo(1);
    }

    @Test
    void twoSheetsWithTheHeaderAreRefusedByName() throws IOException {
        Refusal refusal = refusal(threeSheets("甲楼", HEADER, "乙楼", HEADER));

        assertThat(refusal.english())
                .contains("sheets 甲楼, 乙楼: expected one")
                .contains("Save each sheet as a file of its own");
        assertThat(refusal.chinese()).contains("甲楼, 乙楼").contains("单独的文件");
    }

    @Test
    void aSheetThatOnlyResemblesTheTableMayStandBesideIt() throws IOException {
        assertThat(check(threeSheets("甲楼", HEADER, "汇总", List.of("楼宇", "租金")))).isEqualTo(1);
    }

    @Test
    void aChartSheetMayStandBesideTheTable() throws IOException {
        byte[] chart = replaced(
                threeSheets("甲楼", HEADER, "图表", List.of()),
                "xl/worksheets/sheet3.xml",
                out -> out.write(
                        utf8("<chartsheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>")));

        assertThat(check(chart)).isEqualTo(1);
    }

    @Test
    void columnsMayShareATitleInDifferentUnits() throws IOException {
        Columns columns = new Columns(
                List.of(Column.named("rent", "租金").in("元/㎡/天")),
                List.of(Column.named("monthly", "租金").in("元/㎡/月")));

        assertThat(positions(columns, "租金(元/㎡·月)", "租金(元/㎡·日)")).isEqualTo(Map.of("monthly", 0, "rent", 1));
        assertThat(positions(columns, "租金")).isEqualTo(Map.of("rent", 0));
        assertThatThrownBy(() -> positions(columns, "租金(美元)"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("expected 元/m2/天, 元/m2/月");
    }

    @Test
    void aSubstituteCountsWhereNoColumnHasATitleOfItsOwn() {
        Columns columns = new Columns(
                List.of(Column.named("building", "楼宇").or("项目名称")),
                List.of(Column.named("area", "面积").or("租赁面积").in("㎡")));

        assertThat(positions(columns, "项目名称", "租赁面积(㎡)")).isEqualTo(Map.of("building", 0, "area", 1));
        assertThat(positions(columns, "项目名称", "楼宇", "租赁面积", "面积")).isEqualTo(Map.of("building", 1, "area", 3));
        assertThat(positions(columns, "项目名称", "租赁面积(亩)")).isEqualTo(Map.of("building", 0));
    }

    @Test
    void aRentInAnotherUnitIsRefused() {
        Refusal refusal = refusal(workbook(sheet -> row(sheet, 0, List.of("楼宇", "单元", "租金(元/㎡/月)"))));

        assertThat(refusal.english()).contains("Invalid unit \"元/m2/月\"").contains("元/m2/天");
    }

    @Test
    void aMissingHeaderIsRefusedWithWhatWasFound() {
        Refusal refusal = refusal(workbook(sheet -> row(sheet, 1, List.of("楼宇", "面积"))));

        assertThat(refusal.english())
                .contains("in sheets 租控")
                .contains("Missing column 单元/unit")
                .contains("found 楼宇, 面积");
    }

    @Test
    void aHeaderBelowTheFirstTwentyRowsIsNotLookedFor() {
        assertThat(refusal(workbook(sheet -> row(sheet, 20, HEADER))).english()).contains("rows 1 to 20");
    }

    @Test
    void otherKindsOfFilesAreNamed() {
        assertThat(refusal(utf8("楼宇,单元\nA,1\n")).english()).contains("CSV");
        assertThat(refusal(utf8("\n<html><table><tr><td>楼宇")).english()).contains("web page");
        assertThat(refusal(new byte[0]).english()).contains("empty file");
        assertThat(refusal(office("Workbook")).english()).contains("old .xls");
        assertThat(refusal(office("EncryptedPackage")).english()).contains("encrypted");
    }

    @Test
    void aWorkbookCutAnywhereIsRefused() {
        byte[] whole = TestingFiles.occupancy(20);
        for (int i = 0; i < 60; i++) {
            int length = (int) ((long) (whole.length - 1) * i / 59);

            assertThat(refusal(Arrays.copyOf(whole, length)).english()).contains("Invalid workbook");
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
                assertThat(check(damaged)).as("byte %d", i).isEqualTo(1);
                assertThat(rows(damaged).get(0).cells()).startsWith("A", "1");
            } catch (RefusedException e) {
                assertThat(e.refusal().chinese()).isNotBlank();
            }
        }
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS)
    void aBombIsRefusedBeforeItIsRead() throws IOException {
        byte[] bomb = replaced("xl/worksheets/sheet1.xml", out -> {
            byte[] spaces = new byte[1 << 20];
            Arrays.fill(spaces, (byte) ' ');
            for (int i = 0; i < 300; i++) {
                out.write(spaces);
                out.write('<');
            }
        });

        assertThat(refusal(bomb).english()).contains("more than 100 times");
    }

    @Test
    void aTextWithoutEndIsRefused() throws IOException {
        byte[] content = replaced("xl/worksheets/sheet1.xml", out -> {
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

        assertThat(refusal(content).english()).contains("a text of more than 4194304 bytes");
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS)
    void entitiesAreNotExpanded() throws IOException {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a \"ha\">");
        for (char c = 'b'; c < 'z'; c++) {
            laughs.append("<!ENTITY %c \"%s\">".formatted(c, ("&" + (char) (c - 1) + ";").repeat(10)));
        }
        laughs.append("<!ENTITY file SYSTEM \"file:///etc/passwd\">]><sst><si><t>&y;&file;</t></si></sst>");
        byte[] content = replaced("xl/sharedStrings.xml", out -> out.write(utf8(laughs.toString())));

        assertThat(refusal(content).english()).contains("Invalid workbook");
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS)
    void aSharedStringThatDoesNotExistIsRefused() throws IOException {
        byte[] content = replaced(
                "xl/worksheets/sheet1.xml",
                out -> out.write(
                        utf8(
                                "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>2000000000</v></c></row></sheetData></worksheet>")));

        assertThat(refusal(content).english()).contains("Invalid workbook");
    }

    @Test
    void rowsThatRepeatTheirNumberAreRefused() throws IOException {
        byte[] content = replaced(
                "xl/worksheets/sheet1.xml",
                out -> out.write(utf8(
                        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>楼宇</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>单元</t></is></c></row>"
                                + "<row r=\"2\"/><row r=\"2\"/></sheetData></worksheet>")));

        assertThat(refusal(content).english()).contains("row 2 comes after row 2");
    }

    /** A small workbook with one of its parts replaced. */
    private byte[] replaced(String part, Content content) throws IOException {
        return replaced(workbook(sheet -> row(sheet, 0, HEADER)), part, content);
    }

    private byte[] replaced(byte[] workbook, String part, Content content) throws IOException {
        Path whole = file(workbook);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile in = ZipFile.builder().setPath(whole).get();
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals(part)) {
                    content.write(out);
                } else {
                    in.getInputStream(entry).transferTo(out);
                }
            }
        }
        return bytes.toByteArray();
    }

    /** A note and two sheets of one row each. */
    private static byte[] threeSheets(String second, List<String> secondHeader, String third, List<String> thirdHeader)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var workbook = new org.dhatim.fastexcel.Workbook(out, "Taproot", "1.0")) {
            row(workbook.newWorksheet("说明"), 0, List.of("请勿修改"));
            var sheet = workbook.newWorksheet(second);
            row(sheet, 0, secondHeader);
            row(sheet, 1, List.of("A", "1"));
            var other = workbook.newWorksheet(third);
            row(other, 2, thirdHeader);
            row(other, 3, List.of("B", "1"));
        }
        return out.toByteArray();
    }

    private static byte[] office(String directoryEntry) {
        byte[] content = new byte[4096];
        System.arraycopy(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}, 0, content, 0, 4);
        byte[] name = directoryEntry.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, content, 1024, name.length);
        return content;
    }

    private Refusal refusal(byte[] content) {
        return catchThrowableOfType(RefusedException.class, () -> check(content))
                .refusal();
    }

    private long check(byte[] content) throws IOException {
        return table.check(file(content), COLUMNS);
    }

    private static Map<String, Integer> positions(Columns columns, String... titles) {
        return columns.match("row 1", List.of(titles)).orElseThrow().positions();
    }

    private List<Row> rows(byte[] content) throws IOException {
        List<Row> read = new ArrayList<>();
        try (Rows rows = table.open(file(content), COLUMNS)) {
            rows.forEachRemaining(read::add);
        }
        return read;
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("file"), content);
    }

    @FunctionalInterface
    private interface Content {
        void write(OutputStream out) throws IOException;
    }
}
