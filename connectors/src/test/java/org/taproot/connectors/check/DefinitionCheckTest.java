package org.taproot.connectors.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taproot.connectors.TestingDefinitions;
import org.taproot.connectors.check.CheckedDefinition.Invalid;
import org.taproot.connectors.check.CheckedDefinition.Valid;
import org.taproot.connectors.definition.Problem;

class DefinitionCheckTest {

    @TempDir
    private Path folder;

    @Test
    void validDefinitionIsToldInItsOwnWords() throws IOException {
        Valid valid = (Valid) check("occupancy", TestingDefinitions.standard("occupancy"));

        assertThat(valid.definition().fact()).isEqualTo("unit-reported");
        assertThat(valid.requiredColumns()).containsExactly("楼宇", "楼层", "单元", "面积", "状态");
        assertThat(valid.fields())
                .contains(new FieldPlan("tenant", "租户 / tenant", false, "租户 | 承租企业 | 承租人 | 客户名称 | 入驻企业"));
        assertThat(valid.notices()).isEmpty();
    }

    @Test
    void everyRuleHasWords() throws IOException {
        Valid valid = (Valid) check("loans", TestingDefinitions.standard("demo/loans"));

        assertThat(valid.fields())
                .extracting(FieldPlan::rule)
                .contains("always \"FINANCING\"", "银行 + 产品", "需求金额区间 in 万元, low end");
    }

    @Test
    void allProblemsComeTogetherEachWithItsLine() throws IOException {
        Invalid invalid = (Invalid) check(
                "loans",
                TestingDefinitions.standard("demo/loans")
                        .replace("category: 产品", "categroy: 产品")
                        .replace("valid-from: received_on", "valid-from: received_at"));

        assertThat(invalid.problems())
                .extracting(Problem::line, Problem::key)
                .contains(tuple(16, "fields.categroy"), tuple(10, "valid-from"));
    }

    @Test
    void constantThatIsNoValueOfItsFieldIsFound() throws IOException {
        Invalid invalid = (Invalid)
                check("loans", TestingDefinitions.standard("demo/loans").replace("is: FINANCING", "is: FINANCES"));

        assertThat(invalid.problems()).singleElement().satisfies(problem -> assertThat(problem.toString())
                .startsWith("loans.yaml line 13, fields.channel.is: ")
                .contains("channel", "FINANCES"));
    }

    @Test
    void hostThatIsNotListedYetIsANoticeAndNotAMistake() throws IOException {
        String definition = TestingDefinitions.standard("demo/loans")
                .replace("{kind: folder}", "{kind: http, url: \"https://data.example.org/loans\"}");

        assertThat(((Valid) check("loans", definition)).notices())
                .singleElement()
                .asString()
                .contains("data.example.org", "allowed hosts");
        assertThat(((Valid) new DefinitionCheck(List.of("data.example.org")).check(file("loans", definition)))
                        .notices())
                .isEmpty();
    }

    @Test
    void settingsThatDoNotGoTogetherAreFound() throws IOException {
        String definition = TestingDefinitions.standard("demo/loans")
                .replace("{kind: folder}", "{kind: jdbc, url: \"jdbc:oracle:thin:@db.example.org\", query: SELECT 1}");

        assertThat(((Invalid) check("loans", definition)).problems()).isNotEmpty();
    }

    private CheckedDefinition check(String name, String definition) throws IOException {
        return new DefinitionCheck(List.of()).check(file(name, definition));
    }

    private Path file(String name, String definition) throws IOException {
        return Files.writeString(folder.resolve(name + ".yaml"), definition);
    }
}
