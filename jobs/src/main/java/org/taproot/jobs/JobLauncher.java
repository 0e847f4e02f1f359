package org.taproot.jobs;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.iceberg.Snapshot;
import org.taproot.lake.table.HubCatalog;
import org.taproot.lake.table.HubTable;

/** Prepares jobs to run: where they go on from, and under which rules. */
public final class JobLauncher {

    private final JobsConfig config;
    private final HubCatalog catalog;

    public JobLauncher(JobsConfig config, HubCatalog catalog) {
        this.config = config;
        this.catalog = catalog;
    }

    /**
     * The job, ready to be submitted, going on from its newest checkpoint. What earlier runs left behind is deleted.
     *
     * @throws IllegalStateException when the job has no checkpoint but its tables have commits: starting it from nothing
     *     would write everything a second time; when one of its topics was deleted and made again; when it has settings
     *     under which it would lose rows
     */
    public StreamGraph prepare(HubJob job) {
        Path folder = checkpoints(config, job);
        new Restore(folder, catalog).finish();
        Checkpoints checkpoints = new Checkpoints(folder);
        Optional<Path> newest = checkpoints.newest();
        TopicIds topics = newest.isPresent()
                ? TopicIds.kept(config.kafkaBootstrap(), folder)
                : TopicIds.fresh(config.kafkaBootstrap(), folder);
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.getExecutionEnvironment(configuration(config, job, newest));
        Lake lake = new Lake(config.catalog(), catalog);
        job.define(new Kafka(environment, config.kafkaBootstrap(), topics), lake);
        if (newest.isEmpty()) {
            lake.targets().forEach(table -> refuseHistory(job, table));
        }
        StreamGraph graph = environment.getStreamGraph();
        graph.setJobName(job.name());
        RunRules.refuseDangerous(graph);
        topics.keep();
        newest.ifPresent(checkpoints::forgetOlderRuns);
        return graph;
    }

    /** The tables that the job writes. */
    public List<HubTable<?>> tables(HubJob job) {
        Lake lake = new Lake(config.catalog(), catalog);
        StreamExecutionEnvironment unused =
                StreamExecutionEnvironment.getExecutionEnvironment(configuration(config, job, Optional.empty()));
        job.define(new Kafka(unused, config.kafkaBootstrap(), topics -> Map.of()), lake);
        return lake.targets();
    }

    private void refuseHistory(HubJob job, HubTable<?> table) {
        Snapshot snapshot = catalog.load(table).currentSnapshot();
        if (snapshot != null) {
            throw new IllegalStateException(
                    """
                    Cannot start job %s from nothing: table %s has commits, expected a checkpoint in %s. \
                    Restore that folder from a backup; a data folder of a version without this job is not taken up, \
                    begin with an empty one."""
                            .formatted(job.name(), table.name(), checkpoints(config, job)));
        }
    }

    private static Path checkpoints(JobsConfig config, HubJob job) {
        return config.checkpoints().resolve(job.name());
    }

    static Configuration configuration(JobsConfig config, HubJob job, Optional<Path> restoreFrom) {
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.NAME, job.name());
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        configuration.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        configuration.set(PipelineOptions.OBJECT_REUSE, true);
        configuration.setString("parallelism.default", Integer.toString(config.parallelism()));
        configuration.set(PipelineOptions.MAX_PARALLELISM, 128);
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
        configuration.set(
                RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_MAX_BACKOFF, Duration.ofSeconds(30));
        configuration.set(
                CheckpointingOptions.CHECKPOINTING_INTERVAL, job.checkpointInterval(config.checkpointInterval()));
        // Where a checkpoint takes long, as while a hub is filled, as long a time is left for the work itself.
        configuration.set(
                CheckpointingOptions.MIN_PAUSE_BETWEEN_CHECKPOINTS,
                job.checkpointInterval(config.checkpointInterval()));
        configuration.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                checkpoints(config, job).toUri().toString());
        configuration.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
        // Unaligned ones lose files of the Iceberg sink.
        configuration.set(CheckpointingOptions.ENABLE_UNALIGNED, false);
        configuration.set(
                CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
                ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
        configuration.set(CheckpointingOptions.MAX_CONCURRENT_CHECKPOINTS, 1);
        // A checkpoint that fails half way leaves files behind in the Iceberg sink, which commits them together with
        // those of the next one: a bucket that changed in both would be stored twice. A restarted job begins without
        // them.
        configuration.set(CheckpointingOptions.TOLERABLE_FAILURE_NUMBER, 0);
        restoreFrom.ifPresent(checkpoint -> {
            configuration.set(
                    StateRecoveryOptions.SAVEPOINT_PATH, checkpoint.toUri().toString());
            // Its own once read: the job removes it when a newer one is complete.
            configuration.set(StateRecoveryOptions.RESTORE_MODE, RecoveryClaimMode.CLAIM);
        });
        return configuration;
    }
}
