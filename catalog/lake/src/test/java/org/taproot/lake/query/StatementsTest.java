package org.taproot.lake.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StatementsTest {

    private static final ClasspathSqlLocator SQL = ClasspathSqlLocator.create();

    static Stream<String> statements() {
        return Stream.of(
                SQL.locate(VacancyQuery.class, "search"),
                SQL.locate(VacancyQuery.class, "export"),
                SQL.locate(EnterpriseQuery.class, "search"),
                SQL.locate(EnterpriseQuery.class, "find"));
    }

    /** Trino takes a parameter that is null for the type unknown, which fits no comparison. */
    @ParameterizedTest
    @MethodSource("statements")
    void everyParameterHasAType(String statement) {
        String withoutTyped = statement.replaceAll("CAST\\(:\\w+ AS \\w+(\\([0-9, ]+\\))?\\)", "");
        assertThat(withoutTyped).doesNotContainPattern(Pattern.compile("[^:]:\\w"));
    }

    /** Jdbi reads a backslash before a quote as escaping it, and then loses the parameters behind it. */
    @ParameterizedTest
    @MethodSource("statements")
    void noBackslashStandsInAStatement(String statement) {
        assertThat(statement).doesNotContain("\\");
    }
}
