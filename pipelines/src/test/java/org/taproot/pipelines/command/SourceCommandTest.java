package org.taproot.pipelines.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taproot.connectors.landing.DataRoot;
import org.taproot.pipelines.command.TestingCommand.Answer;

/** What a steward does before a hub runs. */
class SourceCommandTest {

    private static final String SAMPLE =
            """
            编号,企业名称,产品,申请日期,状态,联系人
            R1,示例一号企业（演示）,信用贷 14000005678,2026-09-01,审核中,某人
            R2,示例二号企业（演示）,信用贷,九月,审核中,某人
            """;

    @TempDir
    private Path folder;

    private TestingCommand taproot;
    private Path definition;
    private DataRoot root;

    @BeforeEach
    void write() throws IOException {
        taproot = new TestingCommand(folder.resolve("hub"), 8800);
        definition = Files.writeString(folder.resolve("loans.yaml"), TestingCommand.LOANS);
        root = new DataRoot(taproot.data().sources());
    }

    @Test
    void validDefinitionIsSummedUp() {
        Answer answer = taproot.run("source", "check", definition.toString());

        assertThat(answer.text())
                .startsWith("loans is valid: 融资需求（演示）")
                .contains("folder, looked at every 1 s", "the same demand_id with the same state is one fact")
                .contains("* demand_id", "always \"FINANCING\"");
        assertThat(answer.code()).isZero();
    }

    @Test
    void everyProblemIsNamedWithItsLine() throws IOException {
        Files.writeString(
                definition,
                TestingCommand.LOANS.replace("content:", "contents:").replace("[state]", "[stat]"));

        Answer answer = taproot.run("source", "check", definition.toString());

        assertThat(answer.text())
                .contains("loans.yaml line 15, fields.contents: unknown field")
                .contains("loans.yaml line 9, version: unknown field \"stat\"")
                .contains("2 problems");
        assertThat(answer.code()).isEqualTo(1);
    }

    @Test
    void sampleShowsWhatItWouldBecome() throws IOException {
        Path sample = Files.write(folder.resolve("样例.csv"), SAMPLE.getBytes(Charset.forName("GB18030")));

        Answer answer = taproot.run("source", "check", definition.toString(), "--sample", sample.toString());

        assertThat(answer.text())
                .contains("样例.csv: delimited text (CSV)", "GB18030, parted by commas, header in row 1, 2 rows")
                .contains("fields that find no title: category", "under ignore): 联系人")
                .contains("row 2 would become", "信用贷 140****5678", "2 rows: 1 would become facts, 1 would be rejected")
                .contains("INVALID_DATE 日期无法识别", "line 3, received_on (申请日期): \"九月\"")
                .contains("Invalid received_on \"九月\" at line 3", "第 3 行，受理日期「九月」：日期无法识别；应为")
                .doesNotContain("14000005678");
        assertThat(answer.code()).isZero();
    }

    @Test
    void sampleSaysWhetherWhatIsMissingWouldBeWithdrawn() throws IOException {
        Files.writeString(
                definition,
                TestingCommand.LOANS
                        .replace("delivers: delta", "delivers: snapshot")
                        .replace("from: {", "read: {skip: ['R2']}\nfrom: {"));
        Path sample = Files.writeString(folder.resolve("sample.csv"), SAMPLE);

        assertThat(check(sample).text())
                .contains("all there is of all: 1 rows")
                .doesNotContain("would not be withdrawn");

        Files.writeString(definition, TestingCommand.LOANS.replace("delivers: delta", "delivers: snapshot"));
        assertThat(check(sample).text()).contains("all there is of all: 1 rows", "would not be withdrawn");
    }

    private Answer check(Path sample) {
        return taproot.run("source", "check", definition.toString(), "--sample", sample.toString());
    }

