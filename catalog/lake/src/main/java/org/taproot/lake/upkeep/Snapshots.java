package org.taproot.lake.upkeep;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.Table;
import org.apache.iceberg.util.SnapshotUtil;

/**
 * Lets old states of a table go. A job that starts again looks from the newest snapshot back, parent by parent, for its
 * own last commit: so that one stays, and all that came after it.
 */
final class Snapshots {

    private final Table table;
    private final UpkeepRules rules;

    Snapshots(Table table, UpkeepRules rules) {
        this.table = table;
        this.rules = rules;
    }

    /** How many would go. */
    int expirable(Instant now) {
        List<Snapshot> kept = kept(now);
        if (kept.isEmpty()) {
            return 0;
        }
        long oldest = oldest(kept);
        // one with a name stays: a savepoint can be gone back to
        Set<Long> named =
                table.refs().values().stream().map(SnapshotRef::snapshotId).collect(Collectors.toSet());
        return Math.toIntExact(StreamSupport.stream(table.snapshots().spliterator(), false)
                .filter(snapshot -> snapshot.timestampMillis() < oldest && !named.contains(snapshot.snapshotId()))
                .count());
    }

    /** Lets them go, with the files that only they had, and tells how many went. */
    int expire(Instant now) {
        table.refresh();
        int expirable = expirable(now);
        if (expirable > 0) {
            List<Snapshot> kept = kept(now);
            // by number and by time: whatever is committed meanwhile, none of these goes
            table.expireSnapshots()
                    .retainLast(kept.size())
                    .expireOlderThan(oldest(kept))
                    .commit();
        }
        return expirable;
    }

    private static long oldest(List<Snapshot> snapshots) {
        return snapshots.stream().mapToLong(Snapshot::timestampMillis).min().orElseThrow();
    }

    /** From the newest back, without a gap. */
    private List<Snapshot> kept(Instant now) {
        Snapshot current = table.currentSnapshot();
        if (current == null) {
            return List.of();
        }
        List<Snapshot> newestFirst = new ArrayList<>();
        SnapshotUtil.ancestorsOf(current.snapshotId(), table::snapshot).forEach(newestFirst::add);
        long youngest = now.minus(rules.snapshotAge()).toEpochMilli();
        long ofRunningQueries = now.minus(UpkeepRules.SHORTEST_QUERY_ROOM).toEpochMilli();
        boolean isJobFound = false;
        int needed = 1;
        for (int i = 0; i < newestFirst.size(); i++) {
            Snapshot snapshot = newestFirst.get(i);
            boolean isNewestOfItsJob = !isJobFound && Commits.isOfAJob(snapshot);
            isJobFound |= isNewestOfItsJob;
            long oldest = i < rules.snapshots() ? youngest : ofRunningQueries;
            if (isNewestOfItsJob || snapshot.timestampMillis() > oldest) {
                needed = i + 1;
            }
        }
        return newestFirst.subList(0, needed);
    }
}
