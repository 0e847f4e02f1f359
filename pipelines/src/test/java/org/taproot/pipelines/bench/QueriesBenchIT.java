package org.taproot.pipelines.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That every shared query is measured every way; how long it takes is nobody's promise. */
class QueriesBenchIT {

    @TempDir
    private Path folder;

    @Test
    void everyQueryIsMeasuredThroughTrinoFromMemoryAndWhileTheTableChanges() throws Exception {
        ByteArrayOutputStream progress = new ByteArrayOutputStream();
        QueriesPlan plan = new QueriesPlan(folder.resolve("data"), 5_000, 2);
        List<QueryFigure> figures = new QueriesBench(plan, new PrintStream(progress, true, UTF_8)).run();

        assertThat(figures).hasSizeGreaterThan(5).allSatisfy(figure -> {
            assertThat(figure.cold()).isPositive();
            assertThat(figure.untouched().middle()).isPositive();
            assertThat(figure.untouched().longest())
                    .isGreaterThanOrEqualTo(figure.untouched().middle());
            assertThat(figure.remembered().p95()).isPositive();
            assertThat(figure.changing().middle()).isPositive();
        });
        assertThat(new QueryFigureTable(figures).toString())
                .contains("cold", "cached p95", "vacancy, everything vacant");
        assertThat(progress.toString(UTF_8))
                .contains("starting PostgreSQL and Trino", "writing unit, state 2 of 2: 5,000 rows")
                .contains("writing unit_log: 5,000 rows", "while the table changes: vacancy, everything vacant");
    }
}
