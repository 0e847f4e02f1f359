package org.taproot.lake.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrinoFailureTest {

    @ParameterizedTest
    @CsvSource({
        "0, false, the driver could not connect",
        "46, false, the table is not there yet",
        "65540, false, the server is starting",
        "131075, false, the query took too long",
        "16777216, false, the catalog's database does not answer",
        "1, true, the statement does not parse",
        "4, true, permission denied",
        "47, true, a column is missing"
    })
    void onlyWrongQuestionsAreOurFault(int errorCode, boolean ourFault, String meaning) {
        RuntimeException failure = new IllegalStateException(new SQLException(meaning, "", errorCode));
        assertThat(TrinoFailure.isOurFault(failure)).as(meaning).isEqualTo(ourFault);
    }
}
