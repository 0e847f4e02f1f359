package org.taproot.lake.upkeep;

import java.util.OptionalLong;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.util.SnapshotUtil;
import org.taproot.lake.table.HubCatalog;
import org.taproot.lake.table.HubTable;

/** Tells commits of jobs from those of the upkeep, by what the sink writes into the summary of each of its own. */
public final class Commits {

    private static final String FLINK_JOB = "flink.job-id";
    private static final String CHECKPOINT = "flink.max-committed-checkpoint-id";

    private Commits() {}

    static boolean isOfAJob(Snapshot snapshot) {
        return snapshot.summary().containsKey(FLINK_JOB) && snapshot.summary().containsKey(CHECKPOINT);
    }

    /** The snapshot that a job committed last; empty when none has yet. */
    public static OptionalLong newestOfAJob(HubCatalog catalog, HubTable<?> name) {
        Table table = catalog.load(name);
        for (Snapshot snapshot : SnapshotUtil.currentAncestors(table)) {
            if (isOfAJob(snapshot)) {
                return OptionalLong.of(snapshot.snapshotId());
            }
        }
        return OptionalLong.empty();
    }
}
