package org.taproot.connectors.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.taproot.connectors.landing.Archive;
import org.taproot.connectors.table.Checked;
import org.taproot.connectors.table.RefusedException;

/**
 * The check of a claimed file while it is copied into the archive, in a thread of its own: both read all of it, and
 * neither needs the other. It counts only when the file still is what was archived.
 */
final class CheckAhead implements Closeable {

    /** In bytes. What is smaller is checked sooner than a thread begins to pay. */
    static final long SMALLEST = 1 << 20;

    private final Path file;
    private final FutureTask<Checked> check;
    private final Thread thread;

    private CheckAhead(Source source, Path file) {
        this.file = file;
        this.check = new FutureTask<>(() -> source.check(file));
        this.thread = new Thread(check, "check-ahead-" + source.name());
        thread.setDaemon(true);
    }

    /** Begins to check. */
    static CheckAhead of(Source source, Path file) {
        CheckAhead ahead = new CheckAhead(source, file);
        ahead.thread.start();
        return ahead;
    }

    /**
     * What was found, or what is found in the archived document when the claimed file cannot tell. Waits for it.
     *
     * @throws RefusedException when nothing of it may be used
     */
    Checked of(String sha256, Archive archive, Source source) throws IOException {
        try {
            Checked checked = check.get();
            return archive.has(file, sha256) ? checked : source.check(archive.file(sha256));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RefusedException refused && archive.has(file, sha256)) {
                throw refused;
            }
            // whatever was wrong with the claimed file: what counts is the archived one
            return source.check(archive.file(sha256));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Cannot check %s: interrupted".formatted(file));
        }
    }

    /** Ends it; returns when the file is not read any more. */
    @Override
    public void close() {
        thread.interrupt();
        boolean wasInterrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                wasInterrupted = true;
            }
        }
        if (wasInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
