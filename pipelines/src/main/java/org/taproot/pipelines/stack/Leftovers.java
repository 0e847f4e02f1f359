package org.taproot.pipelines.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What a killed hub leaves running: its Trino server and its database server. */
public final class Leftovers {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Leftovers() {}

    /** Ends them and tells whether there were any. */
    public static boolean end(DataDirectory data) {
        Optional<ProcessHandle> trino = new Processes(data).running(TrinoPart.NAME);
        trino.ifPresent(process -> end(process, "KILL"));
        Optional<ProcessHandle> postgres = postgres(data);
        // Immediate shutdown: its journal brings everything back at the next start.
        postgres.ifPresent(process -> end(process, "QUIT"));
        return trino.isPresent() || postgres.isPresent();
    }

    private static void end(ProcessHandle process, String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot signal process " + process.pid(), e);
        }
        if (!Processes.awaitEnd(process, PATIENCE)) {
            process.destroyForcibly();
        }
    }

    /** By the file that the server itself keeps in its folder. */
    private static Optional<ProcessHandle> postgres(DataDirectory data) {
        Path pidFile = data.postgres().resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try {
            return ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(pidFile).get(0).trim()))
                    .filter(process -> process.info().command().orElse("").endsWith("postgres"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + pidFile, e);
        }
    }
}
