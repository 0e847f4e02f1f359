package org.taproot.pipelines.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.taproot.connectors.source.ProducerSettings;
import org.taproot.jobs.FactLogJob;
import org.taproot.jobs.bench.PlainProgram;
import org.taproot.lake.table.CommittedRows;
import org.taproot.lake.table.HubTables;
import org.taproot.model.enterprise.MeasureReported;
import org.taproot.model.vocabulary.FactKinds;
import org.taproot.pipelines.stack.DataDirectory;
import org.taproot.pipelines.stack.JobServers;
import org.taproot.wire.Topic;

/** How fast the jobs are in steady state, beside what Kafka, Avro and Iceberg alone allow; in a process of its own. */
public final class JobsBench {

    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final JobsPlan plan;

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
        try (JobServers servers = JobServers.start(new DataDirectory(plan.folder()))) {
            return new JobsReport(logs(servers));
        }
    }

    private List<JobFigure> logs(JobServers servers) throws Exception {
        Topic<MeasureReported> topic = Topic.of(FactKinds.of(MeasureReported.class));
        long warmUp = JobsPlan.warmUp(plan.rows());
        long rows = warmUp + plan.rows();
        send(servers, topic, InventedMeasures.from(0, rows));
        List<JobFigure> figures = new ArrayList<>();
        try (JobServers.Lake lake = servers.lake("by_hand")) {
            PlainProgram program = new PlainProgram(servers.bootstrap(), lake.catalog());
            program.run(2);
            figures.add(byHand(JobWay.BY_HAND_ALONE, program, 1, rows));
            figures.add(byHand(JobWay.BY_HAND, program, 2, rows));
        }
        try (JobServers.Lake lake = servers.lake("logged")) {
            FactLogJob job = new FactLogJob();
            lake.start(job);
            CommittedRows table = new CommittedRows(lake.catalog(), HubTables.log(FactKinds.of(MeasureReported.class)));
            figures.add(steady(JobWay.LOGGED, table, warmUp, rows));
            lake.stop(job);
        }
        return figures;
    }

    private static <F> void send(JobServers servers, Topic<F> topic, Stream<F> facts) throws IOException {
        AtomicReference<Exception> failure = new AtomicReference<>();
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(ProducerSettings.of(servers.bootstrap()))) {
            facts.forEach(fact -> send(producer, topic, fact, failure));
            producer.flush();
        }
        if (failure.get() != null) {
            throw new IOException("Cannot send to " + servers.bootstrap(), failure.get());
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the callback is told the same
    private static <F> void send(
            KafkaProducer<String, byte[]> producer, Topic<F> topic, F fact, AtomicReference<Exception> failure) {
        producer.send(
                new ProducerRecord<>(
                        topic.name(), topic.key().apply(fact), topic.codec().encode(fact)),
                (sent, failed) -> failure.compareAndSet(null, failed));
    }

    private static JobFigure byHand(JobWay way, PlainProgram program, int threads, long rows) throws Exception {
        Mark begin = Mark.now(0);
        program.run(threads);
        return JobFigure.between(way, begin, Mark.now(rows));
    }

    /**
     * From the first commit after the warm-up to the last one before that of the rest: between them the job was busy all
     * the time. Where so few rows do not make so many commits, from as early and to as late as it takes.
     */
    private static JobFigure steady(JobWay way, CommittedRows table, long warmUp, long rows) throws Exception {
        Mark nothing = Mark.now(0);
        List<Mark> commits = commits(table, warmUp, rows);
        Mark begin = commits.size() > 1 ? commits.get(0) : nothing;
        Mark end = commits.get(commits.size() > 2 ? commits.size() - 2 : commits.size() - 1);
        return JobFigure.between(way, begin, end);
    }

    private static List<Mark> commits(CommittedRows table, long first, long last) throws InterruptedException {
        List<Mark> commits = new ArrayList<>();
        long before = -1;
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (before < last) {
            long rows = table.now();
            if (rows != before) {
                before = rows;
                deadline = System.nanoTime() + PATIENCE.toNanos();
                if (rows >= first) {
                    commits.add(Mark.now(rows));
                }
            } else if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Cannot measure: %d of %d rows are committed, and none was for %d s"
                        .formatted(rows, last, PATIENCE.toSeconds()));
            }
            TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
        }
        return commits;
    }
}
