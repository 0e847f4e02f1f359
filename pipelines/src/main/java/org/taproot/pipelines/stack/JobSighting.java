package org.taproot.pipelines.stack;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.runtime.checkpoint.CompletedCheckpointStats;
import org.apache.flink.runtime.executiongraph.AccessExecutionGraph;
import org.taproot.pipelines.stack.Health.Alarm;

/**
 * What was seen of a job at one moment. Rows are committed when a checkpoint is complete, and the next one cannot be
 * complete before that is done: so a job without a new checkpoint does not get its facts into its tables, whatever it
 * says of itself.
 *
 * @param progress when its newest checkpoint of this run was complete; where there is none, when it was submitted
 * @param isCommitted whether there is one
 * @param failure the reason of its last failure, null when it had none
 */
record JobSighting(String job, JobStatus state, Instant progress, boolean isCommitted, String failure) {

    /** A checkpoint may take long while a job catches up. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String CAUSE = "Caused by: ";

    static JobSighting of(String job, AccessExecutionGraph graph) {
        CompletedCheckpointStats newest = graph.getCheckpointStatsSnapshot() == null
                ? null
                : graph.getCheckpointStatsSnapshot().getHistory().getLatestCompletedCheckpoint();
        long progress =
                newest == null ? graph.getStatusTimestamp(JobStatus.INITIALIZING) : newest.getLatestAckTimestamp();
        String failure = graph.getFailureInfo() == null
                ? null
                : deepestCause(graph.getFailureInfo().getExceptionAsString());
        return new JobSighting(job, graph.getState(), Instant.ofEpochMilli(progress), newest != null, failure);
    }

    /** The last line of a stack trace that names a cause. */
    static String deepestCause(String trace) {
        return trace.lines()
                .filter(line -> line.startsWith(CAUSE))
                .reduce((before, after) -> after)
                .map(line -> line.substring(CAUSE.length()))
                .orElseGet(() -> trace.lines().findFirst().orElse(""));
    }

    boolean isRunning() {
        return state == JobStatus.RUNNING;
    }

    /**
     * The alarm that is due, when one is.
     *
     * @param patience how long a job may go without a commit
     */
    Optional<Alarm> alarm(Instant now, Duration patience) {
        boolean isLate = progress.plus(patience).isBefore(now);
        boolean hasEnded = state.isGloballyTerminalState();
        return isLate || hasEnded
                ? Optional.of(new Alarm(job, progress.toEpochMilli(), what(), remedy()))
                : Optional.empty();
    }

    private String what() {
        if (state == JobStatus.FINISHED) {
            return "it was stopped with a savepoint";
        }
        String why = failure == null ? "" : ": " + failure;
        return isRunning()
                ? "it runs, but its tables have had no commit" + why
                : "it is %s and its tables have had no commit%s".formatted(state, why);
    }

    private String remedy() {
        if (state == JobStatus.FINISHED) {
            return "It goes on from there when the hub is started again.";
        }
        String reason = failure == null ? "" : failure;
        if (reason.contains("OffsetOutOfRange") || reason.contains("NoOffsetForPartition")) {
            return "Kafka has lost messages that were not read yet; the job does not jump over them. Restore the kafka"
                    + " folder, or the whole data folder, from a back-up.";
        }
        if (reason.contains("deleted and made again")) {
            return "It was stopped for good; nothing of it is lost that its tables have.";
        }
        return "Look whether PostgreSQL answers, the disk has space and nobody locks the catalog; it goes on by itself"
                + " then. logs/hub.log has more.";
    }
}
