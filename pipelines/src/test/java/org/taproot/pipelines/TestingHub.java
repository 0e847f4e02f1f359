package org.taproot.pipelines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A hub as a user has it: started, asked and stopped with the taproot command. */
final class TestingHub {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    private final Path data;
    private final int portBase;
    private Process process;

    TestingHub(Path data, int portBase) {
        this.data = data;
        this.portBase = portBase;
    }

    TestingHub(Path data) {
        this(data, freePorts());
    }

    /** What a command printed, with its exit code. */
    record Answer(int code, String text) {}

    private static int freePorts() {
        for (int base = 19_000; base < 60_000; base += 10) {
            if (isFree(base)) {
                return base;
            }
        }
        throw new IllegalStateException("Cannot find seven free ports in a row");
    }

    private static boolean isFree(int base) {
        for (int port = base; port < base + 7; port++) {
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                assertThat(socket.isBound()).isTrue();
            } catch (IOException e) {
                return false;
            }
        }
        return true;
    }

    Path data() {
        return data;
    }

    int portBase() {
        return portBase;
    }

    Path output() {
        return data.resolveSibling(data.getFileName() + ".up.log");
    }

    /** Starts it in the background; returns at once. */
    void launch(String... options) throws IOException {
        process = builder("up", options).redirectOutput(output().toFile()).start();
    }

    /** Starts it and returns when it says that it is ready. */
    void up(String... options) throws IOException {
        launch(options);
        awaitOutput("Taproot is ready");
    }

    void awaitOutput(String text) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .failFast(() -> assertThat(process.isAlive() || printed().contains(text))
                        .as("still running: %s", printed())
                        .isTrue())
                .until(() -> printed().contains(text));
    }

    String printed() throws IOException {
        return Files.readString(output());
    }

    /** Runs a command to its end. */
    Answer run(String command, String... arguments) throws IOException, InterruptedException {
        Process running = builder(command, arguments).start();
        String text = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(running.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return new Answer(running.exitValue(), text);
    }

    private ProcessBuilder builder(String command, String... arguments) {
        List<String> line = new ArrayList<>(List.of(HOME.resolve("taproot").toString(), command));
        line.addAll(List.of(arguments));
        line.addAll(List.of("--data-dir", data.toString(), "--port-base", Integer.toString(portBase)));
        return new ProcessBuilder(line).redirectErrorStream(true);
    }

    /** Kills the hub's own process and nothing else, as a lack of memory would. */
    void killHub() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Kills every process of the hub at once, as a power cut would. */
    void killEverything() {
        List<ProcessHandle> all =
                Stream.concat(Stream.of(process.toHandle()), processes()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        awaitEnd();
        all.forEach(one -> await().atMost(PATIENCE).until(() -> !one.isAlive()));
    }

    /** Ends it as Ctrl-C does and returns when it has ended. */
    void interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(pid())).start().waitFor();
        awaitEnd();
    }

    long pid() {
        return process.pid();
    }

    private void awaitEnd() {
        await().atMost(PATIENCE).until(() -> !process.isAlive());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Every process that has this hub's folder in its command line. */
    Stream<ProcessHandle> processes() {
        return ProcessHandle.allProcesses().filter(this::belongsHere);
    }

    private boolean belongsHere(ProcessHandle candidate) {
        try {
            String line = Files.readString(Path.of("/proc", Long.toString(candidate.pid()), "cmdline"));
            return line.contains(data.toString())
                    && candidate.pid() != ProcessHandle.current().pid();
        } catch (IOException e) {
            // it ended while we looked
            return false;
        }
    }
}
