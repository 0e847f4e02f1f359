package org.taproot.pipelines.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That every step of the benchmark does all of its work; how long it takes is nobody's promise. */
class ConnectorsBenchIT {

    private static final int ROWS = 2_000;

    @TempDir
    private Path folder;

    @Test
    void everyStepWorksOffEveryRow() throws Exception {
        List<Figure> figures =
                new ConnectorsBench(new BenchPlan(folder.resolve("data"), ROWS, Set.of(), Set.of())).run();

        assertThat(figures).hasSize(Subject.values().length * Step.values().length);
        assertThat(figures)
                .filteredOn(figure -> figure.step() == Step.CHECK
                        || figure.step() == Step.ROWS
                        || figure.step() == Step.WHOLE
                        || figure.step() == Step.DELIVERY)
                .hasSize(8)
                .allMatch(figure -> figure.rows() == ROWS);
        assertThat(figures)
                .filteredOn(figure -> figure.subject() == Subject.REGISTER
                        && (figure.step() == Step.MESSAGES || figure.step() == Step.PRODUCER))
                .allMatch(figure -> figure.rows() == ROWS);
        // a rent roll ends with a message for each of its two buildings
        assertThat(figures)
                .filteredOn(figure -> figure.subject() == Subject.RENT_ROLL && figure.step() == Step.PRODUCER)
                .singleElement()
                .satisfies(figure -> assertThat(figure.rows()).isEqualTo(ROWS + 2));
        assertThat(new FigureTable(figures).toString()).contains("from landed to done", "% bare");
    }
}
