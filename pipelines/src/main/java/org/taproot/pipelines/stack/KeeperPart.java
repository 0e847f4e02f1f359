package org.taproot.pipelines.stack;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.taproot.jobs.HubJob;
import org.taproot.lake.table.HubTable;
import org.taproot.lake.upkeep.Upkeep;
import org.taproot.lake.upkeep.UpkeepRules;
import org.taproot.pipelines.stack.Health.Alarm;
import org.taproot.pipelines.stack.Requests.Question;
import org.taproot.pipelines.stack.TableKeeping.Standing;

/** Looks after the jobs and the tables: tells who does not get on, keeps the tables' files, answers commands. */
final class KeeperPart implements Part {

    private static final Logger LOG = LoggerFactory.getLogger(KeeperPart.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LOOKS_AT_TABLES = Duration.ofSeconds(15);
    private static final Duration BETWEEN_ANSWERS = Duration.ofMillis(200);
    private static final Duration BETWEEN_ROUNDS = Duration.ofMinutes(10);

    private final DataDirectory data;
    private final FlinkPart flink;
    private final LakePart lake;
    private final Duration patience;
    private final Clock clock = Clock.systemUTC();
    private final Map<String, JobSighting> sightings = new ConcurrentHashMap<>();
    private final Map<String, Alarm> stalled = new ConcurrentHashMap<>();
    private final Object healthLock = new Object();
    private Health health = Health.unknown();
    private final List<Future<?>> repeating = new ArrayList<>();
    private ScheduledExecutorService watch;
    private ScheduledExecutorService commitWatch;
    private ScheduledExecutorService work;

    /** @param patience how long a job may go without a commit */
    KeeperPart(DataDirectory data, FlinkPart flink, LakePart lake, Duration patience) {
        this.data = data;
        this.flink = flink;
        this.lake = lake;
        this.patience = patience;
    }

    @Override
    public String name() {
        return "keeper";
    }

    @Override
    public List<String> needs() {
        return List.of("flink", "lake");
    }

    @Override
    public void start() throws IOException {
        Requests requests = new Requests(data);
        requests.clear();
        look();
        Map<HubJob, List<HubTable<?>>> tablesOfJobs = new HashMap<>();
        HubJob.all().forEach(job -> tablesOfJobs.put(job, flink.launcher().tables(job)));
        Map<String, String> writers = new HashMap<>();
        tablesOfJobs.forEach((job, tables) -> tables.forEach(table -> writers.put(table.name(), job.name())));
        TableKeeping tables =
                new TableKeeping(new Upkeep(lake.catalog(), UpkeepRules.usual(), clock), writers, this::standing);
        CommitWatch commits = new CommitWatch(lake.catalog(), new RowCounters(flink.address()), patience);
        JobKeeping jobs = new JobKeeping(data, lake.catalog(), flink, clock);
        watch = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "keeper-watch"));
        // a locked catalog makes it wait, and the other watch has to tell
        commitWatch = Executors.newSingleThreadScheduledExecutor(KeeperPart::quietThread);
        // one thread for all that touches tables: a merge and a restore never meet
        work = Executors.newSingleThreadScheduledExecutor(KeeperPart::quietThread);
        repeat(watch, BETWEEN_LOOKS, this::look);
        repeat(
                commitWatch,
                BETWEEN_LOOKS_AT_TABLES,
                () -> tablesOfJobs.forEach((job, written) -> look(commits, job, written)));
        repeat(work, BETWEEN_ROUNDS, () -> keep(tables));
        repeat(work, BETWEEN_ANSWERS, () -> answer(requests, question -> hub(question, tables, jobs)));
    }

    private void repeat(ScheduledExecutorService service, Duration pause, Runnable task) {
        repeating.add(service.scheduleWithFixedDelay(task, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS));
    }

    private static List<String> hub(Question question, TableKeeping tables, JobKeeping jobs) {
        return question.what().equals(TableKeeping.MAINTAIN) ? tables.answer(question) : jobs.answer(question);
    }

    private Standing standing(String job) {
        JobSighting sighting = sightings.get(job);
        if (sighting == null || !sighting.isRunning() || alarm(sighting).isPresent()) {
            return Standing.DOWN;
        }
        return sighting.isCommitted() ? Standing.WELL : Standing.NEW;
    }

    private Optional<Alarm> alarm(JobSighting sighting) {
        return sighting.alarm(clock.instant(), patience).or(() -> Optional.ofNullable(stalled.get(sighting.job())));
    }

    @SuppressWarnings("ThreadPriorityCheck") // a courtesy to the jobs; nothing relies on it
    private static Thread quietThread(Runnable task) {
        Thread thread = new Thread(task, "keeper");
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    private void look() {
        List<Alarm> alarms = new ArrayList<>();
        Instant now = clock.instant();
        try {
            for (HubJob job : HubJob.all()) {
                JobSighting sighting = JobSighting.of(job.name(), flink.jobs().graph(job));
                sightings.put(job.name(), sighting);
                alarm(sighting).ifPresent(alarms::add);
            }
            tell(alarms);
            change(health -> health.looked(now, alarms));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.warn("Cannot look after the jobs", e);
        }
    }

    private void look(CommitWatch commits, HubJob job, List<HubTable<?>> tables) {
        try {
            Optional<Alarm> alarm = commits.look(job, flink.jobs(), tables, clock.instant());
            stalled.compute(job.name(), (name, before) -> alarm.orElse(null));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.warn("Cannot see whether the rows of job {} are committed", job.name(), e);
        }
    }

    private void tell(List<Alarm> alarms) {
        Health before;
        synchronized (healthLock) {
            before = health;
        }
        for (Alarm alarm : alarms) {
            if (before.alarm(alarm.job()).isEmpty()) {
                LOG.error("Job {}: {}. {}", alarm.job(), alarm.what(), alarm.remedy());
            }
        }
        for (Alarm over : before.alarms()) {
            if (alarms.stream().noneMatch(alarm -> alarm.job().equals(over.job()))) {
                LOG.info("Job {} commits again", over.job());
            }
        }
    }

    private void keep(TableKeeping tables) {
        try {
            List<String> lines = tables.keepAll();
            change(health -> health.kept(clock.instant(), lines));
        } catch (Exception e) {
            LOG.warn("Cannot keep the tables", e);
        }
    }

    /** A new state of the hub's health. */
    @FunctionalInterface
    private interface Change {
        Health of(Health before);
    }

    private void change(Change change) throws IOException {
        synchronized (healthLock) {
            health = change.of(health);
            health.write(data);
        }
    }

    private static void answer(Requests requests, Function<Question, List<String>> hub) {
        try {
            requests.answer(hub);
        } catch (Exception e) {
            LOG.warn("Cannot answer a command", e);
        }
    }

    @Override
    public void stop() throws InterruptedException {
        repeating.forEach(task -> task.cancel(true));
        for (ScheduledExecutorService service : new ScheduledExecutorService[] {watch, commitWatch, work}) {
            if (service != null) {
                service.shutdownNow();
                service.awaitTermination(2, TimeUnit.SECONDS);
            }
        }
    }
}
