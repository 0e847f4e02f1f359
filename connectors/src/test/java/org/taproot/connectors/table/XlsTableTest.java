package org.taproot.connectors.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsTableTest {

    @TempDir
    Path folder;

    private TestingTable table;

    @BeforeEach
    void open() {
        table = new TestingTable(folder, TableOptions.defaults(), TestingTable.columns("楼宇", "房号"));
    }

    @Test
    void theSheetWithTheHeaderIsReadBelowIt() throws IOException {
        byte[] content = workbook(book -> {
            row(book.createSheet("说明"), 0, "请勿修改");
            HSSFSheet sheet = book.createSheet("租控");
            row(sheet, 0, "某某大厦（演示）");
            row(sheet, 2, "楼宇", "房号", "租户");
            row(sheet, 3, "A座", "101", "甲（演示）");
            row(sheet, 6, "B座", "102");
        });
        Part part = table.part(content);

        assertThat(part.kind()).isEqualTo(Kind.XLS);
        assertThat(part.sheet()).isEqualTo("租控");
        assertThat(part.rows()).isEqualTo(2);
        assertThat(table.rows(content)).extracting(Row::place).containsExactly("row 4", "row 7");
        assertThat(table.rows(content).get(1).cells()).containsExactly("B座", "102", null);
    }

    @Test
    void cellsAreTheTextAPersonWouldWrite() throws IOException {
        byte[] content = workbook(book -> {
            HSSFSheet sheet = book.createSheet("数据");
            row(sheet, 0, "楼宇", "房号", "a", "b", "c", "d", "e", "f", "g");
            HSSFRow row = sheet.createRow(1);
            row.createCell(0).setCellValue(45356);
            row.getCell(0).setCellStyle(format(book, "yyyy\"年\"m\"月\"d\"日\""));
            row.createCell(1).setCellValue(101);
            row.createCell(2).setCellValue(1.23456789012346e17);
            row.createCell(3).setCellValue(true);
            row.createCell(4).setCellErrorValue(FormulaError.NA);
            row.createCell(5).setCellFormula("\"x\"&\"y\"");
            row.createCell(6).setCellFormula("1+0.5");
            row.createCell(7).setCellFormula("1/0");
            HSSFCell time = row.createCell(8);
            time.setCellValue(0.5);
            time.setCellStyle(format(book, "h:mm"));
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });

        assertThat(table.firstRow(content))
                .containsExactly(
                        "2024-03-05", "101", "1.23456789012346E+17", "TRUE", "#N/A", "xy", "1.5", "#DIV/0!", "12:00");
    }

    @Test
    void datesFrom1904AreCountedFromThere() throws IOException {
        byte[] content = workbook(book -> {
            book.getInternalWorkbook().getRecords().stream()
                    .filter(DateWindow1904Record.class::isInstance)
                    .map(DateWindow1904Record.class::cast)
                    .forEach(window -> window.setWindowing((short) 1));
            HSSFSheet sheet = book.createSheet("数据");
            row(sheet, 0, "楼宇", "房号");
            sheet.createRow(1).createCell(0).setCellValue(43894);
            sheet.getRow(1).getCell(0).setCellStyle(format(book, "yyyy-mm-dd"));
        });

        assertThat(table.firstRow(content)).startsWith("2024-03-05");
    }

    @Test
    void manyRowsAndManyTextsAreRead() throws IOException {
        byte[] content = workbook(book -> {
            HSSFSheet sheet = book.createSheet("数据");
            row(sheet, 0, "楼宇", "房号");
            for (int i = 1; i < 20_000; i++) {
                row(sheet, i, "大厦" + i + "（演示）", String.valueOf(i));
            }
        });

        assertThat(table.count(content)).isEqualTo(19_999);
        assertThat(table.rows(content).get(19_998).cells()).containsExactly("大厦19999（演示）", "19999");
    }

    @Test
    void anEncryptedWorkbookIsRefusedByName() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        byte[] content;
        try {
            content = workbook(book -> row(book.createSheet("数据"), 0, "楼宇", "房号"));
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }

        assertThat(table.refusal(content).english()).contains("an encrypted workbook");
    }

    @Test
    void aWorkbookCutAnywhereIsRefused() throws IOException {
        byte[] whole = workbook(book -> {
            HSSFSheet sheet = book.createSheet("数据");
            row(sheet, 0, "楼宇", "房号");
            for (int i = 1; i < 500; i++) {
                row(sheet, i, "大厦" + i, String.valueOf(i));
            }
        });
        for (int i = 1; i < 40; i++) {
            int length = whole.length * i / 40;
            assertThat(table.isAccepted(Arrays.copyOf(whole, length)))
                    .as("cut at %d of %d", length, whole.length)
                    .isFalse();
        }
    }

    private static CellStyle format(HSSFWorkbook book, String code) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(code));
        return style;
    }

    private static void row(HSSFSheet sheet, int number, String... texts) {
        HSSFRow row = sheet.createRow(number);
        List<String> cells = List.of(texts);
        for (int i = 0; i < cells.size(); i++) {
            row.createCell(i).setCellValue(cells.get(i));
        }
    }

    private static byte[] workbook(Consumer<HSSFWorkbook> content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            content.accept(workbook);
            workbook.write(out);
        }
        return out.toByteArray();
    }
}
