package org.taproot.pipelines.stack;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Whether rows that a job gives to a table's sink are committed. A sink that finds its commits done already, as one
 * does that began without its state, drops them while all checkpoints succeed: nothing but the table shows it.
 */
final class TableProgress {

    /** The engine's counters are that late at most. */
    static final Duration LATENESS = Duration.ofMinutes(2);

    private OptionalLong commit = OptionalLong.empty();
    private Instant commitSeen = Instant.MIN;
    private long rowsAtCommit;
    private Instant waitingSince;

    /**
     * Takes in what is seen now.
     *
     * @param newestCommit of the job to the table
     * @param rows given to the sink since the job was started; falls when it starts again
     */
    void see(Instant now, OptionalLong newestCommit, long rows) {
        boolean isNew = commitSeen.equals(Instant.MIN) || !newestCommit.equals(commit) || rows < rowsAtCommit;
        if (isNew) {
            commit = newestCommit;
            commitSeen = now;
            waitingSince = null;
        }
        // rows that were committed may still be on their way into the counter
        if (!now.isAfter(commitSeen.plus(LATENESS))) {
            rowsAtCommit = rows;
        } else if (rows > rowsAtCommit && waitingSince == null) {
            waitingSince = now;
        }
    }

    /** Since when rows wait for a commit that is overdue. */
    Optional<Instant> overdue(Instant now, Duration patience) {
        return Optional.ofNullable(waitingSince)
                .filter(since -> since.plus(patience).isBefore(now));
    }
}
