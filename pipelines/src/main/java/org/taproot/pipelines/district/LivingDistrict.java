package org.taproot.pipelines.district;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.taproot.pipelines.district.source.DatabaseOutlet;
import org.taproot.pipelines.district.source.Delivered;
import org.taproot.pipelines.district.source.FolderOutlet;
import org.taproot.pipelines.district.source.Outlet;

/**
 * A district that goes on living, in a thread of its own. How far it has come is kept in its folder; started again it is
 * lived again from its first day, sends nothing until the day it had come to, and goes on from there. It never gets more
 * than a year ahead of the calendar.
 */
public final class LivingDistrict implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(LivingDistrict.class);

    /** Of every district. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final int DAYS_OF_FIRST_LOOK = 30;
    private static final int MOST_DAYS_AHEAD = 365;
    /** After the first look: whoever reads it has enough to do for now. */
    private static final Duration REST = Duration.ofSeconds(40);

    private static final Duration RETRY = Duration.ofSeconds(20);
    private static final String STATE = "delivered.properties";

    private final Scenario scenario;
    private final Setup setup;
    private final Thread thread;
    private volatile LocalDate today;
    private volatile boolean closed;
    private volatile RuntimeException failure;

    /**
     * Where and how it lives.
     *
     * @param folder of the truth and of how far it has come
     * @param placing where the files of the sources go
     * @param wanted by source and day of sending: what is written at all
     * @param first what of it is written before all else when the district is new, of the last 30 days only; null for
     *     nothing
     * @param database of the sources' tables; null when they are to be files too
     * @param dayLength how long a day takes
     * @param caughtUp is told once the history is there, with the number of rows that were sent
     */
    public record Setup(
            Path folder,
            FolderOutlet.Placing placing,
            BiPredicate<String, LocalDate> wanted,
            BiPredicate<String, LocalDate> first,
            Database database,
            Duration dayLength,
            LongConsumer caughtUp) {

        boolean hasFirst() {
            return first != null;
        }
    }

    /** A PostgreSQL database; the password is never shown. */
    public record Database(String url, String user, String password) {

        @Override
        public String toString() {
            return "Database";
        }
    }

    public LivingDistrict(Scenario scenario, Setup setup) throws IOException {
        this.scenario = scenario;
        this.setup = setup;
        Files.createDirectories(setup.folder());
        LocalDate through = Delivered.read(state()).through();
        this.today = through.isAfter(scenario.to()) ? through : scenario.to();
        this.thread = new Thread(this::live, "district");
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    /** The time in the district: the real one, or noon of its last day when that is later. */
    public Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZONE;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return Clock.fixed(instant(), zone);
            }

            @Override
            public Instant instant() {
                Instant now = Instant.now();
                Instant noon = today.atTime(12, 0).atZone(ZONE).toInstant();
                return noon.isAfter(now) ? noon : now;
            }
        };
    }

    private Path state() {
        return setup.folder().resolve(STATE);
    }

    private void live() {
        while (!closed) {
            try {
                liveOn();
            } catch (IOException e) {
                LOG.warn("The demo district stands still, trying again in {}", RETRY, e);
                pause(RETRY);
            } catch (RuntimeException e) {
                LOG.error("The demo district cannot go on", e);
                failure = e;
                return;
            }
        }
    }

    private void liveOn() throws IOException {
        Delivered delivered = Delivered.read(state());
        boolean isNew = delivered.equals(Delivered.NOTHING);
        LocalDate now = LocalDate.now(ZONE);
        LocalDate goal = now.isAfter(today) ? now : today;
        // what is late comes when its day has come
        BiPredicate<String, LocalDate> early = (source, sentOn) -> isNew
                && setup.hasFirst()
                && !sentOn.isAfter(goal)
                && setup.first().test(source, sentOn);
        if (isNew && setup.hasFirst()) {
            firstLook(early, goal);
            pause(REST);
        }
        BiPredicate<String, LocalDate> wanted = setup.wanted().and(early.negate());
        FolderOutlet files = new FolderOutlet(setup.folder(), setup.placing(), wanted, delivered);
        try (Outlet sources = inDatabase(files);
                Simulation simulation = new Simulation(scenario, sources, files)) {
            liveUntil(goal, simulation);
            if (!closed) {
                cameTo(simulation.today(), files);
                setup.caughtUp().accept(files.rows());
            }
            while (!closed) {
                goOn(simulation, files);
            }
        }
    }

    /** Sends what is wanted first, so that nobody waits for three years of everything. */
    private void firstLook(BiPredicate<String, LocalDate> early, LocalDate goal) throws IOException {
        FolderOutlet first = new FolderOutlet(setup.folder(), setup.placing(), early, Delivered.NOTHING);
        try (first;
                Simulation simulation = new Simulation(scenario, first, Outlet.nowhere())) {
            while (!closed && simulation.today().isBefore(goal.minusDays(DAYS_OF_FIRST_LOOK))) {
                simulation.nextDayInSilence();
            }
            liveUntil(goal, simulation);
        }
    }

    private void liveUntil(LocalDate goal, Simulation simulation) throws IOException {
        while (!closed && simulation.today().isBefore(goal)) {
            simulation.nextDay();
        }
    }

    private Outlet inDatabase(FolderOutlet files) throws IOException {
        Database database = setup.database();
        return database == null
                ? files
                : new DatabaseOutlet(files, database.url(), database.user(), database.password());
    }

    private void goOn(Simulation simulation, FolderOutlet files) throws IOException {
        pause(setup.dayLength());
        LocalDate latest = LocalDate.now(ZONE).plusDays(MOST_DAYS_AHEAD);
        if (!closed && simulation.today().isBefore(latest)) {
            today = simulation.today().plusDays(1);
            simulation.nextDay();
            cameTo(simulation.today(), files);
        }
    }

    private void cameTo(LocalDate day, FolderOutlet files) throws IOException {
        today = day;
        files.delivered().write(state());
    }

    private synchronized void pause(Duration duration) {
        long until = System.nanoTime() + duration.toNanos();
        try {
            for (long left = duration.toNanos(); left > 0 && !closed; left = until - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            closed = true;
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Returns when it has been closed.
     *
     * @throws IllegalStateException when it could not go on
     */
    public void awaitEnd() {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (failure != null) {
            throw new IllegalStateException("The district cannot go on", failure);
        }
    }

    /** Ends within moments; what was not finished of the day is lived again. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            thread.join(Duration.ofSeconds(3).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
