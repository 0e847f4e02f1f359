package org.taproot.pipelines.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That every way out of Kafka is measured to its end; how long it takes is nobody's promise. */
class JobsBenchIT {

    private static final int ROWS = 3_000;

    @TempDir
    private Path folder;

    @Test
    void everyWayIsMeasuredToItsEnd() throws Exception {
        JobsReport report = new JobsBench(new JobsPlan(folder.resolve("data"), ROWS)).run();

        assertThat(report.figures()).extracting(JobFigure::way).containsExactly(JobWay.values());
        assertThat(report.figures()).allSatisfy(figure -> {
            assertThat(figure.cpu()).isPositive();
            assertThat(figure.allocated()).isPositive();
        });
        assertThat(report.asLeft().rows()).isEqualTo(report.compacted().rows()).isPositive();
        assertThat(report.asLeft().deleteFiles()).isZero();
        assertThat(report.visible()).isNotEmpty().allMatch(time -> time.toNanos() > 0);
        assertThat(report.aims()).allSatisfy(aim -> assertThat(aim.found()).isNotNaN());
        assertThat(report.toString()).contains("rows/CPUs", "by the job fact-log", "as the job left it", "aim");
    }
}
