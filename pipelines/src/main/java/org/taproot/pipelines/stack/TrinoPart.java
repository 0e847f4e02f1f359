package org.taproot.pipelines.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.taproot.pipelines.stack.Probes.Probe;

/** The Trino server, a process of its own on a newer Java. */
final class TrinoPart implements Part {

    static final String NAME = "trino";

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(120);

    private final DataDirectory data;
    private final Ports ports;
    private final Settings settings;
    private final Consumer<String> progress;
    private final WarmUp warmUp;
    private Process server;

    TrinoPart(DataDirectory data, Ports ports, Settings settings, Consumer<String> progress) {
        this.data = data;
        this.ports = ports;
        this.settings = settings;
        this.progress = progress;
        this.warmUp = new WarmUp(ports);
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Its start takes longest and asks nobody; the catalog is only needed for the first answer. */
    @Override
    public List<String> needs() {
        return List.of();
    }

    @Override
    public void start() throws Exception {
        TrinoInstallation installation = TrinoInstallation.ensure(progress);
        Path etc = new TrinoConfiguration(data, ports, settings).write(installation);
        server = new ProcessBuilder(command(installation, etc))
                .directory(data.trino().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(
                        data.logs().resolve("trino.log").toFile()))
                .start();
        // Queries cost a starting server more than a look at its state.
        await(() -> Probes.trinoStarted(ports));
        await(() -> Probes.trino(ports));
        Probes.refuseStranger(ports);
        warmUp.firstRound();
        warmUp.otherRounds();
    }

    private List<String> command(TrinoInstallation installation, Path etc) {
        List<String> command = new ArrayList<>();
        command.add(TrinoJava.home().resolve("bin/java").toString());
        command.addAll(List.of(
                "-Xmx1g",
                "-XX:+UseSerialGC",
                // Half the processor time until it answers; a district's tables are too small for the second compiler.
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-OmitStackTraceInFastThrow",
                "-XX:ReservedCodeCacheSize=256M",
                "-Djdk.attach.allowAttachSelf=true",
                "-Djdk.nio.maxCachedBufferSize=2000000",
                "-Dfile.encoding=UTF-8",
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "--add-modules=jdk.incubator.vector",
                OwnProcesses.trinoMark(data),
                "-Dlog.levels-file=" + etc.resolve("log.properties"),
                "-cp",
                installation.home().resolve("lib") + "/*",
                "io.trino.server.TrinoServer"));
        return command;
    }

    private void await(Probe probe) throws Exception {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!Probes.answers(probe)) {
            if (!server.isAlive()) {
                throw new IllegalStateException(
                        "Cannot start Trino: it ended with code %d, see %s".formatted(server.exitValue(), data.logs()));
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Cannot start Trino: no answer in time, see " + data.logs());
            }
            TimeUnit.MILLISECONDS.sleep(300);
        }
    }

    @Override
    public void stop() {
        warmUp.stop();
        if (server != null) {
            // It holds nothing that would be lost, and a polite end takes longer than everything else together.
            server.destroyForcibly();
            OwnProcesses.awaitEnd(server.toHandle(), Duration.ofSeconds(5));
        }
    }
}
