package org.taproot.connectors.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.taproot.connectors.TestingFiles.row;
import static org.taproot.connectors.TestingFiles.uscc;
import static org.taproot.connectors.TestingFiles.utf8;
import static org.taproot.connectors.TestingFiles.workbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taproot.connectors.table.RefusedException;
import org.taproot.model.carrier.ListingReported;
import org.taproot.model.enterprise.Measure;
import org.taproot.model.enterprise.MeasureReported;
import org.taproot.model.fact.DeadLetter;
import org.taproot.model.fact.RejectReason;
import org.taproot.model.fact.SnapshotCompleted;
import org.taproot.model.service.DemandReported;
import org.taproot.model.service.DemandState;
import org.taproot.wire.Topic;

/** What a declared source makes of the rows of its documents. */
class DeclaredSourceTest {

    private static final String HEAD =
            """
            title: 测试来源（演示）
            purpose: 测试
            legal-basis: 测试
            precedence: 50
            from: {kind: folder}
            """;

    private static final String TAX = HEAD
            + """
            fact: measure-reported
            delivers: delta
            valid-from: period_end
            fields:
              uscc: 纳税人识别号
              enterprise_name: 纳税人名称
              measure: {is: TAX_BAND}
              period_start: {title: 所属期, format: yyyyMM}
              period_end: {title: 所属期, format: yyyyMM, end-of-period: true}
              value_low: {title: 税收区间, unit: 万元, bound: low}
              value_high: {title: 税收区间, unit: 万元, bound: high}
              change_low_percent: {title: 同比, bound: low}
              change_high_percent: {title: 同比, bound: high}
            """;

    private static final String DEMANDS = HEAD
            + """
            fact: demand-reported
            delivers: delta
            key: [demand_id]
            version: [state, closed_on]
            valid-from: received_on
            fields:
              demand_id: 编号
              channel: {is: TALENT}
              content: {join: [类别, 内容], with: ": "}
              received_on: 受理日期
              closed_on: 办结日期
              state: {first: [{title: 办结日期, codes: {"*": RESOLVED}}, {is: RECEIVED}]}
            """;

    private static final String LISTINGS = HEAD
            + """
            fact: listing-reported
            delivers: {snapshot-of: [building]}
            fields:
              listing_id: 编号
              building: 楼宇
              area_m2: {title: 面积, unit: [m², 亩]}
              rent_cny_m2_day: {title: 租金, range: [0.5, 100]}
            """;

    @TempDir
    Path folder;

    @Test
    void bandsAndChangesBecomeNumbersInTheHubsUnits() throws IOException {
        MeasureReported measure =
                tax("202512,%s,测试公司,5-10,下降20%%-50%%".formatted(uscc(7))).get(0);

        assertThat(measure.measure()).isEqualTo(Measure.TAX_BAND);
        assertThat(measure.periodStart()).isEqualTo(LocalDate.of(2025, 12, 1));
        assertThat(measure.periodEnd()).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(measure.valueLow()).isEqualByComparingTo("50000");
        assertThat(measure.valueHigh()).isEqualByComparingTo("100000");
        assertThat(measure.changeLowPercent()).isEqualByComparingTo("-50");
        assertThat(measure.changeHighPercent()).isEqualByComparingTo("-20");
    }

    @Test
    void aRowHoldsFromTheDayItNames() throws IOException {
        assertThat(tax("202512,%s,测试公司,5-10,".formatted(uscc(7)))
                        .get(0)
                        .provenance()
                        .validFrom())
                .isEqualTo(Instant.parse("2025-12-30T16:00:00Z"));
    }

