package org.taproot.pipelines.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.taproot.pipelines.folder.Folders;

/** A whole hub on this machine: every part in this process or below it. */
public final class Hub implements AutoCloseable {

    private static final List<String> OPTIONAL = List.of(TrinoPart.NAME, DeskPart.NAME);

    private static final Duration STOP_LIMIT = Duration.ofSeconds(7);

    private static final Logger LOG = LoggerFactory.getLogger(Hub.class);

    private final DataDirectory data;
    private final Progress progress;
    private final List<Part> parts;
    private final HubLock lock;
    private final ExecutorService starters = Executors.newCachedThreadPool();
    /** Nobody wants to wait two minutes for one part to learn that another one failed in the first second. */
    private final CompletableFuture<Void> firstFailure = new CompletableFuture<>();

    private final CountDownLatch closed = new CountDownLatch(1);
    private boolean closing;

    private Hub(DataDirectory data, Progress progress, List<Part> parts, HubLock lock) {
        this.data = data;
        this.progress = progress;
        this.parts = parts;
        this.lock = lock;
    }

    /**
     * Takes hold of the data folder and clears what a killed hub left behind; nothing runs yet.
     *
     * @param without names of the parts that are not to run here
     * @param demo the demo district, which lives only in a folder that it was born in
     *
     * @throws Complaint when another hub runs in the folder, a port is taken, a Java is missing or the disk is full
     */
    public static Hub prepare(DataDirectory data, Ports ports, Progress progress, Set<String> without, Demo demo) {
        data.create();
        FullDisk.refuse(data.root());
        refuseUnknown(without);
        if (!without.contains(TrinoPart.NAME)) {
            TrinoJava.home();
        }
        HubLock lock = HubLock.take(data);
        OwnProcesses.end(data);
        refuseTakenPorts(ports);
        try {
            Folders.delete(data.temporary());
            Files.createDirectories(data.temporary());
            Files.createDirectories(data.logs());
            Files.createDirectories(data.trino());
        } catch (IOException e) {
            throw FullDisk.orElse(e, "Cannot prepare " + data.root());
        }
        Settings settings = Settings.keptIn(data, demo.wanted());
        Definitions.install(data, ports, settings);
        List<Part> parts = Stack.parts(data, ports, settings, progress, without, demo);
        return new Hub(data, progress, parts, lock);
    }

    private static void refuseUnknown(Set<String> without) {
        for (String name : without) {
            if (!OPTIONAL.contains(name)) {
                throw new Complaint(
                        "Cannot start without %s: expected one of %s.".formatted(name, OPTIONAL),
                        "Leave it out of --without.");
            }
        }
    }

    private static void refuseTakenPorts(Ports ports) {
        Map<String, Integer> taken = ports.taken();
        if (!taken.isEmpty()) {
            throw new Complaint(
                    "Another program holds %s.".formatted(list(taken)),
                    "Stop it, or choose other ports with --port-base.");
        }
    }

    private static String list(Map<String, Integer> taken) {
        return String.join(
                ", ",
                taken.entrySet().stream()
                        .map(entry -> "port %d (%s)".formatted(entry.getValue(), entry.getKey()))
                        .sorted()
                        .toList());
    }

    /**
     * Starts every part as soon as what it needs is ready.
     *
     * @throws Complaint naming the first part that could not start
     */
    public void start() {
        progress.begin(parts.stream().map(Part::name).toList());
        ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor();
        var ticking = ticker.scheduleAtFixedRate(progress::tick, 500, 500, TimeUnit.MILLISECONDS);
        try {
            Map<String, CompletableFuture<Void>> ready = new HashMap<>();
            for (Part part : parts) {
                CompletableFuture<?>[] needs =
                        part.needs().stream().map(ready::get).toArray(CompletableFuture[]::new);
                ready.put(part.name(), CompletableFuture.allOf(needs).thenRunAsync(() -> start(part), starters));
            }
            CompletableFuture<?> all = CompletableFuture.allOf(ready.values().toArray(CompletableFuture[]::new));
            CompletableFuture.anyOf(all, firstFailure).join();
        } catch (CompletionException e) {
            throw complaint(e);
        } finally {
            ticking.cancel(false);
            ticker.shutdownNow();
        }
    }

    private void start(Part part) {
        progress.starting(part.name());
        try {
            part.start();
        } catch (Exception e) {
            progress.failed(part.name(), String.valueOf(e.getMessage()));
            LOG.error("Cannot start {}", part.name(), e);
            CompletionException failure = new CompletionException(part.name(), e);
            firstFailure.completeExceptionally(failure);
            throw failure;
        }
        progress.ready(part.name());
    }

    private Complaint complaint(CompletionException failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof Complaint complaint) {
            return complaint;
        }
        if (cause instanceof IOException io && FullDisk.orElse(io, "Cannot start") instanceof Complaint complaint) {
            return complaint;
        }
        return new Complaint(
                "Cannot start %s: %s"
                        .formatted(failure.getMessage(), cause == null ? "no reason given" : cause.getMessage()),
                "See the logs in %s; ./taproot doctor checks this machine.".formatted(data.logs()),
                failure);
    }

    /** Stops every part, the last started first; the second caller waits for the first. */
    @Override
    public void close() {
        synchronized (this) {
            if (closing) {
                awaitClosed();
                return;
            }
            closing = true;
        }
        // What is still starting is interrupted; what it may have begun is ended with the rest.
        starters.shutdownNow();
        CompletableFuture<Void> stopping = CompletableFuture.runAsync(this::stopParts);
        try {
            stopping.get(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // Whatever was accepted is kept, and what was not committed is read again at the next start.
            LOG.warn("Not everything stopped cleanly within {}", STOP_LIMIT, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        OwnProcesses.end(data);
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot release " + data.lock(), e);
        } finally {
            closed.countDown();
        }
    }

    private void stopParts() {
        List<Part> lastFirst = new ArrayList<>(parts);
        Collections.reverse(lastFirst);
        for (Part part : lastFirst) {
            try {
                part.stop();
            } catch (Exception e) {
                LOG.warn("Cannot stop {} cleanly", part.name(), e);
            }
        }
    }

    /** Returns when the hub was closed. */
    public void awaitClosed() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
