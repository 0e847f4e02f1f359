package org.taproot.connectors.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taproot.connectors.TestingFiles.OCCUPANCY_HEADER;
import static org.taproot.connectors.TestingFiles.REGISTRY_HEADER;
import static org.taproot.connectors.TestingFiles.row;
import static org.taproot.connectors.TestingFiles.uscc;
import static org.taproot.connectors.TestingFiles.utf8;
import static org.taproot.connectors.TestingFiles.workbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taproot.connectors.TestingFiles;
import org.taproot.model.carrier.Unit;
import org.taproot.model.carrier.UnitStatus;
import org.taproot.model.enterprise.Enterprise;
import org.taproot.model.enterprise.Money;
import org.taproot.model.fact.DeadLetter;
import org.taproot.model.fact.RejectReason;
import org.taproot.wire.Topic;

class StandardSourcesTest {

    @TempDir
    Path folder;

    @Test
    void aRegistryRowIsAnEnterprise() throws IOException {
        Enterprise enterprise = enterprise("测试公司,%s,2020/1/2,有限责任公司,100万元人民币,软件服务,上海市,普陀区,真北路958号3幢101室"
                .formatted(uscc(7).toLowerCase(java.util.Locale.ROOT)));

        assertThat(enterprise.uscc()).isEqualTo(uscc(7));
        assertThat(enterprise.name()).isEqualTo("测试公司");
        assertThat(enterprise.establishedOn()).isEqualTo(LocalDate.of(2020, 1, 2));
        assertThat(enterprise.registeredCapital()).isEqualTo(new Money(new BigDecimal(1_000_000), "CNY"));
        assertThat(enterprise.registeredAddress().road()).isEqualTo("真北路");
        assertThat(enterprise.registeredAddress().province()).isEqualTo("上海");
        assertThat(enterprise.registeredAddress().district()).isEqualTo("普陀");
    }

    @Test
    void theAddressItselfCountsMoreThanTheColumnOfDistricts() throws IOException {
        Enterprise enterprise = enterprise("测试公司,%s,,,,,上海市,普陀区,上海市长宁区仙霞路1号".formatted(uscc(7)));

        assertThat(enterprise.registeredAddress().district()).isEqualTo("长宁");
    }

    @Test
    void aDistrictWithoutAnAddressIsKept() throws IOException {
        Enterprise enterprise = enterprise("测试公司,%s,N/A,N/A,,,上海市,普陀区,N/A".formatted(uscc(7)));

        assertThat(enterprise.establishedOn()).isNull();
        assertThat(enterprise.entityType()).isNull();
        assertThat(enterprise.registeredAddress().district()).isEqualTo("普陀");
    }

    @Test
    void anEnterpriseWithoutANameIsRejected() throws IOException {
        DeadLetter letter = registryLetter(",%s,,,,,,,".formatted(uscc(7)));

        assertThat(letter.reason()).isEqualTo(RejectReason.MISSING_VALUE);
        assertThat(letter.message()).isEqualTo("Missing name at line 2: expected name");
    }

    @Test
    void aCodeEatenByASpreadsheetIsRejectedWithAHint() throws IOException {
        assertThat(registryLetter("测试公司,9.131E+17,,,,,,,").reason()).isEqualTo(RejectReason.SCIENTIFIC_NOTATION);
    }

    @Test
    void aRowTooLargeForTheBrokerIsRejected() throws IOException {
        DeadLetter letter = registryLetter("测试公司,%s,,,,%s,,,".formatted(uscc(7), "大".repeat(400_000)));

        assertThat(letter.reason()).isEqualTo(RejectReason.TOO_LARGE);
        assertThat(letter.field()).isEqualTo("row");
    }

    @Test
    void aFactHoldsFromTheStartOfTheDayInShanghai() throws IOException {
        byte[] message = registry().rows(TestingFiles.registry(1)).get(0).value();

        assertThat(Topic.ENTERPRISE_REPORTED
                        .codec()
                        .decode(message)
                        .provenance()
                        .validFrom())
                .isEqualTo(Instant.parse("2026-01-04T16:00:00Z"));
    }

