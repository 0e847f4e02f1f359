package org.taproot.pipelines.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.taproot.lake.table.HubCatalog;
import org.taproot.lake.table.HubTables;
import org.taproot.lake.table.TableWriter;
import org.taproot.lake.table.TableWriter.Written;
import org.taproot.model.carrier.Unit;
import org.taproot.model.fact.Version;

/**
 * The table of units while 1,000 a second change: every two seconds, as a job commits, all of its buckets are replaced. The
 * files are written beforehand, because what writing them takes is not what a reader pays for a table that moves.
 */
final class MovingTable implements AutoCloseable {

    private static final Duration INTERVAL = Duration.ofSeconds(2);
    private static final int CHANGES_A_COMMIT = 2_000;
    private static final int STATES = 2;

    private final TableWriter<Version<Unit>> writer;
    private final List<Written> states = new ArrayList<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private ScheduledFuture<?> moving;
    private int next = 1;

    /** Fills it. */
    MovingTable(HubCatalog catalog, InventedUnits units, Steps steps) throws IOException {
        writer = new TableWriter<>(catalog, HubTables.UNIT.current());
        for (int state = 0; state < STATES; state++) {
            String step = "writing unit, state %d of %d".formatted(state + 1, STATES);
            states.add(writer.write(steps.counted(step, units.current(state * CHANGES_A_COMMIT))));
        }
        writer.replaceBuckets(states.get(0));
    }

    void start() {
        moving = clock.scheduleAtFixedRate(this::move, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void move() {
        writer.replaceBuckets(states.get(next));
        next = (next + 1) % STATES;
    }

    /** @throws IllegalStateException when it does not move any more */
    void check() {
        if (moving.isDone()) {
            throw new IllegalStateException("Cannot measure: the table stands still");
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
