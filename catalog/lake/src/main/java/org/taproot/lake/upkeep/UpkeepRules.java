package org.taproot.lake.upkeep;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * When files of a table are merged and what of its past may go.
 *
 * @param targetBytes how large a merged file may get; one of half of that is left alone
 * @param filesOfAFinishedDay so many small files of a day before today are merged
 * @param filesOfGrowth so many of today, or of a table without days, are: each merge writes all of them anew
 * @param manifests more of them than this are rewritten
 * @param snapshotAge younger snapshots are kept: a query that has begun on one can end, a savepoint can be gone back to
 * @param snapshots so many are kept, and more only when they are younger than ten minutes: each commit writes the list of
 *     all of them anew, and a query needs the one that it has begun on for twenty seconds at most
 * @param orphanAge files that belong to no snapshot go when they are older; 3 days or more, for those of a commit under
 *     way belong to none either
 */
public record UpkeepRules(
        long targetBytes,
        int filesOfAFinishedDay,
        int filesOfGrowth,
        int manifests,
        Duration snapshotAge,
        int snapshots,
        Duration orphanAge) {

    /** Whatever the number of snapshots, a younger one stays. */
    static final Duration SHORTEST_QUERY_ROOM = Duration.ofMinutes(10);

    private static final int FEWEST_SNAPSHOTS = 10;
    private static final Duration YOUNGEST_ORPHAN = Duration.ofDays(3);

    public UpkeepRules {
        requireNonNull(snapshotAge, "snapshotAge");
        requireNonNull(orphanAge, "orphanAge");
        refuse(targetBytes < 1, "target size", targetBytes + " bytes", "1 or more");
        refuse(filesOfAFinishedDay < 2, "number of files of a finished day", filesOfAFinishedDay, "2 or more");
        refuse(filesOfGrowth < 2, "number of files of what grows", filesOfGrowth, "2 or more");
        refuse(manifests < 1, "number of manifests", manifests, "1 or more");
        refuse(
                snapshotAge.compareTo(SHORTEST_QUERY_ROOM) < 0,
                "age of snapshots",
                snapshotAge,
                SHORTEST_QUERY_ROOM + " or more");
        refuse(snapshots < FEWEST_SNAPSHOTS, "number of snapshots", snapshots, FEWEST_SNAPSHOTS + " or more");
        refuse(
                orphanAge.compareTo(YOUNGEST_ORPHAN) < 0,
                "age of orphan files",
                orphanAge,
                "3 days or more, for a commit under way may need younger ones");
    }

    /**
     * Under load a job commits every two seconds: 500 snapshots last for a quarter of an hour, and a day of them, a kilobyte
     * each, would make every commit write some 40 MB. What was so on an earlier day say the rows, not the snapshots.
     */
    public static UpkeepRules usual() {
        return new UpkeepRules(128L << 20, 4, 60, 40, Duration.ofDays(1), 500, Duration.ofDays(3));
    }

    private static void refuse(boolean isWrong, String what, Object value, String expected) {
        if (isWrong) {
            throw new IllegalArgumentException("Invalid %s %s: expected %s".formatted(what, value, expected));
        }
    }
}
