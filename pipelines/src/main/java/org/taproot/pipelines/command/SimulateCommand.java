package org.taproot.pipelines.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.taproot.pipelines.district.LivingDistrict;
import org.taproot.pipelines.district.Scenario;
import org.taproot.pipelines.district.Simulation;
import org.taproot.pipelines.district.source.FolderOutlet;
import org.taproot.pipelines.district.source.LeadsApi;
import org.taproot.pipelines.district.truth.Measures;
import org.taproot.pipelines.district.truth.Report;
import org.taproot.pipelines.stack.Complaint;
import org.taproot.pipelines.stack.Demo;
import org.taproot.pipelines.stack.FullDisk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes what the source systems of an invented district would send. */
@Command(
        name = "simulate",
        description = {
            "Writes what the source systems of an invented district would send, and the truth beside it.",
            "The same seed, scale, days and dirt give the same bytes."
        },
        mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {

    /** Of the environment: the password for --jdbc-url. */
    private static final String PASSWORD = "TAPROOT_SOURCE_DB_PASSWORD";

    @Option(names = "--out", paramLabel = "FOLDER", required = true, description = "Where to write to.")
    private Path out;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = "Another one gives another district (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--scale",
            paramLabel = "FACTOR",
            defaultValue = "1",
            description = "1 for about 250 carriers, 13,000 units and 25,000 enterprises (default: ${DEFAULT-VALUE}).")
    private double scale;

    @Option(names = "--from", paramLabel = "DATE", description = "First day (default: three years before the last).")
    private LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "Last day (default: today in Shanghai).")
    private LocalDate to;

    @Option(
            names = "--dirt",
            paramLabel = "FACTOR",
            defaultValue = "1",
            description = "Mistakes of the sources: 0 for none, 1 for the usual ones (default: ${DEFAULT-VALUE}).")
    private double dirt;

    @Option(
            names = "--live",
            description = "Goes on day by day when the history is written; called again, goes on from where it was.")
    private boolean live;

    @Option(
            names = "--day",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "With --live: how long a day takes (default: ${DEFAULT-VALUE} s).")
    private long daySeconds;

    @Option(
            names = "--leads-port",
            paramLabel = "PORT",
            description = "With --live: serves the leads system at http://127.0.0.1:PORT/api/leads.")
    private Integer leadsPort;

    @Option(
            names = "--jdbc-url",
            paramLabel = "URL",
            description = "With --live: keeps the sources' tables in this PostgreSQL database instead of files.")
    private String jdbcUrl;

    @Option(
            names = "--jdbc-user",
            paramLabel = "USER",
            defaultValue = "postgres",
            description =
                    "User for --jdbc-url (default: ${DEFAULT-VALUE}); the password is read from " + PASSWORD + ".")
    private String jdbcUser;

    @Override
    public Integer call() throws IOException {
        Scenario scenario = scenario();
        if (!live && (leadsPort != null || jdbcUrl != null)) {
            throw new Complaint("--leads-port and --jdbc-url are for a district that lives.", "Add --live.");
        }
        try {
            if (live) {
                goOn(scenario);
            } else {
                write(scenario);
            }
        } catch (IOException e) {
            throw FullDisk.orElse(e, "Cannot write to " + out);
        } catch (UncheckedIOException e) {
            throw FullDisk.orElse(e.getCause(), "Cannot write to " + out);
        }
        return 0;
    }

    private Scenario scenario() {
        LocalDate last = to == null ? LocalDate.now(LivingDistrict.ZONE) : to;
        LocalDate first = from == null ? last.minusYears(Scenario.YEARS) : from;
        try {
            return new Scenario(seed, scale, first, last, dirt);
        } catch (IllegalArgumentException e) {
            throw new Complaint(e.getMessage() + ".", "Mend the command; ./taproot simulate --help explains it.", e);
        }
    }

    private void write(Scenario scenario) throws IOException {
        refuseUsed();
        long begun = System.nanoTime();
        FolderOutlet files = FolderOutlet.until(scenario.to(), out.resolve("sources"));
        FolderOutlet truth = FolderOutlet.until(scenario.to(), out);
        try (Simulation simulation = new Simulation(scenario, files, truth)) {
            try (ProgressBar bar = bar(scenario)) {
                while (simulation.today().isBefore(scenario.to())) {
                    simulation.nextDay();
                    bar.step();
                }
            }
            Report.write(simulation.measures(), out.resolve("truth"));
            print(simulation.measures(), files.rows(), (System.nanoTime() - begun) / 1e9);
        }
    }

    private void refuseUsed() throws IOException {
        if (Files.exists(out)) {
            try (Stream<Path> inside = Files.list(out)) {
                if (inside.findAny().isPresent()) {
                    throw new Complaint(
                            "Cannot write to %s: expected an empty folder.".formatted(out),
                            "Empty it, or name another with --out.");
                }
            }
        }
    }

    private static ProgressBar bar(Scenario scenario) {
        return new ProgressBarBuilder()
                .setTaskName("days")
                .setInitialMax(ChronoUnit.DAYS.between(scenario.from(), scenario.to()) + 1)
                .build();
    }

    private void print(Measures measures, long rows, double seconds) {
        System.out.printf("%,d rows in %.1f s, %,.0f rows/s, peak heap %d MB%n", rows, seconds, rows / seconds, heap());
        if (!measures.months().isEmpty()) {
            System.out.printf("%,d enterprises at the end of the last whole month%n", measures.enterprises());
        }
        double years = measures.months().size() / 12.0;
        if (years >= 1) {
            System.out.printf(
                    "%.0f exits a year (%.1f %%), %.1f %% of them after a signal; %.1f %% of the signals false; %.1f %% of the leases renewed%n",
                    measures.exits() / years,
                    100 * measures.exits() / years / measures.enterprises(),
                    100 * measures.exitsWithSignal(),
                    100 * measures.falseSignals(),
                    100 * measures.renewalRate());
        }
        System.out.printf(
                "Sources  %s%nTruth    %s%nPictures %s%n",
                out.resolve("sources"),
                out.resolve("truth"),
                out.resolve("truth").resolve("report.html"));
    }

    private static long heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(usage -> usage.getUsed())
                        .sum()
                >> 20;
    }

    /** Where a district lives already only that one goes on, and only once at a time. */
    private void goOn(Scenario scenario) throws IOException {
        if (!Files.exists(out.resolve(Scenario.FILE))) {
            refuseUsed();
        }
        Scenario kept = scenario.keptIn(out);
        boolean named = from != null || to != null;
        if (kept.seed() != seed || kept.scale() != scale || kept.dirt() != dirt || (named && !kept.equals(scenario))) {
            throw new Complaint(
                    "Another district lives in %s: %s.".formatted(out, kept),
                    "Name that one's seed, scale, days and dirt, or another folder with --out.");
        }
        try (FileChannel lock =
                        FileChannel.open(out.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = lock.tryLock()) {
            if (held == null) {
                throw new Complaint(
                        "A district is living in %s already.".formatted(out), "Stop it, or name another folder.");
            }
            live(kept);
        }
    }

    private void live(Scenario scenario) throws IOException {
        Duration day = new Demo(true, Duration.ofSeconds(daySeconds), this::caughtUp).dayLength();
        LivingDistrict.Database database = jdbcUrl == null
                ? null
                : new LivingDistrict.Database(jdbcUrl, jdbcUser, System.getenv().getOrDefault(PASSWORD, ""));
        LivingDistrict.Setup setup = new LivingDistrict.Setup(
                out, this::place, (source, sentOn) -> true, null, database, day, this::caughtUp);
        LeadsApi leads = leadsPort == null ? null : leads();
        try (leads;
                LivingDistrict district = new LivingDistrict(scenario, setup)) {
            district.start();
            district.awaitEnd();
        }
    }

    private LeadsApi leads() {
        Path file = place("leads", LeadsApi.FILE);
        try {
            return new LeadsApi(leadsPort, file);
        } catch (IOException | IllegalArgumentException e) {
            throw new Complaint(
                    "Cannot listen on port %d: %s.".formatted(leadsPort, e.getMessage()),
                    "Choose another with --leads-port.",
                    e);
        }
    }

    private Path place(String source, String name) {
        return out.resolve(source.equals("truth") ? "" : "sources")
                .resolve(source)
                .resolve(name);
    }

    private void caughtUp(long rows) {
        System.out.printf("%,d rows are in %s; a day takes %d s from now on, Ctrl-C stops it%n", rows, out, daySeconds);
    }
}
