package org.taproot.jobs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import org.taproot.model.fact.SnapshotCompleted;

/**
 * One delivery of a source, and how much of it has arrived.
 *
 * @param number among those of its source, in order of arrival
 * @param arrived rows so far, each counted once
 * @param appendedAt when the newest of it was sent, in milliseconds since 1970
 * @param validFrom of what moment it is the snapshot; null until the source has said that it is complete, and so are rows
 *     and rejected, how many of its rows became facts and how many did not
 */
public record SnapshotDocument(
        int number,
        Instant receivedAt,
        long delivery,
        int arrived,
        long appendedAt,
        Instant validFrom,
        Integer rows,
        Integer rejected) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** The last of one day counts: it is the correction of the others. */
    static final Comparator<SnapshotDocument> IN_TIME = Comparator.comparing(SnapshotDocument::validFrom)
            .thenComparing(SnapshotDocument::receivedAt)
            .thenComparingLong(SnapshotDocument::delivery);

    SnapshotDocument withRow(long sentAt) {
        return new SnapshotDocument(
                number, receivedAt, delivery, arrived + 1, Math.max(appendedAt, sentAt), validFrom, rows, rejected);
    }

    SnapshotDocument completedBy(SnapshotCompleted snapshot, long sentAt) {
        return new SnapshotDocument(
                number,
                receivedAt,
                delivery,
                arrived,
                Math.max(appendedAt, sentAt),
                snapshot.provenance().validFrom(),
                snapshot.rows(),
                snapshot.rejected());
    }

    /** Whether every row that the source has sent is here. */
    boolean isWhole() {
        return rows != null && arrived >= rows;
    }

    /**
     * Whether nobody waits for the rest of it: the source has not called it complete, or a later one is whole.
     *
     * @param newest the latest that is whole; null for none
     */
    boolean isOfNoUseAfter(SnapshotDocument newest) {
        return rows == null || (!isWhole() && newest != null && IN_TIME.compare(this, newest) < 0);
    }

    /** Rows that were rejected may have been about any enterprise; one without rows is of an export that failed. */
    boolean hasGaps() {
        return (rejected != null && rejected > 0) || (rows != null && rows == 0);
    }

    LocalDate takenOn() {
        return validFrom.atZone(ZONE).toLocalDate();
    }
}
