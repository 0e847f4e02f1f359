package org.taproot.pipelines.district.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class WorkbookTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 30);

    @Test
    void sameCellsGiveTheSameBytes() throws IOException {
        byte[] first = workbook();

        for (int i = 0; i < 5; i++) {
            assertThat(workbook()).isEqualTo(first);
        }
    }

    @Test
    void nothingTellsWhenItWasMade() throws IOException {
        String core = "";
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook()))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                assertThat(part.getTimeLocal()).isEqualTo(LocalDateTime.of(2026, 9, 30, 18, 0));
                String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                core = part.getName().equals("docProps/core.xml") ? text : core;
            }
        }

        assertThat(core).contains(">2026-09-30T18:00:00Z</dcterms:created>").doesNotContain("modified");
    }

    @Test
    void titlesAndBuildingsAreOneCell() throws IOException {
        String sheet = part("xl/worksheets/sheet1.xml");

        assertThat(sheet).contains("<mergeCell ref=\"A1:E1\"/>", "<mergeCell ref=\"A3:A7\"/>");
    }

    @Test
    void textsNumbersAndDatesAreReadAsSuch() throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(workbook()))) {
            List<Row> rows = workbook.getFirstSheet().read();

            assertThat(rows.get(0).getCellText(0)).isEqualTo("租控表（演示）");
            assertThat(rows.get(1).getCellText(4)).isEqualTo("承租企业");
            Row first = rows.get(2);
            assertThat(first.getCellText(0)).isEqualTo("澄岚中心（演示）");
            assertThat(first.getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("12.5");
            assertThat(first.getCellAsDate(2).orElseThrow().toLocalDate()).isEqualTo(LocalDate.of(2024, 3, 1));
            assertThat(first.getOptionalCell(3)).isEmpty();
            assertThat(first.getCellText(4)).isEqualTo("上海㛃岚软件有限公司（演示）");
        }
    }

    @Test
    void otherValuesAreRefused() throws IOException {
        try (WorkbookSheet sheet = sheet(new ByteArrayOutputStream())) {
            assertThatThrownBy(() -> sheet.row(true)).hasMessageContaining("Invalid cell true");
        }
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (WorkbookSheet sheet = sheet(bytes)) {
            sheet.title("租控表（演示）", 5);
            sheet.header("楼宇名称", "面积", "起租日", "到期日", "承租企业");
            for (int building = 0; building < 30; building++) {
                int first = sheet.rows();
                sheet.row("澄岚中心（演示）", 12.5, LocalDate.of(2024, 3, 1), null, "上海㛃岚软件有限公司（演示）");
                for (int unit = 0; unit < 4; unit++) {
                    sheet.row("", building + unit, null, null, "");
                }
                sheet.mergeDown(0, first);
            }
        }
        return bytes.toByteArray();
    }

    private static WorkbookSheet sheet(ByteArrayOutputStream bytes) {
        return new WorkbookSheet(new Parcel(bytes), "租控表", DAY);
    }

    private static String part(String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook()))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (part.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IllegalStateException("Cannot find " + name);
    }
}
