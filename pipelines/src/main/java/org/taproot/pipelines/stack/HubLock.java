package org.taproot.pipelines.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;

/** One hub at a time in a data folder: the operating system gives the lock up when its holder dies, however it dies. */
final class HubLock implements AutoCloseable {

    private final FileChannel channel;

    private HubLock(FileChannel channel) {
        this.channel = channel;
    }

    static HubLock take(DataDirectory data) {
        try {
            FileChannel channel = FileChannel.open(data.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new Complaint(
                        "A hub is already running in %s.".formatted(data.root()),
                        "Use it, stop it with ./taproot down, or start another with --data-dir and --port-base.");
            }
            return new HubLock(channel);
        } catch (IOException e) {
            throw FullDisk.orElse(e, "Cannot lock " + data.lock());
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
