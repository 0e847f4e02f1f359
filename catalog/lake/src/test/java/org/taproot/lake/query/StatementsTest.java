package org.taproot.lake.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StatementsTest {

    private static final ClasspathSqlLocator SQL = ClasspathSqlLocator.create();
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final String SUFFIX = ".sql";

    /** Every one there is, none can be forgotten. */
    static List<String> statements() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.map(file -> RESOURCES.relativize(file).toString())
                    .filter(file -> file.endsWith(SUFFIX))
                    .map(file -> file.substring(0, file.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        }
    }

    /** Trino takes a parameter that is null for the type unknown, which fits no comparison. Limit and offset take no cast and are never null. */
    @ParameterizedTest
    @MethodSource("statements")
    void everyParameterHasAType(String statement) {
        String withoutTyped = SQL.locate(statement)
                .replaceAll("(LIMIT|OFFSET) :\\w+", "")
                .replaceAll("CAST\\(:\\w+ AS \\w+(\\([0-9, ]+\\))?\\)", "");
        assertThat(withoutTyped).doesNotContainPattern(Pattern.compile("[^:]:\\w"));
    }

    /** Jdbi reads a backslash before a quote as escaping it, and then loses the parameters behind it. */
    @ParameterizedTest
    @MethodSource("statements")
    void noBackslashStandsInAStatement(String statement) {
        assertThat(SQL.locate(statement)).doesNotContain("\\");
    }
}
