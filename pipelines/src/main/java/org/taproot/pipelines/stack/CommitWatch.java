package org.taproot.pipelines.stack;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taproot.jobs.HubJob;
import org.taproot.lake.table.HubCatalog;
import org.taproot.lake.table.HubTable;
import org.taproot.lake.upkeep.Commits;
import org.taproot.pipelines.stack.Health.Alarm;

/** Looks whether the rows that jobs give to their tables arrive there. Waits as long as the catalog makes it wait. */
final class CommitWatch {

    private final HubCatalog catalog;
    private final RowCounters counters;
    private final Duration patience;
    private final Map<String, TableProgress> progress = new HashMap<>();

    CommitWatch(HubCatalog catalog, RowCounters counters, Duration patience) {
        this.catalog = catalog;
        this.counters = counters;
        this.patience = patience;
    }

    /** The alarm that is due for a job that completes its checkpoints. */
    Optional<Alarm> look(HubJob job, RunningJobs jobs, List<HubTable<?>> tables, Instant now)
            throws IOException, InterruptedException {
        Map<String, Long> rows =
                counters.of(jobs.id(job), tables.stream().map(HubTable::name).toList());
        Optional<Alarm> alarm = Optional.empty();
        for (HubTable<?> table : tables) {
            TableProgress seen = progress.computeIfAbsent(table.name(), name -> new TableProgress());
            if (rows.containsKey(table.name())) {
                seen.see(now, Commits.newestOfAJob(catalog, table), rows.get(table.name()));
            }
            alarm = alarm.or(() -> seen.overdue(now, patience).map(since -> alarm(job, table, since)));
        }
        return alarm;
    }

    private static Alarm alarm(HubJob job, HubTable<?> table, Instant since) {
        return new Alarm(
                job.name(),
                since.toEpochMilli(),
                "it completes checkpoints and has rows for table %s, but none is committed".formatted(table.name()),
                "Stop the hub and restore the data folder from a back-up: the sink takes its commits for done. Keep the"
                        + " folder as it is for whoever looks into it.");
    }
}
