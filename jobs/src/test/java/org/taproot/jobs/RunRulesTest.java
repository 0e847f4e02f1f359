package org.taproot.jobs;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.junit.jupiter.api.Test;
import org.taproot.lake.table.HubCatalog;

class RunRulesTest {

    private final Configuration configuration = JobLauncher.configuration(
            new JobsConfig("localhost:9092", new HubCatalog.Config(Map.of()), Path.of("/data/checkpoints")),
            new UnitJob(),
            Optional.of(Path.of("/data/checkpoints/unit/run/chk-7")));

    @Test
    void settingsOfTheHubPass() {
        assertThatCode(() -> RunRules.refuseDangerous(graph())).doesNotThrowAnyException();
    }

    @Test
    void unalignedCheckpointsAreRefused() {
        configuration.set(CheckpointingOptions.ENABLE_UNALIGNED, true);

        refused("unaligned checkpoints: the Iceberg sink loses files of them");
    }

    @Test
    void stateThatMayBeLeftBehindIsRefused() {
        configuration.set(StateRecoveryOptions.SAVEPOINT_IGNORE_UNCLAIMED_STATE, true);

        refused("state that may be left behind: files that wait in it for their commit would be lost");
    }

    @Test
    void failedCheckpointsThatAreToleratedAreRefused() {
        configuration.set(CheckpointingOptions.TOLERABLE_FAILURE_NUMBER, 3);

        refused("checkpoints that may fail");
    }

    @Test
    void guessedIdsAreRefused() {
        configuration.set(PipelineOptions.AUTO_GENERATE_UIDS, true);

        refused("guessed ids of operators");
    }

    private void refused(String why) {
        assertThatIllegalStateException()
                .isThrownBy(() -> RunRules.refuseDangerous(graph()))
                .withMessageContaining("Cannot start job unit with " + why);
    }

    private StreamGraph graph() {
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        environment.fromData(1).uid("numbers").sinkTo(new DiscardingSink<>()).uid("nowhere");
        StreamGraph graph = environment.getStreamGraph();
        graph.setJobName("unit");
        return graph;
    }
}
