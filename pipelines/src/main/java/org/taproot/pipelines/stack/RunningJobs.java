package org.taproot.pipelines.stack;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.executiongraph.AccessExecutionGraph;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.taproot.jobs.HubJob;
import org.taproot.jobs.JobLauncher;

/** The hub's jobs on its Flink cluster, by their names. */
final class RunningJobs {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration SAVEPOINT_PATIENCE = Duration.ofMinutes(5);

    private final MiniCluster cluster;
    private final JobLauncher launcher;
    private final Map<String, JobID> submitted = new ConcurrentHashMap<>();

    RunningJobs(MiniCluster cluster, JobLauncher launcher) {
        this.cluster = cluster;
        this.launcher = launcher;
    }

    /** Hands it to the cluster; it goes on from its newest checkpoint. */
    void submit(HubJob job) throws Exception {
        JobID id = cluster.submitJob(launcher.prepare(job).getJobGraph())
                .get(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .getJobID();
        submitted.put(job.name(), id);
    }

    void awaitRunning(HubJob job) throws Exception {
        await(job, JobStatus.RUNNING);
    }

    /** Stops it right after a savepoint, all of whose rows are committed, and tells where that is. */
    Path stop(HubJob job, Path target) throws Exception {
        String savepoint = cluster.stopWithSavepoint(
                        submitted.get(job.name()), target.toUri().toString(), false, SavepointFormatType.CANONICAL)
                .get(SAVEPOINT_PATIENCE.toSeconds(), TimeUnit.SECONDS);
        await(job, JobStatus.FINISHED);
        return Path.of(URI.create(savepoint).getPath());
    }

    /** Stops it where it is, if it runs. */
    void cancel(HubJob job) throws Exception {
        JobID id = submitted.get(job.name());
        if (!cluster.getJobStatus(id).get().isGloballyTerminalState()) {
            cluster.cancelJob(id).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            await(job, JobStatus.CANCELED);
        }
    }

    private void await(HubJob job, JobStatus expected) throws Exception {
        JobID id = submitted.get(job.name());
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        JobStatus status = cluster.getJobStatus(id).get();
        while (status != expected) {
            if (status.isTerminalState() || System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "Cannot bring job %s to %s: it is %s".formatted(job.name(), expected, status));
            }
            TimeUnit.MILLISECONDS.sleep(50);
            status = cluster.getJobStatus(id).get();
        }
    }

    /** By which the cluster knows it at the moment. */
    JobID id(HubJob job) {
        return submitted.get(job.name());
    }

    /** What the cluster knows of the job now. */
    AccessExecutionGraph graph(HubJob job) throws ExecutionException, InterruptedException, TimeoutException {
        return cluster.getExecutionGraph(submitted.get(job.name())).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
}
