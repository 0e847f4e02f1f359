package org.taproot.jobs;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import org.taproot.lake.table.HubCatalog;

/**
 * What a job needs to know of its surroundings.
 *
 * @param kafkaBootstrap {@code host:port,...}
 * @param checkpoints folder of all jobs' checkpoints; each job has one of its own in it
 * @param checkpointInterval how long a fact waits at most before it is committed; a job may take longer
 * @param parallelism of every operator
 */
public record JobsConfig(
        String kafkaBootstrap,
        HubCatalog.Config catalog,
        Path checkpoints,
        Duration checkpointInterval,
        int parallelism) {

    public static final Duration DEFAULT_CHECKPOINT_INTERVAL = Duration.ofSeconds(2);

    public JobsConfig {
        requireNonNull(kafkaBootstrap, "kafkaBootstrap");
        requireNonNull(catalog, "catalog");
        requireNonNull(checkpoints, "checkpoints");
        requireNonNull(checkpointInterval, "checkpointInterval");
        if (parallelism < 1) {
            throw new IllegalArgumentException("Invalid parallelism " + parallelism + ": expected 1 or more");
        }
    }

    public JobsConfig(String kafkaBootstrap, HubCatalog.Config catalog, Path checkpoints) {
        this(kafkaBootstrap, catalog, checkpoints, DEFAULT_CHECKPOINT_INTERVAL, 1);
    }
}