    @Test
    void anOccupancyRowIsAUnit() throws IOException {
        Unit unit = units(List.of("测试大厦Ａ座", "十二层", "１２０１ 室", "1,080.5㎡", "已租", "测试企业", "2024-01-01", "2026.12.31", 3.5))
                .get(0);

        assertThat(unit.id()).isEqualTo("测试大厦A座/12/1201");
        assertThat(unit.areaM2()).isEqualByComparingTo("1080.5");
        assertThat(unit.status()).isEqualTo(UnitStatus.LEASED);
        assertThat(unit.tenant()).isEqualTo("测试企业");
        assertThat(unit.leaseEnd()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(unit.rentCnyM2Day()).isEqualByComparingTo("3.5");
    }

    @Test
    void mergedCellsMeanTheSameAsAbove() throws IOException {
        List<Unit> units = units(
                List.of("甲楼", 1, "101", 10, "空置"),
                Arrays.asList(null, null, "102", 10, "空置"),
                Arrays.asList(null, 2, "201", 10, "空置"),
                Arrays.asList("甲楼", null, "202", 10, "空置"));

        assertThat(units).extracting(Unit::id).containsExactly("甲楼/1/101", "甲楼/1/102", "甲楼/2/201", "甲楼/2/202");
    }

    @Test
    void theFloorAboveOfAnotherBuildingIsNotCarriedDown() throws IOException {
        List<ProducerRecord<String, byte[]>> messages =
                occupancy(List.of("甲楼", 1, "101", 10, "空置"), Arrays.asList("乙楼", null, "102", 10, "空置"));

        DeadLetter letter = Topic.DEAD_LETTER.codec().decode(messages.get(1).value());
        assertThat(letter.field()).isEqualTo("floor");
        assertThat(letter.place()).isEqualTo("row 3");
    }

    @Test
    void aVacantUnitHasNoTenant() throws IOException {
        assertThat(units(List.of("甲楼", 1, "101", 10, "空置", "前租户")).get(0).tenant())
                .isNull();
    }

    @Test
    void valuesOutOfRangeAreRejected() throws IOException {
        List<Object> endsBeforeStart = List.of("甲楼", 1, "1", 10, "已租", "甲", "2024-01-02", "2024-01-01");

        assertThat(occupancyLetter(List.of("甲楼", 1, "1", 0, "空置")).field()).isEqualTo("area_m2");
        assertThat(occupancyLetter(List.of("甲楼", 1, "1", 1_000_001, "空置")).field())
                .isEqualTo("area_m2");
        assertThat(occupancyLetter(List.of("甲楼", 1, "1", 10, "已租", "甲", "", "", 1_001))
                        .field())
                .isEqualTo("rent_cny_m2_day");
        assertThat(occupancyLetter(endsBeforeStart).reason()).isEqualTo(RejectReason.OUT_OF_RANGE);
        assertThat(occupancyLetter(List.of("甲楼", 1, "1", 10, "神秘")).reason()).isEqualTo(RejectReason.UNKNOWN_STATUS);
    }

    private Enterprise enterprise(String line) throws IOException {
        return Topic.ENTERPRISE_REPORTED
                .codec()
                .decode(registry()
                        .rows(utf8(REGISTRY_HEADER + line + "\n"))
                        .get(0)
                        .value())
                .enterprise();
    }

    private DeadLetter registryLetter(String line) throws IOException {
        return letter(registry().rows(utf8(REGISTRY_HEADER + line + "\n")));
    }

    private DeadLetter occupancyLetter(List<?> values) throws IOException {
        return letter(occupancy(values));
    }

    private static DeadLetter letter(List<ProducerRecord<String, byte[]>> messages) {
        assertThat(messages).extracting(ProducerRecord::topic).containsExactly(Topic.DEAD_LETTER.name());
        return Topic.DEAD_LETTER.codec().decode(messages.get(0).value());
    }

    private List<Unit> units(List<?>... rows) throws IOException {
        return occupancy(rows).stream()
                .map(message ->
                        Topic.UNIT_REPORTED.codec().decode(message.value()).unit())
                .toList();
    }

    private List<ProducerRecord<String, byte[]>> occupancy(List<?>... rows) throws IOException {
        return TestingSource.standard("occupancy", folder).rows(workbook(sheet -> {
            row(sheet, 0, OCCUPANCY_HEADER);
            for (int i = 0; i < rows.length; i++) {
                row(sheet, i + 1, rows[i]);
            }
        }));
    }

    private TestingSource registry() throws IOException {
        return TestingSource.standard("registry", folder);
    }
}
