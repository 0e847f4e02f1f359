package org.taproot.pipelines.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * One hub at a time in a data folder: the operating system gives the lock up when its holder dies, however it dies. The
 * file holds the number of the holder's process, which counts only while the lock is held.
 */
public final class HubLock implements AutoCloseable {

    private final FileChannel channel;

    private HubLock(FileChannel channel) {
        this.channel = channel;
    }

    static HubLock take(DataDirectory data) {
        try {
            FileChannel channel = open(data);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new Complaint(
                        "A hub is already running in %s.".formatted(data.root()),
                        "Use it, stop it with ./taproot down, or start another with --data-dir and --port-base.");
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new HubLock(channel);
        } catch (IOException e) {
            throw FullDisk.orElse(e, "Cannot lock " + data.lock());
        }
    }

    /** The hub that runs in the folder. */
    public static Optional<ProcessHandle> holder(DataDirectory data) {
        if (!Files.exists(data.lock())) {
            return Optional.empty();
        }
        try (FileChannel channel = open(data);
                FileLock free = channel.tryLock()) {
            return free != null ? Optional.empty() : ProcessHandle.of(Long.parseLong(Files.readString(data.lock())));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + data.lock(), e);
        }
    }

    private static FileChannel open(DataDirectory data) throws IOException {
        return FileChannel.open(data.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
