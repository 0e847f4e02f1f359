package org.taproot.pipelines.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The processes that a hub runs beside its own: Trino and PostgreSQL. A killed hub leaves them behind. They are known by
 * the folder in their command line, for process numbers come back and clocks are set.
 */
public final class OwnProcesses {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private OwnProcesses() {}

    /**
     * Ends all of them and tells whether there were any; to be called while holding the hub's lock, or after its holder
     * has ended.
     */
    public static boolean end(DataDirectory data) {
        List<ProcessHandle> trino = running(arguments -> arguments.contains(trinoMark(data)));
        List<ProcessHandle> postgres = running(arguments -> isPostgres(arguments, data));
        trino.forEach(ProcessHandle::destroyForcibly);
        // Immediate shutdown: its journal brings everything back at the next start.
        postgres.forEach(process -> signal(process, "QUIT"));
        Stream.of(trino, postgres).flatMap(List::stream).forEach(process -> {
            if (!awaitEnd(process, PATIENCE)) {
                process.destroyForcibly();
            }
        });
        return !trino.isEmpty() || !postgres.isEmpty();
    }

    /** The argument by which the Trino server of a folder is known. */
    static String trinoMark(DataDirectory data) {
        return "-Dconfig=" + data.trino().resolve("etc/config.properties");
    }

    /** The server, and the programs that make or start it. */
    private static boolean isPostgres(List<String> arguments, DataDirectory data) {
        int folder = arguments.indexOf("-D");
        return folder >= 0
                && folder + 1 < arguments.size()
                && arguments.get(folder + 1).equals(data.postgres().toString());
    }

    private static List<ProcessHandle> running(Predicate<List<String>> mark) {
        return ProcessHandle.allProcesses()
                .filter(process -> mark.test(arguments(process)))
                .toList();
    }

    private static List<String> arguments(ProcessHandle process) {
        try {
            byte[] line = Files.readAllBytes(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
            return List.of(new String(line, StandardCharsets.UTF_8).split("\0", -1));
        } catch (IOException e) {
            // it ended while we looked, or is not ours to read
            return List.of();
        }
    }

    private static void signal(ProcessHandle process, String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot signal process " + process.pid(), e);
        }
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
}
