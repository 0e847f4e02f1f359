package org.taproot.connectors.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taproot.connectors.TestingFiles.row;
import static org.taproot.connectors.TestingFiles.workbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taproot.connectors.TestingFiles;
import org.taproot.model.carrier.Unit;
import org.taproot.model.carrier.UnitStatus;
import org.taproot.model.fact.DeadLetter;
import org.taproot.model.fact.RejectReason;
import org.taproot.wire.Topic;

/** Rent rolls as different operators keep them. */
class OccupancyLayoutsTest {

    private static final LocalDate START = LocalDate.of(2024, 3, 1);
    private static final LocalDate END = LocalDate.of(2027, 2, 28);

    private static final List<Object> LEASES =
            List.of("楼宇名称", "楼层", "单元", "建筑面积(㎡)", "状态", "承租企业", "起租日", "到期日", "租金(元/㎡/天)", "街镇");
    private static final List<Object> CONTRACTS =
            List.of("项目名称", "所在层", "房号", "面积（平方米）", "使用现状", "客户名称", "合同开始", "合同结束", "月租金(元)", "所属街镇", "备注");
    private static final List<Object> TERMS =
            List.of("园区", "楼栋", "层", "室", "租赁面积(㎡)", "出租状态", "入驻企业", "租赁期限", "租金(元/㎡·月)", "街道", "统一社会信用代码");

    @TempDir
    Path folder;

    @Test
    void aLeaseMayHaveItsRentPerSquareMetreAndDay() throws IOException {
        List<Unit> units = units(workbook(sheet -> {
            sheet.value(0, 0, "澄岚大厦租控表");
            row(sheet, 1, LEASES);
            row(sheet, 2, List.of("澄岚大厦", "12F", "1201", 1080.5, "已租", "测试企业", "2024-03-01", "2027-02-28", 3.5, "长风"));
            row(sheet, 3, List.of("澄岚大厦", "12F", "1202", 80, "空置"));
        }));

        assertThat(units)
                .containsExactly(
                        leased("澄岚大厦", "12", "1201", "长风", "1080.5", UnitStatus.LEASED, "3.5"),
                        new Unit(
                                "澄岚大厦",
                                "12",
                                "1202",
                                null,
                                new BigDecimal(80),
                                UnitStatus.VACANT,
                                null,
                                null,
                                null,
                                null));
    }

    @Test
    void aContractMayHaveTheRentOfTheUnitPerMonth() throws IOException {
        List<Unit> units = units(workbook(sheet -> {
            sheet.value(0, 0, "澄岚广场");
            sheet.value(1, 0, "2026年1月");
            row(sheet, 2, CONTRACTS);
            row(sheet, 3, List.of("澄岚广场", "3层", "301", 80, "在租", "测试企业", "2024.3.1", "2027.2.28", "8,000", "真如", "转角"));
            row(sheet, 4, Arrays.asList(null, "3层", "302", "100平方米", "预留", null, null, null, null, "真如"));
            sheet.range(3, 0, 4, 0).merge();
        }));

        // 8,000 ÷ 80 × 12 ÷ 365
        assertThat(units)
                .containsExactly(
                        leased("澄岚广场", "3", "301", "真如", "80", UnitStatus.LEASED, "3.2877"),
                        new Unit(
                                "澄岚广场",
                                "3",
                                "302",
                                "真如",
                                new BigDecimal(100),
                                UnitStatus.RESERVED,
                                null,
                                null,
                                null,
                                null));
    }

    @Test
    void aTermMayStandInOneCellAndTheRentBePerSquareMetreAndMonth() throws IOException {
        List<Unit> units = terms("2024.03.01-2027.02.28", 105);

        // 105 × 12 ÷ 365
        assertThat(units).containsExactly(leased("澄岚科创园3号楼", "2", "201", "桃浦", "60", UnitStatus.OCCUPIED, "3.4521"));
    }

    @Test
    void aTermIsWrittenInManyWays() throws IOException {
        for (String term : List.of(
                "2024.03.01至2027.02.28",
                "2024-03-01-2027-02-28",
                "2024/3/1 ～ 2027/2/28",
                "2024年3月1日——2027年2月28日",
                "20240301到20270228")) {
            assertThat(terms(term, 105))
                    .as(term)
                    .extracting(Unit::leaseStart, Unit::leaseEnd)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(START, END));
        }
    }

    @Test
    void whatIsNoTermOrNoRentIsRejected() throws IOException {
        assertThat(termsLetter("三年", 105).reason()).isEqualTo(RejectReason.INVALID_DATE);
        assertThat(termsLetter("2027.02.28-2024.03.01", 105).field()).isEqualTo("lease_end");
        assertThat(termsLetter("2024.03.01-2027.02.28", "面议").reason()).isEqualTo(RejectReason.INVALID_NUMBER);
        assertThat(termsLetter("2024.03.01-2027.02.28", 31_000).reason()).isEqualTo(RejectReason.OUT_OF_RANGE);
    }

    @Test
    void theRentPerDayCountsMoreThanTheOneOfTheMonth() throws IOException {
        List<Unit> units = units(workbook(sheet -> {
            row(sheet, 0, List.of("楼宇", "楼层", "单元", "面积", "状态", "月租金(元)", "租金(元/㎡/天)"));
            row(sheet, 1, List.of("甲楼", 1, "101", 10, "已租", "面议", 3.5));
            row(sheet, 2, Arrays.asList("甲楼", 1, "102", 10, "已租", 1000));
        }));

        assertThat(units)
                .extracting(Unit::rentCnyM2Day)
                .containsExactly(new BigDecimal("3.5000"), new BigDecimal("3.2877"));
    }

    private static Unit leased(
            String building, String floor, String unit, String street, String area, UnitStatus status, String rent) {
        return new Unit(
                building, floor, unit, street, new BigDecimal(area), status, "测试企业", START, END, new BigDecimal(rent));
    }

    private List<Unit> terms(String term, Object rent) throws IOException {
        return units(termsWorkbook(term, rent));
    }

    private DeadLetter termsLetter(String term, Object rent) throws IOException {
        return Topic.DEAD_LETTER
                .codec()
                .decode(messages(termsWorkbook(term, rent)).get(0).value());
    }

    private static byte[] termsWorkbook(String term, Object rent) {
        return workbook(sheet -> {
            sheet.value(0, 0, "澄岚科创园");
            row(sheet, 1, TERMS);
            row(
                    sheet,
                    2,
                    List.of("澄岚科创园", "澄岚科创园3号楼", 2, "201室", 60, "已入驻", "测试企业", term, rent, "桃浦", TestingFiles.uscc(1)));
        });
    }

    private List<Unit> units(byte[] workbook) throws IOException {
        return messages(workbook).stream()
                .map(message ->
                        Topic.UNIT_REPORTED.codec().decode(message.value()).unit())
                .toList();
    }

    private List<ProducerRecord<String, byte[]>> messages(byte[] workbook) throws IOException {
        return TestingSource.standard("occupancy", folder).rows(workbook);
    }
}
