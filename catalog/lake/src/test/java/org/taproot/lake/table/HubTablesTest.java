package org.taproot.lake.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taproot.lake.table.HubTable.Layout;

class HubTablesTest {

    private static final Pattern CHINESE_SLASH_ENGLISH = Pattern.compile(".*\\p{IsHan}.* / .*[a-z].*");

    static Stream<HubTable<?>> tables() {
        return HubTables.all().stream();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyTableAndColumnIsExplainedInBothLanguages(HubTable<?> table) {
        assertThat(table.comment()).matches(CHINESE_SLASH_ENGLISH);
        table.columns()
                .forEach(
                        column -> assertThat(column.comment()).as(column.name()).matches(CHINESE_SLASH_ENGLISH));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void columnNamesAreUnique(HubTable<?> table) {
        List<String> names = table.columns().stream().map(Column::name).toList();

        assertThat(names).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void noTableHasIdentifierFields(HubTable<?> table) {
        assertThat(table.schema().identifierFieldIds()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void onlyTablesWithABucketAreReplacedBucketByBucket(HubTable<?> table) {
        assertThat(table.layout() == Layout.COPY_ON_WRITE_BUCKETS)
                .isEqualTo(table.schema().findField("bucket") != null);
    }
}
