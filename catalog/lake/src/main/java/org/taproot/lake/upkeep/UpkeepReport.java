package org.taproot.lake.upkeep;

import static java.util.Objects.requireNonNull;

/**
 * What was done to a table, or would be.
 *
 * @param mergedFiles small data files that were replaced
 * @param intoFiles by so many
 * @param rewrittenManifests lists of files that were written anew
 * @param expiredSnapshots states that can be asked for no more
 * @param orphans files that belonged to no snapshot
 * @param orphanBytes their size
 */
public record UpkeepReport(
        String table,
        int mergedFiles,
        int intoFiles,
        int rewrittenManifests,
        int expiredSnapshots,
        int orphans,
        long orphanBytes) {

    public UpkeepReport {
        requireNonNull(table, "table");
    }

    public boolean isIdle() {
        return mergedFiles == 0 && rewrittenManifests == 0 && expiredSnapshots == 0 && orphans == 0;
    }

    /** One line for people. */
    public String text() {
        return isIdle()
                ? table + ": nothing to do"
                : "%s: %d files merged into %d, %d manifests rewritten, %d snapshots expired, %d orphan files (%,d bytes) removed"
                        .formatted(
                                table,
                                mergedFiles,
                                intoFiles,
                                rewrittenManifests,
                                expiredSnapshots,
                                orphans,
                                orphanBytes);
    }
}
