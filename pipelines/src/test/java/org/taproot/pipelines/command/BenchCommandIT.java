package org.taproot.pipelines.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That nothing outlives a benchmark. */
class BenchCommandIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private Path folder;

    private Process bench;

    @AfterEach
    void end() {
        bench.destroyForcibly();
        ours().forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void benchmarkThatIsStoppedWhileItsServersStartLeavesNeitherProcessesNorFiles() throws Exception {
        bench = benchOfQueries();
        await().atMost(PATIENCE).until(() -> isRunning("TrinoServer") && isRunning("postgres"));

        bench.destroy();

        await().atMost(PATIENCE).until(() -> !bench.isAlive());
        assertThat(ours()).isEmpty();
        assertThat(folder.resolve("work")).isEmptyDirectory();
    }

    @Test
    void benchmarkThatIsKilledTakesItsServersWithIt() throws Exception {
        bench = benchOfQueries();
        await().atMost(PATIENCE).until(() -> isRunning("TrinoServer"));

        bench.destroyForcibly();

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(ours()).isEmpty());
    }

    private Process benchOfQueries() throws IOException {
        Path work = Files.createDirectories(folder.resolve("work"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Taproot.class.getName(),
                        "bench",
                        "queries",
                        "--units",
                        "2000",
                        "--times",
                        "1",
                        "--folder",
                        work.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("bench.log").toFile())
                .start();
    }

    private boolean isRunning(String program) {
        return ours().stream().anyMatch(process -> line(process).contains(program));
    }

    /** Whatever has the folder in its command line. */
    private List<ProcessHandle> ours() {
        return ProcessHandle.allProcesses()
                .filter(process -> line(process).contains(folder.resolve("work").toString()))
                .toList();
    }

    private static String line(ProcessHandle process) {
        try {
            return Files.readString(
                    Path.of("/proc", Long.toString(process.pid()), "cmdline"), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            // it ended while we looked
            return "";
        }
    }
}
