package org.taproot.pipelines.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A rent roll of buildings that do not exist, as one sheet of a workbook. */
final class InventedRentRoll {

    /** A sheet has room for a few more, but people and their programs stop there. */
    static final long MOST_ROWS = 1_000_000;

    private static final String[] TITLES = {"楼宇", "楼层", "单元", "面积(㎡)", "状态", "租户", "起租日", "到期日", "租金(元/㎡/天)", "街道"};
    private static final String[] STREETS = {"长寿路街道", "曹杨新村街道", "真如镇街道", "桃浦镇", "万里街道"};
    private static final int UNITS_OF_FLOOR = 25;
    private static final int UNITS_OF_BUILDING = 1_000;
    private static final int TENANTS = 40_000;
    private static final int WRITTEN_AT_ONCE = 1_000;

    private InventedRentRoll() {}

    static void write(Path file, long rows) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                Workbook workbook = new Workbook(out, "Taproot", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("租控");
            for (int column = 0; column < TITLES.length; column++) {
                sheet.value(0, column, TITLES[column]);
                sheet.width(column, 14);
            }
            for (int i = 0; i < rows; i++) {
                row(sheet, i);
                if (i % WRITTEN_AT_ONCE == 0) {
                    sheet.flush();
                }
            }
            sheet.finish();
        }
    }

    private static void row(Worksheet sheet, int number) {
        int row = number + 1;
        int unit = number % UNITS_OF_BUILDING;
        int floor = 1 + unit / UNITS_OF_FLOOR;
        boolean isLet = number % 5 != 0;
        sheet.value(row, 0, "云启大厦" + number / UNITS_OF_BUILDING + "座（演示）");
        sheet.value(row, 1, floor + "层");
        sheet.value(row, 2, String.valueOf(floor * 100 + unit % UNITS_OF_FLOOR));
        sheet.value(row, 3, 60 + number % 900 + 0.5);
        sheet.value(row, 4, isLet ? "已租" : "空置");
        if (isLet) {
            sheet.value(row, 5, "上海澜舟" + number % TENANTS + "商务咨询有限公司（演示）");
            sheet.value(row, 6, LocalDate.of(2023, 1, 1).plusDays(number % 700).toString());
            sheet.value(row, 7, LocalDate.of(2026, 1, 1).plusDays(number % 900).toString());
        }
        sheet.value(row, 8, 2 + number % 60 / 10.0);
        sheet.value(row, 9, STREETS[number / UNITS_OF_BUILDING % STREETS.length]);
    }
}
