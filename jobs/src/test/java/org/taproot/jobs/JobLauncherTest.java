package org.taproot.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.apache.flink.streaming.api.environment.CheckpointConfig;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.taproot.lake.table.HubCatalog;

class JobLauncherTest {

    private static final Path CHECKPOINTS = Path.of("/data/checkpoints");

    @Test
    void nothingIsLeftToKryoAndNoOperatorToAGuessedId() {
        Configuration configuration = configuration(Optional.empty());

        assertThat(configuration.get(PipelineOptions.GENERIC_TYPES)).isFalse();
        assertThat(configuration.get(PipelineOptions.AUTO_GENERATE_UIDS)).isFalse();
    }

    @Test
    void failedCheckpointRestartsTheJob() {
        CheckpointConfig checkpoints = checkpointConfig();

        assertThat(checkpoints.getTolerableCheckpointFailureNumber()).isZero();
    }

    @Test
    void checkpointsAreAlignedAndOneAtATime() {
        CheckpointConfig checkpoints = checkpointConfig();

        assertThat(checkpoints.isUnalignedCheckpointsEnabled()).isFalse();
        assertThat(checkpoints.getMaxConcurrentCheckpoints()).isEqualTo(1);
    }

    @Test
    void betweenCheckpointsThereIsTimeForTheWork() {
        assertThat(checkpointConfig().getMinPauseBetweenCheckpoints())
                .isEqualTo(JobsConfig.DEFAULT_CHECKPOINT_INTERVAL.toMillis());
    }

    @Test
    void eachJobKeepsItsCheckpointsInAFolderOfItsOwn() {
        assertThat(configuration(Optional.empty()).get(CheckpointingOptions.CHECKPOINTS_DIRECTORY))
                .isEqualTo("file:///data/checkpoints/unit");
    }

    @Test
    void jobOwnsTheCheckpointItGoesOnFrom() {
        Configuration configuration = configuration(Optional.of(CHECKPOINTS.resolve("unit/run/chk-7")));

        assertThat(configuration.get(StateRecoveryOptions.SAVEPOINT_PATH))
                .isEqualTo("file:///data/checkpoints/unit/run/chk-7");
        assertThat(configuration.get(StateRecoveryOptions.RESTORE_MODE)).isEqualTo(RecoveryClaimMode.CLAIM);
    }

    /** As the engine reads it. */
    private static CheckpointConfig checkpointConfig() {
        return StreamExecutionEnvironment.getExecutionEnvironment(configuration(Optional.empty()))
                .getCheckpointConfig();
    }

    private static Configuration configuration(Optional<Path> restoreFrom) {
        HubCatalog.Config unused = new HubCatalog.Config(Map.of());
        JobsConfig config = new JobsConfig("localhost:9092", unused, CHECKPOINTS);
        return JobLauncher.configuration(config, new UnitJob(), restoreFrom);
    }
}