    @Test
    void sampleOfWhichNothingCanBeUsedFails() throws IOException {
        Path refused = Files.writeString(folder.resolve("a.csv"), SAMPLE.replace("编号", "序号"));
        Path rejected = Files.writeString(folder.resolve("b.csv"), SAMPLE.replace("2026-09-01", "八月"));

        Answer first = taproot.run("source", "check", definition.toString(), "--sample", refused.toString());
        Answer second = taproot.run("source", "check", definition.toString(), "--sample", rejected.toString());

        assertThat(first.text()).contains("a.csv would be refused whole", "编号/demand_id", "缺少列");
        assertThat(first.code()).isEqualTo(1);
        assertThat(second.text()).contains("0 would become facts, 2 would be rejected");
        assertThat(second.code()).isEqualTo(1);
    }

    @Test
    void addedDefinitionIsWhereTheConnectorsLook() {
        Answer answer = taproot.run("source", "add", definition.toString());

        assertThat(root.definition("loans")).hasContent(TestingCommand.LOANS);
        assertThat(answer.text()).startsWith("Added ").contains("./taproot load loans FILE", "source show loans");
        assertThat(answer.code()).isZero();
    }

    @Test
    void invalidDefinitionIsNotAdded() throws IOException {
        Files.writeString(definition, TestingCommand.LOANS.replace("fact: demand-reported", "fact: demand"));

        Answer answer = taproot.run("source", "add", definition.toString());

        assertThat(answer.text()).contains("unknown fact \"demand\"");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(root.definition("loans")).doesNotExist();
    }

    @Test
    void knownSourceIsReplacedOnlyWhenThatIsSaid() throws IOException {
        taproot.run("source", "add", definition.toString());
        Files.writeString(definition, TestingCommand.LOANS.replace("产品", "品种"));

        assertThat(taproot.run("source", "add", definition.toString()).text())
                .contains("declared already", "--replace");
        assertThat(root.definition("loans")).hasContent(TestingCommand.LOANS);
        assertThat(taproot.run("source", "add", "--replace", definition.toString())
                        .text())
                .startsWith("Replaced ");
        assertThat(root.definition("loans")).hasSameTextualContentAs(definition);
    }

    @Test
    void removedDefinitionIsKeptAside() throws IOException {
        taproot.run("source", "add", definition.toString());

        assertThat(taproot.run("source", "remove", "loans").text()).contains("Add --yes");
        assertThat(root.definition("loans")).exists();
        assertThat(taproot.run("source", "remove", "loans", "--yes").text()).contains("Removed loans. Its facts stay");
        assertThat(root.definedSources()).isEmpty();
        assertThat(root.definitions()).isDirectoryContaining("glob:**/loans.yaml.removed-*");
        assertThat(taproot.run("source", "remove", "loans", "--yes").text()).contains("Unknown source \"loans\"");
    }

    @Test
    void factsAndTheirFieldsAreListed() {
        assertThat(TestingCommand.plain("source", "facts").text()).contains("unit-reported", "demand-reported");
        assertThat(TestingCommand.plain("source", "facts", "unit-reported").text())
                .containsPattern("area_m2 +\\| yes +\\| 可租赁面积 / leasable area in m²");
        assertThat(TestingCommand.plain("source", "facts", "unit").text()).contains("Unknown kind of fact \"unit\"");
    }

    @Test
    void schemasAreWrittenForEditors() {
        Answer answer = TestingCommand.plain(
                "source", "schema", "--out", folder.resolve("schema").toString());

        assertThat(answer.text())
                .contains("# yaml-language-server: $schema=" + folder.resolve("schema/source.schema.json"));
        assertThat(folder.resolve("schema/source.schema.json")).isNotEmptyFile();
    }

    @Test
    void withoutAHubTheLedgerCannotBeAsked() {
        Answer answer = new TestingCommand(folder.resolve("other"), 64_000).run("source", "list");

        assertThat(answer.text()).contains("The hub does not answer", "./taproot up");
        assertThat(answer.code()).isEqualTo(1);
    }
}
