package org.taproot.pipelines.bench;

import static java.util.Objects.requireNonNull;

import java.io.PrintStream;
import java.util.Iterator;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Says what a benchmark is busy with: a line for each step, and one whenever it has worked off rows for two seconds. */
final class Steps {

    private static final long INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final PrintStream out;
    private final long begunNanos = System.nanoTime();

    Steps(PrintStream out) {
        this.out = requireNonNull(out, "out");
    }

    void begin(String step) {
        out.printf(Locale.ROOT, "%7.1f s  %s%n", (System.nanoTime() - begunNanos) / 1e9, step);
    }

    /** The same rows; says how many have been taken. */
    <R> Iterator<R> counted(String step, Iterator<R> rows) {
        begin(step);
        return new Counted<>(step, rows);
    }

    private final class Counted<R> implements Iterator<R> {

        private final String step;
        private final Iterator<R> rows;
        private long taken;
        private long saidNanos = System.nanoTime();

        Counted(String step, Iterator<R> rows) {
            this.step = step;
            this.rows = rows;
        }

        @Override
        public boolean hasNext() {
            boolean more = rows.hasNext();
            if (!more || System.nanoTime() - saidNanos > INTERVAL_NANOS) {
                begin(String.format(Locale.ROOT, "%s: %,d rows", step, taken));
                saidNanos = System.nanoTime();
            }
            return more;
        }

        @Override
        public R next() {
            taken++;
            return rows.next();
        }
    }
}
