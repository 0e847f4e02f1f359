package org.taproot.connectors;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.taproot.model.enterprise.Uscc;

/** Made-up registers and rent rolls. */
public final class TestingFiles {

    public static final String REGISTRY_HEADER = "企业名称,统一社会信用代码,注册日期,企业类型,注册资金,经营范围,所在省份,地区,注册地址\n";
    public static final List<Object> OCCUPANCY_HEADER =
            List.of("楼宇", "楼层", "单元", "面积(㎡)", "状态", "租户", "起租日", "到期日", "租金(元/㎡/天)");

    private TestingFiles() {}

    /** The code of the made-up enterprise with a number. */
    public static String uscc(int number) {
        String body = "91310107%09d".formatted(number);
        return body + Uscc.checkDigit(body);
    }

    /** A row with quotes, a comma and a line break. */
    public static String registryRow(int number) {
        return "测试企业%d有限公司,%s,2020-01-02,有限责任公司,100万元人民币,\"软件, \"\"数据\"\"\n服务\",上海市,普陀区,真北路%d号3幢101室\n"
                .formatted(number, uscc(number), number);
    }

    /** A register of valid rows, numbered from 1. */
    public static byte[] registry(int rows) {
        StringBuilder text = new StringBuilder(REGISTRY_HEADER);
        for (int i = 1; i <= rows; i++) {
            text.append(registryRow(i));
        }
        return utf8(text.toString());
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A rent roll of valid rows, numbered from 1, below a title. */
    public static byte[] occupancy(int rows) {
        return workbook(sheet -> {
            sheet.value(0, 0, "测试大厦租控表");
            row(sheet, 2, OCCUPANCY_HEADER);
            for (int i = 1; i <= rows; i++) {
                row(
                        sheet,
                        i + 2,
                        List.of("测试大厦", "12层", "12" + i, 80.5 + i, "已租", "测试企业" + i, "2024-01-01", "2026-12-31", 3.5));
            }
        });
    }

    public static void row(Worksheet sheet, int row, List<?> values) {
        for (int column = 0; column < values.size(); column++) {
            cell(sheet, row, column, values.get(column));
        }
    }

    private static void cell(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value != null) {
            sheet.value(row, column, value.toString());
        }
    }

    public static byte[] workbook(Sheet content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Taproot", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("租控");
            content.write(sheet);
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** What a sheet holds. */
    @FunctionalInterface
    public interface Sheet {
        void write(Worksheet sheet);
    }
}
