package org.taproot.connectors.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taproot.connectors.TestingFiles.row;
import static org.taproot.connectors.TestingFiles.utf8;
import static org.taproot.connectors.TestingFiles.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxCellsTest {

    private static final byte[] WORKBOOK = workbook(sheet -> {
        row(sheet, 0, List.of("楼宇"));
        sheet.value(1, 0, 45356);
        sheet.style(1, 0).format("yyyy-mm-dd").set();
    });

    @TempDir
    Path folder;

    private TestingTable table;

    @BeforeEach
    void open() {
        table = new TestingTable(folder, TableOptions.of(Kind.XLSX), TestingTable.columns("楼宇"));
    }

    @Test
    void everyTypeOfCellIsText() throws IOException {
        assertThat(
                        cells(
                                """
                        <c r="A2" t="b"><v>1</v></c><c r="B2" t="e"><v>#REF!</v></c>\
                        <c r="C2" t="str"><f>A1&amp;"x"</f><v>楼宇x</v></c><c r="D2"><f>1/4</f><v>0.25</v></c>\
                        <c r="F2" t="inlineStr"><is><r><t>甲</t></r><rPh sb="0" eb="1"><t>jia</t></rPh><r><t>乙_x000D_</t></r></is></c>\
                        <c t="d"><v>2024-03-05T00:00:00</v></c><c r="H2"><v>91310107000000010</v></c><c r="I2" s="9"/>"""))
                .containsExactly("TRUE", "#REF!", "楼宇x", "0.25", null, "甲乙\r", "2024-03-05", "9.1310107E+16", null);
    }

    private List<String> cells(String row) throws IOException {
        String header =
                "<c t=\"inlineStr\"><is><t>楼宇</t></is></c>" + "<c t=\"inlineStr\"><is><t>x</t></is></c>".repeat(8);
        byte[] content = TestingWorkbooks.replaced(
                WORKBOOK,
                "xl/worksheets/sheet1.xml",
                out -> out.write(utf8("<worksheet><sheetData><row>" + header + "</row><row r=\"2\">" + row
                        + "</row></sheetData></worksheet>")));
        return table.firstRow(content);
    }

    @Test
    void datesFrom1904AreCountedFromThere() throws IOException {
        byte[] content = TestingWorkbooks.replaced(
                WORKBOOK,
                "xl/workbook.xml",
                out -> out.write(
                        utf8(
                                "<workbook xmlns:r=\"r\"><workbookPr date1904=\"1\"/><sheets><sheet name=\"s\" sheetId=\"1\" r:id=\"rId3\"/></sheets></workbook>")));

        assertThat(table.firstRow(WORKBOOK)).containsExactly("2024-03-05");
        assertThat(table.firstRow(content)).containsExactly("2028-03-06");
    }

    @Test
    void onlySheetsOfTheGivenNamesCount() throws IOException {
        byte[] two = TestingWorkbooks.threeSheets("甲楼", List.of("楼宇"), "乙楼", List.of("楼宇"));
        TestingTable named =
                new TestingTable(folder, TableOptions.of(Kind.XLSX).sheets("乙.*"), TestingTable.columns("楼宇"));

        assertThat(named.part(two).sheet()).isEqualTo("乙楼");
        assertThat(named.firstRow(two)).startsWith("B");
        assertThat(new TestingTable(folder, TableOptions.of(Kind.XLSX).sheets("丙"), TestingTable.columns("楼宇"))
                        .refusal(two)
                        .english())
                .contains("Cannot find a sheet named like 丙");
    }
}
