package org.taproot.connectors.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taproot.connectors.TestingFiles.row;
import static org.taproot.connectors.TestingFiles.utf8;
import static org.taproot.connectors.TestingFiles.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxTableTest {

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
    void theHeaderMayStandBelowTitles() throws IOException {
        List<Row> rows = table.rows(workbook(sheet -> {
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
        List<Row> rows = table.rows(workbook(sheet -> {
            row(sheet, 0, HEADER);
            sheet.value(1, 0, 101);
            sheet.value(1, 1, 1.2e17);
            sheet.value(1, 2, LocalDate.of(2024, 3, 5));
            sheet.style(1, 2).format("yyyy\"年\"m\"月\"d\"日\"").set();
            sheet.value(1, 3, 0.1 + 0.2);
        }));

        assertThat(rows.get(0).cells()).containsExactly("101", "1.2E+17", "2024-03-05", "0.3");
    }

    @Test
    void rowsOfSpacesOrFormattingAloneAreNotCounted() throws IOException {
        assertThat(table.count(workbook(sheet -> {
                    row(sheet, 0, HEADER);
                    row(sheet, 1, List.of("A座", "101"));
                    row(sheet, 2, List.of(" ", "\u00a0", "\u3000", "\u200b"));
                    sheet.style(3, 1).format("#,##0.00").set();
                    row(sheet, 4, List.of("", ""));
                })))
                .isEqualTo(1);
    }

    @Test
    void aNumberInAColourIsNotADate() throws IOException {
        List<Row> rows = table.rows(workbook(sheet -> {
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

        assertThat(table.count(out.toByteArray())).isEqualTo(1);
    }

    @Test
    void twoSheetsWithTheHeaderAreRefusedByName() throws IOException {
        Refusal refusal = table.refusal(TestingWorkbooks.threeSheets("甲楼", HEADER, "乙楼", HEADER));

        assertThat(refusal.english())
                .contains("sheets 甲楼, 乙楼: expected one")
                .contains("Save each sheet as a file of its own");
        assertThat(refusal.chinese()).contains("甲楼, 乙楼").contains("单独的文件");
    }

    @Test
    void aSheetThatOnlyResemblesTheTableMayStandBesideIt() throws IOException {
        assertThat(table.count(TestingWorkbooks.threeSheets("甲楼", HEADER, "汇总", List.of("楼宇", "租金"))))
                .isEqualTo(1);
    }

    @Test
    void aChartSheetMayStandBesideTheTable() throws IOException {
        byte[] chart = TestingWorkbooks.replaced(
                TestingWorkbooks.threeSheets("甲楼", HEADER, "图表", List.of()),
                "xl/worksheets/sheet3.xml",
                out -> out.write(
                        utf8("<chartsheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>")));

        assertThat(table.count(chart)).isEqualTo(1);
    }

    @Test
    void aMissingHeaderIsRefusedWithWhatWasFound() {
        Refusal refusal = table.refusal(workbook(sheet -> row(sheet, 1, List.of("楼宇", "面积"))));

        assertThat(refusal.english())
                .contains("in sheets 租控")
                .contains("Missing column 单元/unit")
                .contains("found 楼宇, 面积");
    }

    @Test
    void aHeaderBelowTheFirstTwentyRowsIsNotLookedFor() {
        assertThat(table.refusal(workbook(sheet -> row(sheet, 20, HEADER))).english())
                .contains("rows 1 to 20");
    }

    @Test
    void aRentInAnotherUnitIsRefused() {
        Refusal refusal = table.refusal(workbook(sheet -> row(sheet, 0, List.of("楼宇", "单元", "租金(元/㎡/月)"))));

        assertThat(refusal.english()).contains("Invalid unit \"元/㎡/月\"").contains("元/m2/天");
    }
}
