package org.taproot.connectors.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taproot.connectors.definition.FieldRule.Bound;
import org.taproot.connectors.definition.FieldRule.Cell;
import org.taproot.connectors.definition.FieldRule.Constant;
import org.taproot.connectors.definition.FieldRule.FirstOf;
import org.taproot.connectors.definition.FieldRule.Joined;
import org.taproot.model.fact.RejectReason;
import org.taproot.model.fact.Rejection;
import org.taproot.model.text.Dimension;

class DefinitionReaderTest {

    private static final String HEAD =
            """
            title: 税收区间
            purpose: 企业服务
            legal-basis: 数据共享协议（演示）
            fact: tax-reported
            precedence: 60
            delivers: delta
            from: {kind: folder}
            """;

    private final DefinitionReader reader = new DefinitionReader(new TwoFields());

    @Test
    void aListOfTitlesIsARule() {
        SourceDefinition definition = reader.read(
                "tax.yaml",
                HEAD
                        + """
                        fields:
                          uscc: [纳税人识别号, 统一社会信用代码]
                        """);

        assertThat(definition.name()).isEqualTo("tax");
        assertThat(definition.kind()).isEqualTo("folder");
        assertThat(definition.every()).isEqualTo(Duration.ofSeconds(1));
        assertThat(definition.snapshot()).isNull();
        assertThat(cell(definition, 0).titles()).containsExactly("纳税人识别号", "统一社会信用代码");
    }

    @Test
    void everyKindOfRuleIsRead() {
        SourceDefinition definition = reader.read(
                "tax.yaml",
                HEAD
                        + """
                        fields:
                          uscc: 识别号
                          band: {title: 区间, else: [税收], unit: 万元, codes: {无: 0}, split: ["-", 至], part: 2,
                                 bound: high, format: yyyyMM, end-of-period: true, plus: P6D, range: [0, null], required: true}
                          note: {is: 5}
                          day: {as-of: true}
                          address: {join: [省, 市], with: " "}
                          rent: {first: [{title: 租金}, {is: 0}]}
                        """);

        Cell band = cell(definition, 1);
        assertThat(band.otherwise()).containsExactly("税收");
        assertThat(band.units()).containsExactly("万元");
        assertThat(band.codes()).containsEntry("无", "0");
        assertThat(band.split().by()).containsExactly("-", "至");
        assertThat(band.split().part()).isEqualTo(2);
        assertThat(band.bound()).isEqualTo(Bound.HIGH);
        assertThat(band.formats()).containsExactly("yyyyMM");
        assertThat(band.endOfPeriod()).isTrue();
        assertThat(band.plus()).isEqualTo(Period.ofDays(6));
        assertThat(definition.fields().get(1).isRequired()).isTrue();
        assertThat(definition.fields().get(1).range().least()).isZero();
        assertThat(definition.fields().get(1).range().most()).isNull();
        assertThat(definition.fields().get(2).rule()).isEqualTo(new Constant("5"));
        assertThat(definition.fields().get(3).rule()).isInstanceOf(FieldRule.AsOf.class);
        assertThat(((Joined) definition.fields().get(4).rule()).parts()).hasSize(2);
        assertThat(((FirstOf) definition.fields().get(5).rule()).rules()).hasSize(2);
    }

    @Test
    void whatIsAllOfSomethingIsNamed() {
        SourceDefinition definition = reader.read(
                "tax.yaml",
                HEAD.replace("delivers: delta", "delivers: {snapshot-of: [band]}")
                        + """
                        every: PT15M
                        key: [uscc]
                        version: [band]
                        valid-from: day
                        carry-down: [uscc]
                        read: {formats: [csv], encoding: GB18030, header-within: 3}
                        fields: {uscc: 识别号, band: 区间, day: 日期}
                        """);

        assertThat(definition.snapshot().of()).containsExactly("band");
        assertThat(definition.every()).isEqualTo(Duration.ofMinutes(15));
        assertThat(definition.identity().key()).containsExactly("uscc");
        assertThat(definition.identity().version()).containsExactly("band");
        assertThat(definition.validFrom()).isEqualTo("day");
        assertThat(definition.reading().encoding()).isEqualTo("GB18030");
        assertThat(definition.reading().headerWithin()).isEqualTo(3);
    }

    @Test
    void aSnapshotOfWhatTheFactIsNotCutByIsRefused() {
        assertThat(problems(
                        "tax.yaml",
                        HEAD.replace("delivers: delta", "delivers: snapshot") + "fields: {uscc: 识别号, band: 区间}\n"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.key()).isEqualTo("delivers"))
                .satisfies(problem ->
                        assertThat(problem.toString()).contains("is all of each band", "{snapshot-of: [band]}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{kind: jdbc, url: 'jdbc:postgresql://a/b', user: u, password: 'env:P', table: t, watermark: w, key: k}",
                "{kind: kafka, bootstrap: 'a:9092', topic: t}",
                "{kind: http, url: 'https://a/', paging: {link: header}}",
                "{kind: http, url: 'https://a/', records: /d, watermark: {parameter: s, field: /f}}"
            })
    void aSnapshotOfWhatComesInPartsIsRefused(String from) {
        assertThat(problems("tax.yaml", snapshot(from)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.key()).isEqualTo("delivers"))
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(6))
                .satisfies(problem -> assertThat(problem.message())
                        .contains("is only a part of what the source has; expected delta"));
    }

