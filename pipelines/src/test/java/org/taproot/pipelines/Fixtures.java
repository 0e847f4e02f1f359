package org.taproot.pipelines;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.taproot.model.enterprise.Uscc;

/** Invented input in the shape of the real sources. */
final class Fixtures {

    private static final List<String> HEADER =
            List.of("楼宇", "楼层", "单元", "街道", "面积(㎡)", "状态", "租户", "租期开始", "租期结束", "租金(元/㎡/天)");

    private Fixtures() {}

    /** A valid code for every number from 0 to 9,999,999. */
    static String uscc(int number) {
        String body = "91310107MA%07d".formatted(number);
        return body + Uscc.checkDigit(body);
    }

    private static String spoilt(String code) {
        char last = code.charAt(17);
        return code.substring(0, 17) + (last == '0' ? '1' : '0');
    }

    /**
     * A registry of so many enterprises, the capital of each drawn at random.
     *
     * @param spoilt how many rows at the end have a wrong code
     */
    static Path registry(Path file, int first, int rows, int spoilt, long seed) throws IOException {
        Random random = new Random(seed);
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("企业名称,统一社会信用代码,注册日期,企业类型,注册资金,经营范围,所在省份,地区,注册地址\r\n");
            for (int i = first; i < first + rows; i++) {
                String code = i >= first + rows - spoilt ? spoilt(uscc(i)) : uscc(i);
                out.write("示例%d号企业有限公司,%s,2001-02-03,N/A,\"%,d(万元人民币)\",示例经营,上海,示例,上海市示例区虚构路%d弄%d号%d室\r\n"
                        .formatted(i, code, 1 + random.nextInt(9_999), 1 + i % 900, 1 + i % 30, 101 + i % 800));
            }
        }
        return file;
    }

    /** The definition of a source that numbers its records. */
    static Path loans(Path definition) throws IOException {
        return Files.writeString(
                definition,
                """
                title: 融资需求（演示）
                purpose: 企业服务
                legal-basis: 政务数据共享约定（演示）
                fact: demand-reported
                precedence: 50
                delivers: delta
                from: {kind: folder}
                key: [demand_id]
                version: [state]
                valid-from: received_on
                fields:
                  demand_id: 编号
                  channel: {is: FINANCING}
                  enterprise_name: 企业名称
                  content: 产品
                  received_on: 申请日期
                  state: {title: 状态, codes: {审核中: IN_PROGRESS, 已放款: RESOLVED}}
                """);
    }

    /** A document of that source. */
    static Path loans(Path file, String... rows) throws IOException {
        return Files.writeString(file, "编号,企业名称,产品,申请日期,状态\n" + String.join("\n", rows) + "\n");
    }

    /** A workbook of one building: ten floors of four units, the first two of each floor vacant, one row without an area. */
    static Path occupancy(Path file, String building, String street) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "taproot", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("租控");
            sheet.value(0, 0, building + " 租控表");
            for (int column = 0; column < HEADER.size(); column++) {
                sheet.value(1, column, HEADER.get(column));
            }
            int row = 2;
            for (int floor = 1; floor <= 10; floor++) {
                for (int unit = 1; unit <= 4; unit++) {
                    unit(sheet, row++, building, street, floor, unit);
                }
            }
            unit(sheet, row, building, street, 11, 1);
            sheet.value(row, 4, "面积待定");
        }
        return file;
    }

    private static void unit(Worksheet sheet, int row, String building, String street, int floor, int unit) {
        boolean vacant = unit <= 2;
        sheet.value(row, 0, building);
        sheet.value(row, 1, floor + "层");
        sheet.value(row, 2, "%d%02d".formatted(floor, unit));
        sheet.value(row, 3, street);
        sheet.value(row, 4, 100.5 * unit);
        sheet.value(row, 5, vacant ? "空置" : "已租");
        if (!vacant) {
            sheet.value(row, 6, "示例租户" + floor + unit);
            sheet.value(row, 7, LocalDate.of(2025, 1, 1));
            sheet.value(row, 8, "2027年12月31日");
        }
        sheet.value(row, 9, 3 + floor * 0.1);
    }
}
