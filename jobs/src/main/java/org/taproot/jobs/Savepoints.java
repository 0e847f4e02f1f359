package org.taproot.jobs;

import static java.util.Objects.requireNonNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.iceberg.ManageSnapshots;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.taproot.lake.table.HubCatalog;
import org.taproot.lake.table.HubTable;

/** Keeps savepoints of jobs with what their tables were, and takes jobs back to them. */
public final class Savepoints {

    private static final String TAG = "savepoint-";
    private static final String ROWS = "total-records";

    private final Path folder;
    private final JobsConfig config;
    private final HubCatalog catalog;
    private final Clock clock;

    /** @param folder of all kept savepoints */
    public Savepoints(Path folder, JobsConfig config, HubCatalog catalog, Clock clock) {
        this.folder = requireNonNull(folder, "folder");
        this.config = requireNonNull(config, "config");
        this.catalog = requireNonNull(catalog, "catalog");
        this.clock = requireNonNull(clock, "clock");
    }

    /** Where the job is to be stopped with a savepoint. */
    public Path target(HubJob job) {
        return new Checkpoints(checkpoints(job)).savepoints();
    }

    private Path checkpoints(HubJob job) {
        return config.checkpoints().resolve(job.name());
    }

    /**
     * Keeps the savepoint that a job has just been stopped with; nobody writes its tables yet. Their snapshots get a name,
     * so that upkeep does not let them go; those of savepoints that somebody has deleted lose theirs.
     */
    public Savepoint keep(HubJob job, Path stopped) {
        long number = Checkpoints.number(stopped);
        Instant now = clock.instant();
        String name = "%s-%d-%d".formatted(job.name(), number, now.getEpochSecond());
        Map<String, Long> tables = new TreeMap<>();
        for (HubTable<?> table : new JobLauncher(config, catalog).tables(job)) {
            Table target = catalog.load(table);
            forgetDeleted(job, target);
            Snapshot snapshot = target.currentSnapshot();
            tables.put(table.name(), snapshot == null ? Savepoint.EMPTY : snapshot.snapshotId());
            if (snapshot != null) {
                ManageSnapshots manage = target.manageSnapshots();
                manage.createTag(TAG + name, snapshot.snapshotId()).commit();
            }
        }
        return new Savepoint(folder.resolve(name), job.name(), number, now, tables).keep(stopped);
    }

    private void forgetDeleted(HubJob job, Table table) {
        table.refs().keySet().stream()
                .filter(tag -> tag.startsWith(TAG + job.name() + "-"))
                .filter(tag -> !Files.isDirectory(folder.resolve(tag.substring(TAG.length()))))
                .forEach(tag -> table.manageSnapshots().removeTag(tag).commit());
    }

    /**
     * What the tables would lose by going back to a savepoint, a line for each that has moved on since.
     *
     * @throws IllegalStateException when a table does not have that snapshot any more
     */
    public List<String> loss(Savepoint savepoint) {
        List<String> lines = new ArrayList<>();
        new TreeMap<>(savepoint.tables()).forEach((name, then) -> {
            Table table = Restore.table(catalog, name);
            if (then != Savepoint.EMPTY && table.snapshot(then) == null) {
                throw new IllegalStateException(
                        "Cannot go back to savepoint %s: table %s has let go of its snapshot %d of then"
                                .formatted(savepoint.folder().getFileName(), name, then));
            }
            long now = table.currentSnapshot() == null
                    ? Savepoint.EMPTY
                    : table.currentSnapshot().snapshotId();
            if (now != then) {
                lines.add("%s: %s rows now, %s then".formatted(name, rows(table, now), rows(table, then)));
            }
        });
        return lines;
    }

    private static String rows(Table table, long snapshot) {
        return snapshot == Savepoint.EMPTY
                ? "0"
                : table.snapshot(snapshot).summary().get(ROWS);
    }

    /** From here on every start of the job begins with going back; the job must not run. */
    public void decideRestore(HubJob job, Savepoint savepoint) {
        new Restore(checkpoints(job), catalog).decide(savepoint);
    }
}
