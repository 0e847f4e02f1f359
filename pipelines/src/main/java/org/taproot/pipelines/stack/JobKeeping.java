package org.taproot.pipelines.stack;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.taproot.jobs.HubJob;
import org.taproot.jobs.Savepoint;
import org.taproot.jobs.Savepoints;
import org.taproot.lake.table.HubCatalog;
import org.taproot.pipelines.stack.Requests.Question;

/** Savepoints of jobs, and jobs taken back to them. */
final class JobKeeping {

    static final String SAVEPOINT = "savepoint";
    static final String RESTORE = "restore";
    static final String STOP = "--stop";
    static final String REWIND = "--rewind";

    private final FlinkPart flink;
    private final Savepoints savepoints;

    JobKeeping(DataDirectory data, HubCatalog catalog, FlinkPart flink, Clock clock) {
        this.flink = flink;
        this.savepoints = new Savepoints(data.savepoints(), flink.config(), catalog, clock);
    }

    List<String> answer(Question question) {
        try {
            return switch (question.what()) {
                case SAVEPOINT -> savepoint(question.arguments());
                case RESTORE -> restore(question.arguments());
                default -> throw new IllegalArgumentException("Unknown request " + question.what());
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("Cannot %s: %s".formatted(question.what(), e.getMessage()), e);
        }
    }

    /**
     * A job is stopped for its savepoint and started from it: one taken in passing commits nothing, and what it gave to
     * the sink would be committed together with the next checkpoint's.
     */
    private List<String> savepoint(List<String> arguments) throws Exception {
        List<String> names = new ArrayList<>(arguments);
        boolean isToStop = names.remove(STOP);
        List<String> lines = new ArrayList<>();
        for (HubJob job : named(names)) {
            Path stopped = flink.jobs().stop(job, savepoints.target(job));
            Savepoint kept;
            try {
                kept = savepoints.keep(job, stopped);
            } finally {
                if (!isToStop) {
                    flink.jobs().submit(job);
                }
            }
            lines.add("%s: checkpoint %d kept in %s%s"
                    .formatted(
                            job.name(),
                            kept.number(),
                            kept.folder(),
                            isToStop ? ", the job stays stopped until the hub is started again" : ""));
        }
        return lines;
    }

    private List<String> restore(List<String> arguments) throws Exception {
        List<String> rest = new ArrayList<>(arguments);
        boolean isToRewind = rest.remove(REWIND);
        HubJob job = named(List.of(rest.get(0))).get(0);
        Savepoint savepoint = Savepoint.read(Path.of(rest.get(1)));
        if (!savepoint.job().equals(job.name())) {
            throw new IllegalArgumentException("Invalid savepoint %s for job %s: it is of job %s"
                    .formatted(savepoint.folder(), job.name(), savepoint.job()));
        }
        if (!isToRewind) {
            refuseLoss(savepoint);
        }
        flink.jobs().cancel(job);
        List<String> loss;
        try {
            // it may have committed until it stopped
            loss = isToRewind ? savepoints.loss(savepoint) : refuseLoss(savepoint);
            savepoints.decideRestore(job, savepoint);
        } finally {
            flink.jobs().submit(job);
        }
        List<String> lines = new ArrayList<>();
        loss.forEach(line -> lines.add("went back, " + line));
        lines.add("%s goes on from checkpoint %d of %s; facts since are read from Kafka again"
                .formatted(job.name(), savepoint.number(), savepoint.takenAt()));
        return lines;
    }

    /** Nothing is lost when this returns. */
    private List<String> refuseLoss(Savepoint savepoint) {
        List<String> loss = savepoints.loss(savepoint);
        if (!loss.isEmpty()) {
            throw new IllegalStateException(
                    ("Cannot take job %s back to checkpoint %d: its tables have moved on since (%s)."
                                    + " With --rewind they go back with it, and the facts since are read from Kafka again.")
                            .formatted(savepoint.job(), savepoint.number(), String.join("; ", loss)));
        }
        return loss;
    }

    private static List<HubJob> named(List<String> names) {
        List<String> known = HubJob.all().stream().map(HubJob::name).toList();
        names.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("Unknown job %s: expected one of %s".formatted(name, known));
        });
        return HubJob.all().stream()
                .filter(job -> names.isEmpty() || names.contains(job.name()))
                .toList();
    }
}