    @Test
    void aSnapshotOfWhatComesWholeIsTaken() {
        assertThat(reader.read("tax.yaml", snapshot("{kind: http, url: 'https://a/', paging: none}"))
                        .snapshot())
                .isNotNull();
    }

    @Test
    void allProblemsAreToldTogetherWithTheirLines() {
        List<Problem> problems = problems(
                "tax.yaml",
                """
                titel: 税收区间
                purpose: 企业服务
                legal-basis: 数据共享协议（演示）
                fact: tax-reported
                precedence: high
                delivers: sometimes
                from: {kind: folder, fiels: "*.csv"}
                fields:
                  uscc: {titel: 识别号}
                """);

        assertThat(problems)
                .extracting(Problem::key, Problem::line)
                .contains(
                        tuple("titel", 1),
                        tuple("precedence", 5),
                        tuple("delivers", 6),
                        tuple("from.fiels", 7),
                        tuple("fields.uscc.titel", 9));
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.key()).isEqualTo("title");
            assertThat(problem.message()).isEqualTo("missing");
        });
        assertThat(problems.toString()).contains("expected one of title, else");
    }

    @Test
    void whatTheSchemaCannotKnowIsCheckedToo() {
        List<Problem> problems = problems(
                "tax.yaml",
                HEAD
                        + """
                        every: PT0S
                        version: [band]
                        carry-down: [floor]
                        fields:
                          band: {title: 区间, is: 3}
                          bond: 区间
                          day: {title: 日期, format: yyyyQQQQQQQ}
                        """);

        assertThat(problems)
                .extracting(Problem::key, Problem::line)
                .containsExactlyInAnyOrder(
                        tuple("every", 8),
                        tuple("version", 9),
                        tuple("carry-down", 10),
                        tuple("fields.uscc", 12),
                        tuple("fields.band", 12),
                        tuple("fields.bond", 13),
                        tuple("fields.day.format", 14));
    }

    @Test
    void whatTheSchemaCannotKnowIsToldTogetherWithWhatItRefuses() {
        List<Problem> problems = problems(
                "tax.yaml",
                HEAD.replace("precedence: 60", "precedence: high").replace("title: 税收区间\n", "")
                        + """
                        carry-down: [floor]
                        fields:
                          uscc: {titel: 识别号}
                          bond: 区间
                          note: {title: 说明, codes: {不详: "?"}}
                        """);

        assertThat(problems)
                .extracting(Problem::key, Problem::line)
                .containsExactlyInAnyOrder(
                        tuple("title", 1),
                        tuple("precedence", 4),
                        tuple("carry-down", 7),
                        tuple("fields.uscc.titel", 9),
                        tuple("fields.bond", 10),
                        tuple("fields.note.codes.不详", 11));
    }

    @Test
    void aUnitIsOneThatTheFieldCanBeIn() {
        List<Problem> problems = problems(
                "tax.yaml",
                HEAD
                        + """
                        fields:
                          uscc: 识别号
                          band: {title: 区间, unit: [万元, 平方尺, 亩]}
                          rent: {first: [{title: 租金, unit: 元/m²/季度}, {title: 月租, unit: 万元}]}
                        """);

        assertThat(problems)
                .extracting(Problem::key, Problem::line)
                .containsExactly(
                        tuple("fields.band.unit", 10),
                        tuple("fields.band.unit", 10),
                        tuple("fields.rent.first.unit", 11),
                        tuple("fields.rent.first.unit", 11));
        assertThat(problems.get(0).message()).isEqualTo("unknown unit \"平方尺\"; expected one of 元, 千元, 万元, 亿元");
        assertThat(problems.get(3).message())
                .startsWith("the unit \"万元\" measures something else; expected one of 元/m²/天");
    }

    @Test
    void aConstantIsAValueOfItsField() {
        assertThat(problems("tax.yaml", HEAD + "fields: {uscc: 识别号, note: {is: \"?\"}}\n"))
                .singleElement()
                .hasToString("tax.yaml line 8, fields.note.is: \"?\" is no note; expected a word");
    }

    @Test
    void aFileInAnotherEncodingIsToldSo(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("tax.yaml"), ("purpose: x\n" + HEAD).getBytes(Charset.forName("GBK")));

        assertThat(problems(file)).singleElement().satisfies(problem -> assertThat(problem.toString())
                .startsWith(
                        "tax.yaml line 2: the byte at offset 20 (0xCA) is not UTF-8; expected a definition in UTF-8"));
    }

    @Test
    void aFileThatIsTooLargeIsNotRead(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("tax.yaml"), new byte[300 << 10]);

        assertThat(problems(file))
                .singleElement()
                .hasToString("tax.yaml: too large; expected a definition of at most 262144 bytes");
    }

    @Test
    void anUnknownFactIsToldWithThoseThereAre() {
        assertThat(problems("tax.yaml", HEAD.replace("tax-reported", "tax-told") + "fields: {uscc: 识别号}\n"))
                .singleElement()
                .hasToString("tax.yaml line 4, fact: unknown fact \"tax-told\"; expected one of tax-reported");
    }

    @Test
    void whatIsNotYamlIsToldWithItsLine() {
        assertThat(problems("tax.yaml", HEAD + "fields: {uscc: [识别号\n"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isGreaterThanOrEqualTo(8);
                    assertThat(problem.message()).startsWith("it is not YAML");
                });
    }

    @Test
    void whatTheSchemaRefusesIsToldWithTheValueAndWhatWasExpected() {
        String text = HEAD.replace("precedence: 60", "precedence: 5000")
                        .replace("delivers: delta", "delivers: everything")
                        .replace("{kind: folder}", "{kind: foldr}")
                + "every: 5 minutes\nfields: {uscc: 识别号}\n";

        assertThat(problems("tax.yaml", text).stream().map(Problem::toString))
                .satisfiesExactly(
                        first -> assertThat(first)
                                .isEqualTo("tax.yaml line 5, precedence: invalid number 5000; expected at most 1000"),
                        second -> assertThat(second).contains("line 6, delivers: ", "^(delta|snapshot)$", "delta: "),
                        third -> assertThat(third)
                                .contains("line 7, from.kind: unknown value \"foldr\"; expected one of folder, sftp, "),
                        fourth -> assertThat(fourth).contains("line 8, every: invalid text", "as in PT30S"));
    }

    @Test
    void whatStandsWhereAReferenceToASecretBelongsIsNotQuoted() {
        String from = "{kind: jdbc, url: 'jdbc:postgresql://db.example.org/x', user: u, password: geheim, table: t, "
                + "key: [id], watermark: w}";

        assertThat(problems("tax.yaml", HEAD.replace("{kind: folder}", from) + "fields: {uscc: 识别号}\n")
                        .toString())
                .contains("line 7, from.password: invalid text; expected ^(env:")
                .doesNotContain("geheim");
    }

    @Test
    void aKeyStandsOnce() {
        assertThat(problems("tax.yaml", HEAD + "fields: {uscc: 识别号}\ntitle: 又一个\n")
                        .toString())
                .containsIgnoringCase("duplicate");
    }

    @Test
    void tagsOfOtherLanguagesAreText() {
        assertThat(problems("tax.yaml", HEAD + "fields: !!javax.script.ScriptEngineManager [x]\n"))
                .isNotEmpty();
    }

    @Test
    void aFileThatIsNoNameOfASourceIsRefused() {
        assertThat(problems("../Tax.yaml", HEAD + "fields: {uscc: 识别号}\n").toString())
                .contains("invalid name of a source \"../Tax\"");
    }

    private static String snapshot(String from) {
        return HEAD.replace("delivers: delta", "delivers: {snapshot-of: [band]}")
                        .replace("{kind: folder}", from) + "fields: {uscc: 识别号, band: 区间}\n";
    }

    private List<Problem> problems(String file, String text) {
        return catchThrowableOfType(InvalidDefinitionException.class, () -> reader.read(file, text))
                .problems();
    }

    private List<Problem> problems(Path file) {
        return catchThrowableOfType(InvalidDefinitionException.class, () -> reader.read(file))
                .problems();
    }

    private static Cell cell(SourceDefinition definition, int field) {
        return (Cell) definition.fields().get(field).rule();
    }

    private static final class TwoFields implements Vocabulary {

        @Override
        public List<String> facts() {
            return List.of("tax-reported");
        }

        @Override
        public Optional<Map<String, Boolean>> fields(String fact) {
            Map<String, Boolean> fields = new LinkedHashMap<>();
            fields.put("uscc", true);
            List.of("band", "note", "day", "address", "rent").forEach(field -> fields.put(field, false));
            return fact.equals("tax-reported") ? Optional.of(fields) : Optional.empty();
        }

        @Override
        public Optional<List<String>> scope(String fact) {
            return Optional.of(List.of("band"));
        }

        @Override
        public Optional<Dimension> measures(String fact, String field) {
            return field.equals("rent") ? Optional.of(Dimension.RENT) : Optional.empty();
        }

        @Override
        public Optional<Rejection> rejection(String fact, Field field, Cell cell, String text) {
            return field.name().equals("note") && text.equals("?")
                    ? Optional.of(new Rejection(RejectReason.UNKNOWN_CODE, "note", text, "a word"))
                    : Optional.empty();
        }
    }
}
