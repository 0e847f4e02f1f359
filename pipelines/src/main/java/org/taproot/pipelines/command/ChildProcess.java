package org.taproot.pipelines.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.taproot.pipelines.folder.Folders;
import org.taproot.pipelines.stack.DataDirectory;
import org.taproot.pipelines.stack.OwnProcesses;

/** A process that works in a folder of its own. Neither outlives this process, however that is stopped. */
final class ChildProcess {

    /** More than it takes to close its servers. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path folder;
    private final Process process;

    private ChildProcess(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
    }

    /** Runs it to its end, deletes the folder and returns its exit code. */
    static int run(List<String> command, Path folder) throws IOException, InterruptedException {
        try {
            ChildProcess child = new ChildProcess(
                    folder, new ProcessBuilder(command).inheritIO().start());
            Runtime.getRuntime().addShutdownHook(new Thread(child::stop, "stop-child"));
            int code = child.process.waitFor();
            child.deleteFolder();
            return code;
        } catch (IOException e) {
            Folders.delete(folder);
            throw e;
        }
    }

    private void stop() {
        process.destroy();
        if (!OwnProcesses.awaitEnd(process.toHandle(), PATIENCE)) {
            process.destroyForcibly();
            OwnProcesses.end(new DataDirectory(folder));
        }
        try {
            deleteFolder();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + folder, e);
        }
    }

    /** One at a time: when this process is stopped, both who waits for the end and who brings it about get here. */
    private synchronized void deleteFolder() throws IOException {
        Folders.delete(folder);
    }
}
