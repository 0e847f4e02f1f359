package org.taproot.pipelines.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Watches how far a job is.
 *
 * @param rows worked off so far
 */
record Watch(LongSupplier rows) {

    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /**
     * From the first commit after the warm-up to the last one before that of the rest: between them the job was busy all
     * the time. Where so few rows do not make so many commits, from as early and to as late as it takes.
     */
    JobFigure steady(JobWay way, long warmUp, long all) throws InterruptedException {
        Mark nothing = Mark.now(0);
        List<Mark> commits =
                until(all).stream().filter(commit -> commit.rows() >= warmUp).toList();
        Mark begin = commits.size() > 1 ? commits.get(0) : nothing;
        Mark end = commits.get(commits.size() > 2 ? commits.size() - 2 : commits.size() - 1);
        return JobFigure.between(way, begin, end);
    }

    /** A mark whenever there is more, until there are so many. */
    List<Mark> until(long all) throws InterruptedException {
        List<Mark> marks = new ArrayList<>();
        long before = -1;
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (before < all) {
            long now = rows.getAsLong();
            if (now != before) {
                before = now;
                deadline = System.nanoTime() + PATIENCE.toNanos();
                marks.add(Mark.now(now));
            } else if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Cannot measure: %d of %d rows are there, and none came for %d s"
                        .formatted(now, all, PATIENCE.toSeconds()));
            }
            TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
        }
        return marks;
    }
}