    @Test
    void aRowOfADayToComeIsRejected() throws IOException {
        assertThat(source("tax", TAX)
                        .deadLetters(utf8("所属期,纳税人识别号,纳税人名称,税收区间(万元),同比\n209912,%s,测试公司,5-10,\n".formatted(uscc(7)))))
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.reason()).isEqualTo(RejectReason.FUTURE_DATE);
                    assertThat(letter.value()).isEqualTo("2099-12-31");
                    assertThat(letter.message()).contains("line 2").contains("today (2026-01-05)");
                });
    }

    @Test
    void theSameWordOfARecordIsOneFactWhateverDocumentItIsIn() throws IOException {
        TestingSource demands = source("talent", DEMANDS);
        List<DemandReported> first = demands.facts(
                topic("demand-reported"), utf8("编号,类别,内容,受理日期,办结日期\nA1,落户,请帮忙,2026-01-02,\nA2,落户,,2026-01-02,\n"));
        List<DemandReported> second = demands.facts(
                topic("demand-reported"),
                utf8("编号,类别,内容,受理日期,办结日期\nA2,落户,,2026-01-02,2026-01-04\nA1,落户,请帮忙,2026-01-02,\n"));

        assertThat(first).extracting(DemandReported::state).containsOnly(DemandState.RECEIVED);
        assertThat(first.get(0).content()).isEqualTo("落户: 请帮忙");
        assertThat(first.get(1).content()).isEqualTo("落户");
        assertThat(second.get(0).state()).isEqualTo(DemandState.RESOLVED);
        assertThat(id(second.get(1))).isEqualTo(id(first.get(0)));
        assertThat(id(second.get(0))).isNotEqualTo(id(first.get(1)));
        assertThat(second.get(1).provenance().sourceRecord()).isEqualTo(TestingSource.SHA256 + ":3");
    }

    @Test
    void unitsOfTheHeaderAndOfTheCellAreConverted() throws IOException {
        List<ListingReported> listings =
                listings("编号,楼宇,面积(亩),租金(元/㎡·月)", "1,甲楼（演示）,3,73", "2,甲楼（演示）,120㎡,2.5元/m²/天", "3,乙楼（演示）,,");

        assertThat(listings)
                .extracting(ListingReported::areaM2, ListingReported::rentCnyM2Day)
                .containsExactly(
                        tuple(new BigDecimal("2000.00"), new BigDecimal("2.4000")),
                        tuple(new BigDecimal("120.00"), new BigDecimal("2.5000")),
                        tuple(null, null));
    }

    @Test
    void aHeaderInAUnitThatIsNotKnownRefusesTheDocument() {
        assertThatThrownBy(() -> listings("编号,楼宇,面积,租金(美元/㎡/天)", "1,甲楼（演示）,80,5"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("Invalid unit \"美元/㎡/天\" of column 租金", "expected 元/m²/天, 元/m²/月");
        assertThatThrownBy(() -> inAnyUnit("编号,楼宇,面积(平方英尺)", "1,甲楼（演示）,1000"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("Invalid unit \"平方英尺\" of column 面积");
        assertThatThrownBy(() -> inAnyUnit("编号,楼宇,面积(万元)", "1,甲楼（演示）,0.5")).isInstanceOf(RefusedException.class);
    }

    @Test
    void aRemarkInAHeaderIsNoUnit() throws IOException {
        assertThat(inAnyUnit("编号,楼宇,面积(建筑面积),租金(含税)", "1,甲楼（演示）,80,5"))
                .extracting(ListingReported::areaM2, ListingReported::rentCnyM2Day)
                .containsExactly(tuple(new BigDecimal("80.00"), new BigDecimal("5.0000")));
        assertThat(inAnyUnit("编号,楼宇,面积(单位：亩，建筑面积),租金(元/天/㎡)", "1,甲楼（演示）,3,5"))
                .extracting(ListingReported::areaM2, ListingReported::rentCnyM2Day)
                .containsExactly(tuple(new BigDecimal("2000.00"), new BigDecimal("5.0000")));
    }

    @Test
    void theMoneyAloneAboveARentMeansTheWholeUnitByMonth() throws IOException {
        TestingSource byMonth = source("listings", LISTINGS.replace("{title: 租金,", "{title: 租金, unit: [元/m²/天, 元/月],"));

        assertThat(byMonth.<ListingReported>facts(
                        topic("listing-reported"), utf8("编号,楼宇,面积,租金(元)\n1,甲楼（演示）,100,7300\n")))
                .extracting(ListingReported::rentCnyM2Day)
                .containsExactly(new BigDecimal("2.4000"));
        assertThatThrownBy(() -> listings("编号,楼宇,面积,租金(元)", "1,甲楼（演示）,100,7300"))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void theRangeOfARentCountsForThatOfAWholeUnitToo() throws IOException {
        TestingSource byMonth = source(
                "listings",
                LISTINGS.replace("{title: 租金, range: [0.5, 100]}", "{title: 租金, unit: 元/月, range: [2, 3]}"));

        assertThat(byMonth.deadLetters(utf8("编号,楼宇,面积,租金\n1,甲楼（演示）,100,7300\n2,甲楼（演示）,100,12000\n")))
                .extracting(DeadLetter::reason, DeadLetter::value)
                .containsExactly(tuple(RejectReason.OUT_OF_RANGE, "12000"));
    }

    @Test
    void aRentOfAWholeUnitWithoutAnAreaIsADeadLetterThatSaysSo() throws IOException {
        TestingSource byMonth = source(
                "listings",
                LISTINGS.replace("{title: 租金, range: [0.5, 100]}", "{title: 租金, unit: [元/m²/天, 元/月, 元/年]}")
                        .replace("{title: 面积, unit: [m², 亩]}", "{title: 面积, range: [0, 100000]}"));

        assertThat(
                        byMonth.deadLetters(
                                utf8(
                                        "编号,楼宇,面积,租金\n1,甲楼（演示）,,7300元/月\n2,甲楼（演示）,0,7300元/年\n3,甲楼（演示）,,2.5\n4,甲楼（演示）,,\n5,甲楼（演示）,100,7300元/月\n")))
                .extracting(DeadLetter::reason, DeadLetter::message, DeadLetter::messageZh)
                .containsExactly(
                        tuple(
                                RejectReason.MISSING_VALUE,
                                "Invalid rent_cny_m2_day \"7300元/月\" at line 2: expected an area of more than 0 m² in the same row, by which the rent of the whole unit is divided; found none",
                                "第 2 行，报价（元/m²/天）「7300元/月」：缺少必填值；应为 同一行中大于 0 的面积（整个单元的租金须除以面积），该行没有面积"),
                        tuple(
                                RejectReason.OUT_OF_RANGE,
                                "Invalid rent_cny_m2_day \"7300元/年\" at line 3: expected an area of more than 0 m² in the same row, by which the rent of the whole unit is divided; found 0",
                                "第 3 行，报价（元/m²/天）「7300元/年」：数值超出合理范围；应为 同一行中大于 0 的面积（整个单元的租金须除以面积），该行面积为 0"));
    }

    @Test
    void aColumnReadInTheWrongUnitIsToldSo() throws IOException {
        assertThat(source("listings", LISTINGS).deadLetters(utf8("编号,楼宇,面积,租金\n1,甲楼（演示）,80,35000\n2,甲楼（演示）,80,120\n")))
                .extracting(DeadLetter::reason)
                .containsExactly(RejectReason.UNIT_JUMP, RejectReason.OUT_OF_RANGE);
    }

    @Test
    void blankRowsAreNeitherRowsNorRejects() throws IOException {
        assertThat(listings(
                        "编号,楼宇,面积,租金",
                        "1,甲楼（演示）,80,3",
                        "  ,,\u3000,",
                        "\u00a0,\u200b,\ufeff,\u2007",
                        "\u00a0",
                        "2,甲楼（演示）,80,3",
                        ",,,",
                        "   ",
                        "\u202f,,,"))
                .hasSize(2);
    }

    @Test
    void aDeadLetterIsToldInChineseToo() throws IOException {
        assertThat(source("listings", LISTINGS)
                        .deadLetters(utf8("编号,楼宇,面积,租金\n1,甲楼（演示）,很大,3\n,甲楼（演示）,80,3\n3,甲楼（演示）,80,35000\n")))
                .extracting(DeadLetter::messageZh)
                .allSatisfy(message -> assertThat(message).doesNotContain("line", "area_m2", "rent_cny"))
                .satisfiesExactly(
                        area -> assertThat(area).startsWith("第 2 行，").contains("「很大」：数字无法识别；应为 数字，单位可以是 m²、亩"),
                        missing -> assertThat(missing).startsWith("第 3 行，").endsWith("：缺少必填值；应为 有值的房源编号"),
                        jump -> assertThat(jump).contains("与允许范围相差约一万倍", "应为 0.5 至 100"));
    }

    @Test
    void rowsThatAreNoRecordsAreNeitherRowsNorRejectsWhereTheDefinitionNamesThem() throws IOException {
        byte[] content = utf8("编号,楼宇,面积,租金\n1,甲楼（演示）,80,3\n合 计,,80,\n2,乙楼（演示）,80,3\n,总计：2 间,160,\n制表人：某人\n");
        TestingSource listings = source("listings", LISTINGS + "read: {skip: [合计, '总计*', '制表人*']}\n");

        assertThat(listings.deadLetters(content)).isEmpty();
        assertThat(listings.<ListingReported>facts(topic("listing-reported"), content))
                .hasSize(2);
        assertThat(completed(listings.messages(content).get(2)).tellsWhatHasGone())
                .isTrue();
    }

    @Test
    void rowsThatAreNoRecordsOfAWorkbookDoNotCarryDown() throws IOException {
        byte[] content = workbook(sheet -> {
            row(sheet, 0, List.of("编号", "楼宇", "面积", "租金"));
            row(sheet, 1, List.of("1", "甲楼（演示）", "80", "3"));
            row(sheet, 2, List.of("小计", "全部", "80", ""));
            row(sheet, 3, List.of("2", "", "90", "3"));
        });
        TestingSource listings = source("listings", LISTINGS + "carry-down: [building]\nread: {skip: [小计]}\n");

        assertThat(listings.<ListingReported>facts(topic("listing-reported"), content))
                .extracting(ListingReported::building)
                .containsExactly("甲楼（演示）", "甲楼（演示）");
    }

    @Test
    void aSnapshotEndsWithWhatIsComplete() throws IOException {
        List<ProducerRecord<String, byte[]>> messages = source("listings", LISTINGS)
                .messages(utf8("编号,楼宇,面积,租金\n1,甲楼（演示）,80,3\n2,乙楼（演示）,80,3\n3,甲楼（演示）,80,3\n4,甲楼（演示）,x,3\n"));

        assertThat(messages).hasSize(6);
        assertThat(completed(messages.get(4))).satisfies(completed -> {
            assertThat(completed.kind()).isEqualTo("listing-reported");
            assertThat(completed.scope()).isEqualTo("甲楼（演示）");
            assertThat(completed.rows()).isEqualTo(2);
            assertThat(completed.rejected()).isEqualTo(1);
            assertThat(completed.provenance().delivery()).isEqualTo(1);
        });
        assertThat(completed(messages.get(5)).scope()).isEqualTo("乙楼（演示）");
    }

    @Test
    void anEmptySnapshotOfEverythingIsCompleteToo() throws IOException {
        List<ProducerRecord<String, byte[]>> messages = source(
                        "listings", LISTINGS.replace("{snapshot-of: [building]}", "snapshot"))
                .messages(utf8("编号,楼宇,面积,租金\n"));

        assertThat(completed(messages.get(0)).scope()).isEqualTo("all");
        assertThat(completed(messages.get(0)).rows()).isZero();
    }

    @Test
    void whatIsNotListedIsDroppedAndNewTitlesAreTold() throws IOException {
        byte[] content = utf8("编号,楼宇,面积,租金,联系电话,备注\n1,甲楼（演示）,80,3,14000000001,x\n");
        TestingSource listings = source("listings", LISTINGS + "ignore: [备注]\n");

        assertThat(listings.newTitles(content)).containsExactly("联系电话");
        assertThat(new String(listings.rows(content).get(0).value(), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("14000000001");
    }

    @Test
    void expressionsInDataAreText() throws IOException {
        String name = "${bean:system?method=exit}#{1+1}{{env:PATH}}";
        byte[] content = ("编号,楼宇,面积,租金\n1," + name + ",80,3\n").getBytes(Charset.forName("GB18030"));

        assertThat(source("listings", LISTINGS).<ListingReported>facts(topic("listing-reported"), content))
                .extracting(ListingReported::building)
                .containsExactly(name);
    }

    @Test
    void rowsWithoutTheRightNumberOfCellsAreRejected() throws IOException {
        assertThat(source("listings", LISTINGS).deadLetters(utf8("编号,楼宇,面积,租金\n1,甲楼（演示）,80,3,4\n2,乙楼（演示）,1,3\n")))
                .extracting(DeadLetter::reason)
                .containsExactly(RejectReason.COLUMN_COUNT);
    }

    @Test
    void aConstantThatIsNoValueOfItsFieldIsTheDefinitionsFault() {
        assertThatThrownBy(() -> source("tax", TAX.replace("TAX_BAND", "TAXES")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("fields.measure.is")
                .hasMessageContaining("TAXES");
    }

    private List<MeasureReported> tax(String... lines) throws IOException {
        return source("tax", TAX)
                .facts(
                        topic("measure-reported"),
                        utf8("所属期,纳税人识别号,纳税人名称,税收区间(万元),同比\n" + String.join("\n", lines) + "\n"));
    }

    private List<ListingReported> listings(String... lines) throws IOException {
        return source("listings", LISTINGS).facts(topic("listing-reported"), utf8(String.join("\n", lines) + "\n"));
    }

    private List<ListingReported> inAnyUnit(String... lines) throws IOException {
        return source("listings", LISTINGS.replace("{title: 面积, unit: [m², 亩]}", "面积"))
                .facts(topic("listing-reported"), utf8(String.join("\n", lines) + "\n"));
    }

    private TestingSource source(String name, String definition) {
        return TestingSource.declared(name, definition, folder);
    }

    private static String id(DemandReported demand) {
        return demand.provenance().eventId();
    }

    private static SnapshotCompleted completed(ProducerRecord<String, byte[]> message) {
        return DeclaredSourceTest.<SnapshotCompleted>topic(message.topic())
                .codec()
                .decode(message.value());
    }

    private static <F> Topic<F> topic(String name) {
        return Topic.named(name);
    }
}
