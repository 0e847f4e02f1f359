package org.taproot.connectors.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taproot.connectors.TestingDefinitions;
import org.taproot.connectors.TestingFiles;
import org.taproot.connectors.check.CheckedSample.FieldColumns;
import org.taproot.connectors.check.CheckedSample.Read;
import org.taproot.connectors.check.CheckedSample.Refused;
import org.taproot.connectors.check.CheckedSample.Table;
import org.taproot.connectors.definition.DefinitionReader;
import org.taproot.connectors.mapping.Shapes;
import org.taproot.connectors.table.Encoding;
import org.taproot.connectors.table.Kind;
import org.taproot.model.fact.RejectReason;
import org.taproot.model.service.DemandChannel;

class SampleCheckTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-10-08T02:00:00Z"), ZoneOffset.UTC);
    private static final String LOANS =
            """
            编号,统一社会信用代码,企业名称,银行,产品,需求金额区间(万元),申请日期,状态,办结日期,客户经理
            R1,%s,示例一号企业（演示）,示例银行（演示）,知识产权贷,100-300,2026-09-01,审核中,,14000005678
            R2,%s,示例二号企业（演示）,示例银行（演示）,信用贷,500-800,2026-09-02,已放款,2026-09-20,14000005678
            R3,%s,示例三号企业（演示）,示例银行（演示）,信用贷,500-800,九月,审核中,,14000005678
            """
                    .formatted(TestingFiles.uscc(1), TestingFiles.uscc(2), TestingFiles.uscc(3));

    @TempDir
    private Path folder;

    @Test
    void textTellsItsEncodingAndDelimiterAndWhoTakesWhichTitle() throws IOException {
        Read read = (Read) check("demo/loans", LOANS.getBytes(Charset.forName("GB18030")));

        Table table = read.parts().get(0);
        assertThat(read.kind()).isEqualTo(Kind.CSV);
        assertThat(table.part().encoding()).isEqualTo(Encoding.GB18030);
        assertThat(table.part().delimiter()).isEqualTo(',');
        assertThat(table.part().header().row()).isEqualTo(1);
        assertThat(table.columns())
                .contains(
                        new FieldColumns("demand_id", List.of("编号"), true),
                        new FieldColumns("content", List.of("银行", "产品"), true),
                        new FieldColumns("amount_low_cny", List.of("需求金额区间(万元)"), true),
                        new FieldColumns("amount_high_cny", List.of("需求金额区间(万元)"), true),
                        new FieldColumns("channel", List.of(), false))
                .noneMatch(FieldColumns::isMissing);
        assertThat(table.newTitles()).containsExactly("客户经理");
    }

    @Test
    void firstRecordsAreWhatWouldBeSent() throws IOException {
        Read read = (Read) check("demo/loans", LOANS.getBytes(UTF_8));

        assertThat(read.accepted()).isEqualTo(2);
        assertThat(read.records()).hasSize(2);
        assertThat(read.records().get(0).row()).isEqualTo("2");
        assertThat(read.records().get(0).values())
                .containsEntry("demand_id", "R1")
                .containsEntry("channel", DemandChannel.FINANCING)
                .containsEntry("received_on", LocalDate.of(2026, 9, 1))
                .containsEntry("amount_low_cny", new BigDecimal("1000000.00"));
        assertThat(read.records().get(0).empty()).contains("closed_on");
    }

    @Test
    void rejectedRowsAreCountedByReasonAndSaidInBothLanguages() throws IOException {
        Read read = (Read) check("demo/loans", LOANS.getBytes(UTF_8));

        assertThat(read.rejected()).isEqualTo(1);
        assertThat(read.reasons()).isEqualTo(Map.of(RejectReason.INVALID_DATE, 1L));
        assertThat(read.rejections()).singleElement().satisfies(letter -> {
            assertThat(letter.place()).isEqualTo("line 4");
            assertThat(letter.field()).isEqualTo("received_on");
            assertThat(letter.value()).isEqualTo("九月");
            assertThat(letter.message()).startsWith("Invalid received_on \"九月\" at line 4");
            assertThat(letter.messageZh()).contains("日期无法识别");
        });
    }

    @Test
    void fieldWhoseTitleIsNotThereIsMissing() throws IOException {
        Read read = (Read) check("demo/loans", LOANS.replace("产品", "品种").getBytes(UTF_8));

        assertThat(read.parts().get(0).columns())
                .filteredOn(FieldColumns::isMissing)
                .extracting(FieldColumns::field)
                .containsExactly("category");
        assertThat(read.parts().get(0).newTitles()).containsExactly("品种", "客户经理");
    }

    @Test
    void workbookTellsItsSheetAndWhatItIsAllOf() throws IOException {
        Read read = (Read) check("occupancy", TestingFiles.occupancy(5));

        assertThat(read.kind()).isEqualTo(Kind.XLSX);
        assertThat(read.parts().get(0).part().sheet()).isEqualTo("租控");
        assertThat(read.parts().get(0).part().header().row()).isEqualTo(3);
        assertThat(read.accepted()).isEqualTo(5);
        assertThat(read.records()).hasSize(3);
        assertThat(read.records().get(0).values())
                .containsEntry("building", "测试大厦")
                .containsEntry("area_m2", new BigDecimal("81.50"));
        assertThat(read.completed()).singleElement().satisfies(completed -> {
            assertThat(completed.scope()).isEqualTo("测试大厦");
            assertThat(completed.rows()).isEqualTo(5);
        });
    }

    @Test
    void jsonTellsTheFieldsOfItsRecords() throws IOException {
        Read read = (Read) check(
                "demo/loans",
                """
                [{"编号": "R1", "企业名称": "示例一号企业（演示）", "银行": "示例银行（演示）", "产品": "信用贷", "申请日期": "2026-09-01",
                  "状态": "审核中", "需求金额区间": "100-300", "备注": {"内容": "急"}}]
                """
                        .getBytes(UTF_8));

        assertThat(read.kind()).isEqualTo(Kind.JSON);
        assertThat(read.accepted()).isEqualTo(1);
        assertThat(read.parts().get(0).newTitles()).containsExactly("备注.内容");
    }

    @Test
    void documentThatCannotBeUsedIsRefusedInBothLanguages() throws IOException {
        Refused refused =
                (Refused) check("demo/loans", LOANS.replace("编号", "序号").getBytes(UTF_8));

        assertThat(refused.refusal().english()).contains("Missing column 编号/demand_id");
        assertThat(refused.refusal().chinese()).contains("缺少列");
    }

    @Test
    void sameRecordInTwoDocumentsHasOneEventId() throws IOException {
        SampleCheck check = sampleCheck("demo/loans");
        Path first = Files.writeString(folder.resolve("first.csv"), LOANS);
        Path second = Files.writeString(folder.resolve("second.csv"), LOANS.replace("审核中,,", "未通过,2026-10-01,"));

        assertThat(check.eventIds(first)).hasSize(2);
        assertThat(check.eventIds(second))
                .hasSize(2)
                .filteredOn(check.eventIds(first)::contains)
                .hasSize(1);
    }

    @Test
    void middleOfAPhoneNumberIsHidden() {
        assertThat(Personal.masked("请联系张先生 14000005678，或 +86 140-0000-9999"))
                .isEqualTo("请联系张先生 140****5678，或 +86 140****9999");
        assertThat(Personal.masked(TestingFiles.uscc(1))).isEqualTo(TestingFiles.uscc(1));
    }

    private CheckedSample check(String name, byte[] content) throws IOException {
        return sampleCheck(name).check(Files.write(folder.resolve("sample"), content), 3);
    }

    private static SampleCheck sampleCheck(String name) throws IOException {
        String file = name.substring(name.indexOf('/') + 1) + ".yaml";
        return new SampleCheck(new DefinitionReader(new Shapes()).read(file, TestingDefinitions.standard(name)), CLOCK);
    }
}
