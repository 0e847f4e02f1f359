package org.taproot.connectors.landing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock by which a file system says when its files were modified: a server's may differ from ours. */
final class FileSystemClock extends Clock {

    private final Path folder;
    private final ZoneId zone;

    /** Asks by making a file in a folder of that file system. */
    FileSystemClock(Path folder) {
        this(folder, ZoneOffset.UTC);
    }

    private FileSystemClock(Path folder, ZoneId zone) {
        this.folder = folder;
        this.zone = zone;
    }

    @Override
    public Instant instant() {
        try {
            Path asked = Files.createTempFile(folder, ".clock", null);
            try {
                return Files.getLastModifiedTime(asked).toInstant();
            } finally {
                Files.deleteIfExists(asked);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot ask the file system of %s what time it is".formatted(folder), e);
        }
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new FileSystemClock(folder, other);
    }
}
