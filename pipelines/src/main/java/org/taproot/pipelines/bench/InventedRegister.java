package org.taproot.pipelines.bench;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.taproot.model.enterprise.Uscc;

/** A register of enterprises that do not exist, in the shape in which the registry exports its own. */
final class InventedRegister {

    private static final List<String> SYLLABLES =
            List.of("云", "启", "澜", "禾", "钧", "拓", "衡", "曜", "森", "翎", "沐", "岚", "璟", "泊", "舟", "砺");
    private static final List<String> TRADES = List.of("信息科技", "商务咨询", "供应链管理", "生物技术", "文化传媒", "物业管理", "机械设备", "国际贸易");
    private static final List<String> TYPES = List.of("有限责任公司(自然人投资或控股)", "有限责任公司(自然人独资)", "有限责任公司(法人独资)", "其他有限责任公司");
    private static final List<String> CAPITALS = List.of(
            "%d万元人民币", "%d万人民币", "%d(万元)", "%,d(万元人民币)", "%d.000000万人民币", "%d万元", "%,d.5(万元人民币)", "人民币%d万元", "%d(万美元)");
    /** Most firms have one of a few round sums. */
    private static final int[] ROUND_SUMS = {10, 30, 50, 100, 200, 500, 1_000, 5_000};

    private static final List<String> ROAD_ENDS = List.of("路", "南路", "北路", "街");
    /** With the number of the door, another one and a small one. */
    private static final List<String> DOORS = List.of(
            "%1$d号",
            "%1$d号%2$d室",
            "%1$d弄%3$d号%2$d室",
            "%1$d弄%3$d号%3$d层%2$d室",
            "%1$d号%3$d幢%2$d室",
            "%1$d号%3$d号楼%2$d室",
            "%1$d号%3$d-%2$d室",
            "%1$d号%3$d幢一层A区%2$d室",
            "%1$d、%3$d号第%3$d幢%3$d楼B座%2$d－A室");

    private static final List<String> SCOPES = List.of(
            "从事信息科技领域内的技术开发、技术转让、技术咨询、技术服务，计算机软件开发，计算机系统集成，数据处理服务。【依法须经批准的项目，经相关部门批准后方可开展经营活动】",
            "企业管理咨询,商务信息咨询,市场营销策划,会议及展览服务,货物进出口,技术进出口",
            "供应链管理服务；道路货物运输；仓储服务（除危险化学品）；国际货运代理；包装服务；装卸搬运服务",
            "生物技术研究；医疗器械销售（第一类、第二类）；实验室设备租赁；\"互联网+\"健康咨询服务（不含诊疗活动）",
            "设计、制作、代理、发布各类广告，文化艺术交流活动策划，电脑图文设计，摄影服务，工艺礼品销售",
            "物业管理，停车场经营管理，楼宇设备维护保养，保洁服务，绿化养护，房地产经纪，自有房屋租赁");

    private InventedRegister() {}

    static void write(Path file, long rows) throws IOException {
        try (CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            csv.writeRecord("企业名称", "统一社会信用代码", "注册日期", "企业类型", "注册资金", "经营范围", "所在省份", "地区", "注册地址", "登记状态", "法人股东");
            for (long i = 0; i < rows; i++) {
                csv.writeRecord(row(i));
            }
        }
    }

    private static String[] row(long number) {
        int mixed = (int) ((number * 0x9E3779B97F4A7C15L) >>> 33);
        return new String[] {
            name(number, mixed),
            uscc(number),
            LocalDate.ofEpochDay(8_000 + mixed % 12_000).toString(),
            of(TYPES, mixed / 3),
            capital(mixed),
            of(SCOPES, mixed / 7),
            "上海市",
            "普陀区",
            "上海市普陀区" + road(mixed / 11)
                    + of(DOORS, mixed / 17).formatted(1 + mixed % 2_000, 101 + mixed / 3 % 2_900, 1 + mixed % 30),
            "存续",
            mixed % 4 == 0 ? name(number + 1, mixed + 1) : ""
        };
    }

    private static String capital(int mixed) {
        int sum = mixed % 3 == 0 ? 10 + mixed / 9 % 50_000 : ROUND_SUMS[mixed / 9 % ROUND_SUMS.length];
        return String.format(Locale.ROOT, of(CAPITALS, mixed / 5), sum);
    }

    /** One of 256. */
    private static String road(int mixed) {
        return of(SYLLABLES, mixed) + of(SYLLABLES.subList(0, 4), mixed / 16) + of(ROAD_ENDS, mixed / 64);
    }

    private static String name(long number, int mixed) {
        return "上海" + of(SYLLABLES, mixed) + of(SYLLABLES, mixed / 16) + of(SYLLABLES, mixed / 256) + number
                + of(TRADES, mixed / 13) + "有限公司（演示）";
    }

    private static String uscc(long number) {
        String body = String.format(Locale.ROOT, "91310107%09d", number);
        return body + Uscc.checkDigit(body);
    }

    private static String of(List<String> words, int number) {
        return words.get(number % words.size());
    }
}
