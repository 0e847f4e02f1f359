package org.taproot.pipelines.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.taproot.jobs.FactLogJob;
import org.taproot.jobs.UnitJob;
import org.taproot.jobs.bench.AppendJob;
import org.taproot.jobs.bench.DecodeJob;
import org.taproot.jobs.bench.PlainProgram;
import org.taproot.lake.table.CommittedRows;
import org.taproot.lake.table.HubTable;
import org.taproot.lake.table.HubTables;
import org.taproot.lake.table.ReadingCost;
import org.taproot.lake.table.TableWriter;
import org.taproot.model.carrier.UnitReported;
import org.taproot.model.enterprise.MeasureReported;
import org.taproot.model.vocabulary.FactKinds;
import org.taproot.pipelines.stack.DataDirectory;
import org.taproot.pipelines.stack.JobServers;
import org.taproot.wire.Topic;

/** How fast the jobs are in steady state, beside what Kafka, Avro and Iceberg alone allow; in a process of its own. */
public final class JobsBench {

    private static final Topic<MeasureReported> MEASURES = Topic.of(FactKinds.of(MeasureReported.class));
    private static final HubTable<MeasureReported> MEASURE_LOG = HubTables.log(FactKinds.of(MeasureReported.class));

    /** While the job is not to rest, so many facts come this often. */
    private static final int FACTS_OF_A_BEAT = 100;

    private static final Duration BEAT = Duration.ofMillis(100);

    private final JobsPlan plan;
    private final List<JobFigure> figures = new ArrayList<>();
    private final List<Duration> visible = new ArrayList<>();

    public JobsBench(JobsPlan plan) {
        this.plan = plan;
    }

    /** The folder and the number of rows. */
    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        JobsPlan plan = new JobsPlan(Path.of(arguments[0]), Long.parseLong(arguments[1]));
        System.out.print(new JobsBench(plan).run());
        System.exit(0);
    }

    /** Starts a broker, a database and a Flink cluster in the folder, measures, and ends them. */
    public JobsReport run() throws Exception {
        try (JobServers servers = JobServers.start(new DataDirectory(plan.folder()));
                JobServers.Lake merged = servers.lake("merged");
                JobServers.Lake compacted = servers.lake("compacted")) {
            measures(servers);
            units(servers, merged);
            TableWriter.copy(HubTables.UNIT.current(), merged.catalog(), compacted.catalog());
            // the first one read would pay for the compilers
            ReadingCost.of(merged.catalog(), HubTables.UNIT.current());
            ReadingCost.of(compacted.catalog(), HubTables.UNIT.current());
            return new JobsReport(
                    figures,
                    ReadingCost.of(merged.catalog(), HubTables.UNIT.current()),
                    ReadingCost.of(compacted.catalog(), HubTables.UNIT.current()),
                    visible);
        }
    }

    private void measures(JobServers servers) throws Exception {
        long warmUp = JobsPlan.warmUp(plan.rows());
        long rows = warmUp + plan.rows();
        try (Facts<MeasureReported> facts = new Facts<>(servers.bootstrap(), MEASURES)) {
            facts.send(InventedMeasures.from(0, rows));
            byHand(servers, rows);
            try (JobServers.Lake lake = servers.lake("logged")) {
                FactLogJob job = new FactLogJob();
                lake.start(job);
                Watch watch = watch(lake, MEASURE_LOG);
                figures.add(watch.steady(JobWay.LOGGED, warmUp, rows));
                lastRecords(facts, watch, rows);
                lake.stop(job);
            }
        }
    }

    private void byHand(JobServers servers, long rows) throws Exception {
        try (JobServers.Lake lake = servers.lake("by_hand")) {
            PlainProgram program = new PlainProgram(servers.bootstrap(), lake.catalog());
            program.run(2);
            figures.add(byHand(JobWay.BY_HAND_ALONE, program, 1, rows));
            figures.add(byHand(JobWay.BY_HAND, program, 2, rows));
        }
    }

    private static JobFigure byHand(JobWay way, PlainProgram program, int threads, long rows) throws Exception {
        Mark begin = Mark.now(0);
        program.run(threads);
        return JobFigure.between(way, begin, Mark.now(rows));
    }

    /** Each comes at another moment between two commits, behind others. */
    private void lastRecords(Facts<MeasureReported> facts, Watch watch, long known) throws Exception {
        long sent = known;
        for (int time = 0; time < plan.times(); time++) {
            for (int beat = 0; beat < 10 + 3 * time; beat++) {
                facts.send(InventedMeasures.from(sent, FACTS_OF_A_BEAT));
                sent += FACTS_OF_A_BEAT;
                TimeUnit.MILLISECONDS.sleep(BEAT.toMillis());
            }
            long begun = System.nanoTime();
            facts.send(InventedMeasures.from(sent, 1));
            sent++;
            watch.until(sent);
            visible.add(Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    private void units(JobServers servers, JobServers.Lake merged) throws Exception {
        int warmUp = Math.toIntExact(JobsPlan.warmUp(plan.updates()));
        int updates = warmUp + plan.updates();
        try (Facts<UnitReported> facts = new Facts<>(servers.bootstrap(), Topic.UNIT_REPORTED)) {
            facts.send(new InventedUnits(plan.units()).reports(updates));
        }
        // done in a moment, so the compilers see it once before
        decoded(servers, "decoded_before", warmUp, updates);
        figures.add(decoded(servers, "decoded", warmUp, updates));
        try (JobServers.Lake lake = servers.lake("appended")) {
            AppendJob job = new AppendJob();
            lake.start(job);
            figures.add(watch(lake, HubTables.UNIT.log()).steady(JobWay.APPENDED, warmUp, updates));
            lake.stop(job);
        }
        UnitJob job = new UnitJob();
        merged.start(job);
        figures.add(watch(merged, HubTables.UNIT.log()).steady(JobWay.MERGED, warmUp, updates));
        merged.stop(job);
    }

    /** Nothing is committed, so what is decoded counts. */
    private static JobFigure decoded(JobServers servers, String name, int warmUp, int updates) throws Exception {
        try (JobServers.Lake lake = servers.lake(name)) {
            DecodeJob job = new DecodeJob();
            long before = DecodeJob.decoded();
            Watch watch = new Watch(() -> DecodeJob.decoded() - before);
            lake.start(job);
            JobFigure figure = watch.steady(JobWay.DECODED, warmUp, updates);
            lake.stop(job);
            return figure;
        }
    }

    private static Watch watch(JobServers.Lake lake, HubTable<?> table) {
        return new Watch(new CommittedRows(lake.catalog(), table)::now);
    }
}
