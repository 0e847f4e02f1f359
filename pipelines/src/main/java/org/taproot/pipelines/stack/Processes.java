package org.taproot.pipelines.stack;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The operating-system processes of a hub, written down so that another process can stop them, and so that the next
 * start finds what a killed hub left behind. A process is known by its number and its start time: numbers come back.
 */
public final class Processes {

    private final Path file;

    public Processes(DataDirectory data) {
        this.file = data.processes();
    }

    /** Writes a running process down. */
    public synchronized void add(String name, ProcessHandle process) {
        Properties properties = read();
        properties.setProperty(name, process.pid() + " " + startedAt(process));
        write(properties);
    }

    /** The process of that name, when it still runs. */
    public synchronized Optional<ProcessHandle> running(String name) {
        String entry = read().getProperty(name);
        if (entry == null) {
            return Optional.empty();
        }
        int space = entry.indexOf(' ');
        return ProcessHandle.of(Long.parseLong(entry.substring(0, space)))
                .filter(ProcessHandle::isAlive)
                .filter(process -> startedAt(process).equals(entry.substring(space + 1)));
    }

    /** Whether it ended in time. */
    public static boolean awaitEnd(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Cannot wait for process " + process.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String startedAt(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }

    private Properties read() {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + file, e);
            }
        }
        return properties;
    }

    private void write(Properties properties) {
        Path whole = file.resolveSibling(file.getFileName() + ".new");
        try (Writer writer = Files.newBufferedWriter(whole, StandardCharsets.UTF_8)) {
            properties.store(writer, null);
        } catch (IOException e) {
            throw FullDisk.orElse(e, "Cannot write " + whole);
        }
        try {
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}
