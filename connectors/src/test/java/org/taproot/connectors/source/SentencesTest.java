package org.taproot.connectors.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taproot.connectors.TestingFiles.utf8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taproot.connectors.table.Refusal;
import org.taproot.model.fact.DeadLetter;
import org.taproot.model.fact.RejectReason;

/** Whatever is rejected is told in English and in Chinese, each with the value, the place and what was expected. */
class SentencesTest {

    private static final String HEAD =
            """
            title: 测试来源（演示）
            purpose: 测试
            legal-basis: 测试
            precedence: 50
            from: {kind: folder}
            delivers: delta
            """;

    private static final String LEADS = HEAD
            + """
            fact: lead-reported
            valid-from: reported_on
            fields:
              lead_id: 编号
              stage: 阶段
              reported_on: 日期
              updated_at: 时间
              uscc: 代码
              area_m2: {title: 面积, range: [10, 100000]}
              need: 需求
            """;

    private static final String ENTERPRISES = HEAD
            + """
            fact: enterprise-reported
            fields:
              uscc: 代码
              name: 名称
              registered_capital: 资本
            """;

    private static final String UNITS = HEAD
            + """
            fact: unit-reported
            fields:
              building: 楼宇
              floor: 楼层
              unit: 单元
              area_m2: 面积
              status: 状态
            """;

    private static final String LEAD_TITLES = "编号,阶段,日期,时间,代码,面积,需求\n";
    private static final String LONG = "求".repeat(310_000);

    /** Those that no row of a document can have are told elsewhere, and tested there. */
    private static final Set<RejectReason> OF_OTHERS = EnumSet.of(
            RejectReason.UNREADABLE_MESSAGE,
            RejectReason.SOURCE_TOO_SLOW,
            RejectReason.SOURCE_LOOPS,
            RejectReason.INVALID_RESPONSE,
            RejectReason.REFUSED_DOCUMENT);

    @TempDir
    Path folder;

    record Case(RejectReason reason, String definition, String content, String value, String valueZh) {

        @Override
        public String toString() {
            return reason + " " + value;
        }
    }

    static List<Case> cases() {
        return List.of(
                lead(RejectReason.MISSING_VALUE, ",,2026-01-01,,,,", "lead_id", "线索编号"),
                lead(RejectReason.UNKNOWN_CODE, "1,某阶段,,,,,", "某阶段"),
                lead(RejectReason.INVALID_DATE, "1,,2024-02-30,,,,", "2024-02-30"),
                lead(RejectReason.FUTURE_DATE, "1,,2099-01-01,,,,", "2099-01-01"),
                lead(RejectReason.INVALID_TIME, "1,,,昨天,,,", "昨天"),
                lead(RejectReason.INVALID_USCC, "1,,,,91350100M000100Y4Z,,", "91350100M000100Y4Z"),
                lead(RejectReason.INVALID_USCC, "1,,,,310115000000000,,", "310115000000000"),
                lead(RejectReason.INVALID_USCC, "1,,,,OOO,,", "OOO"),
                lead(RejectReason.SCIENTIFIC_NOTATION, "1,,,,9.13E+17,,", "9.13E+17"),
                lead(RejectReason.SCIENTIFIC_NOTATION, "1,,,,,1.2E+17,", "1.2E+17"),
                lead(RejectReason.INVALID_NUMBER, "1,,,,,很大,", "很大"),
                lead(RejectReason.OUT_OF_RANGE, "1,,,,,5,", "5"),
                lead(RejectReason.UNIT_JUMP, "1,,,,,2000000,", "2000000"),
                lead(RejectReason.COLUMN_COUNT, "1,,,,,,,", "8 columns", "8 列"),
                lead(RejectReason.INVALID_BYTES, "1,,,,,,\u00ff", "byte offset", "字节"),
                lead(RejectReason.TOO_LARGE, "1,,,,,," + LONG, "bytes", "字节"),
                new Case(
                        RejectReason.INVALID_CAPITAL,
                        ENTERPRISES,
                        "代码,名称,资本\n91350100M000100Y43,甲公司（演示）,若干\n",
                        "若干",
                        "若干"),
                new Case(RejectReason.UNKNOWN_STATUS, UNITS, "楼宇,楼层,单元,面积,状态\n甲楼（演示）,1,101,80,不详\n", "不详", "不详"));
    }

    private static Case lead(RejectReason reason, String row, String value) {
        return lead(reason, row, value, value);
    }

    private static Case lead(RejectReason reason, String row, String value, String valueZh) {
        return new Case(reason, LEADS, LEAD_TITLES + row + "\n2,,,,,,\n", value, valueZh);
    }

    @Test
    void everyReasonIsHereOrElsewhere() {
        assertThat(Stream.concat(cases().stream().map(Case::reason), OF_OTHERS.stream())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(RejectReason.values());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aRejectedRowIsToldInBothLanguages(Case each) throws IOException {
        TestingSource source = TestingSource.declared("letters", each.definition(), folder);

        DeadLetter letter = source.deadLetters(bytes(each.content())).get(0);

        assertThat(letter.reason()).isEqualTo(each.reason());
        assertThat(letter.message())
                .contains(each.value())
                .contains(" at line 2: expected ")
                .doesNotContain("null");
        assertThat(letter.messageZh())
                .startsWith("第 2 行，")
                .contains(each.valueZh())
                .contains("：" + each.reason().zh() + "；应为 ")
                .doesNotContain("expected", letter.field() + "「", "null");
    }

    @Test
    void aRefusedDocumentIsToldInBothLanguages() {
        DeadLetter letter = DocumentLetters.rejected(
                TestingSource.delivery(), new Refusal("Missing column a.", "缺少列 a。"), List.of());

        assertThat(letter.message()).isEqualTo("Cannot use document \"file\" as a whole: Missing column a.");
        assertThat(letter.messageZh()).isEqualTo("文件「file」整份拒收：缺少列 a。");
    }

    /** UTF-8, but for one byte that never is. */
    private static byte[] bytes(String content) {
        int broken = content.indexOf('\u00ff');
        if (broken < 0) {
            return utf8(content);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(content.substring(0, broken).getBytes(StandardCharsets.UTF_8));
        bytes.write(0xff);
        bytes.writeBytes(content.substring(broken + 1).getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }
}
