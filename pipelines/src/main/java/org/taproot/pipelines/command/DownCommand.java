package org.taproot.pipelines.command;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.taproot.pipelines.stack.DataDirectory;
import org.taproot.pipelines.stack.HubLock;
import org.taproot.pipelines.stack.OwnProcesses;
import org.taproot.pipelines.stack.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops the hub. */
@Command(name = "down", description = "Stops the hub and everything it started.", mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(9);

    @Mixin
    private HubOptions options;

    @Override
    public Integer call() {
        DataDirectory data = options.data();
        Settings.read(data);
        Optional<ProcessHandle> hub = HubLock.holder(data);
        hub.ifPresent(DownCommand::stop);
        boolean leftovers = OwnProcesses.end(data);
        System.out.println(hub.isPresent() || leftovers ? "Stopped." : "Nothing was running.");
        return 0;
    }

    private static void stop(ProcessHandle hub) {
        hub.destroy();
        if (!OwnProcesses.awaitEnd(hub, PATIENCE)) {
            // What it had accepted is kept; what it was about to commit is read again at the next start.
            hub.destroyForcibly();
        }
    }
}
