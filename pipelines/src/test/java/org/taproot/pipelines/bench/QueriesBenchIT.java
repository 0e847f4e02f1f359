package org.taproot.pipelines.bench;

import static org.assertj.core.api.Assertions.assertThat;

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
        List<QueryFigure> figures = new QueriesBench(new QueriesPlan(folder.resolve("data"), 5_000, 2)).run();

        assertThat(figures).hasSizeGreaterThan(5).allSatisfy(figure -> {
            assertThat(figure.untouched().middle()).isPositive();
            assertThat(figure.remembered().p95()).isPositive();
            assertThat(figure.changing().middle()).isPositive();
        });
        assertThat(new QueryFigureTable(figures).toString()).contains("cached p95", "vacancy, everything vacant");
    }
}
