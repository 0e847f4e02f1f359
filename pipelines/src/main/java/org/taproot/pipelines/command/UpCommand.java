package org.taproot.pipelines.command;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.taproot.pipelines.stack.DataDirectory;
import org.taproot.pipelines.stack.Demo;
import org.taproot.pipelines.stack.Hub;
import org.taproot.pipelines.stack.Ports;
import org.taproot.pipelines.stack.Progress;
import org.taproot.pipelines.stack.Settings;
import org.taproot.pipelines.stack.Stack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts the hub and stays until it is stopped. */
@Command(
        name = "up",
        description = "Starts the hub and stays in front of it; Ctrl-C or 'taproot down' stops it.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Runnable {

    @Mixin
    private HubOptions options;

    @Option(
            names = "--without",
            paramLabel = "PART",
            split = ",",
            description = "Parts that need not run here: trino, desk.")
    private Set<String> without = Set.of();

    @Option(
            names = "--empty",
            description = "Starts without the demo district. A folder first started so never gets it.")
    private boolean empty;

    @Option(
            names = "--day",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "How long a day of the demo district takes (default: ${DEFAULT-VALUE} s).")
    private long daySeconds;

    @Override
    public void run() {
        long begun = System.nanoTime();
        DataDirectory data = options.data();
        Ports ports = options.ports();
        // Before anything asks for a logger or a temporary file: both belong into the folder, and the folder to its
        // owner.
        data.create();
        Logging.into(data.logs());
        System.setProperty("java.io.tmpdir", data.temporary().toString());
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        Progress progress = new Progress(System.out, Boolean.getBoolean("taproot.terminal"));
        Demo demo = new Demo(!empty, Duration.ofSeconds(daySeconds), this::filled);
        Hub hub = Hub.prepare(data, ports, progress, without, demo);
        Thread closer = new Thread(hub::close, "hub-closer");
        Runtime.getRuntime().addShutdownHook(closer);
        hub.start();
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
        System.out.print(whereToClick(data, ports, Settings.read(data), seconds));
        System.out.flush();
        hub.awaitClosed();
    }

    private void filled(long rows) {
        System.out.printf(
                "The sources of the demo district have sent %,d rows; a day there takes %d s.%n", rows, daySeconds);
    }

    private static String whereToClick(DataDirectory data, Ports ports, Settings settings, long seconds) {
        return """

                Taproot is ready after %d s.

                  Desk       http://127.0.0.1:%d    sign in as %s with %s
                  Flink      http://127.0.0.1:%d
                  SQL        ./taproot sql "SELECT count(*) FROM enterprise"
                  JDBC       %s    user analyst, no password
                  Load       ./taproot load registry FILE.csv, ./taproot load occupancy FILE.xlsx
                             or drop files into %s
                  Logs       %s

                Ctrl-C stops it; the data stays in %s
                """
                .formatted(
                        seconds,
                        ports.desk(),
                        Settings.DESK_USER,
                        settings.deskPassword(),
                        ports.flink(),
                        Stack.trinoUrl(ports),
                        data.sources().resolve("landing"),
                        data.logs(),
                        data.root());
    }
}
