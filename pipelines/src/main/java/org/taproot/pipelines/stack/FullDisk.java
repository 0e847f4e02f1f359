package org.taproot.pipelines.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk without room: found before the start where possible, named where it shows up later. */
public final class FullDisk {

    /** Below this a hub does not start: room for its logs, a checkpoint and the database's journal. */
    public static final long NEEDED_BYTES = 1L << 30;

    private FullDisk() {}

    /** Free bytes where the folder is or will be. */
    public static long freeBytes(Path folder) {
        Path existing = folder;
        while (!Files.exists(existing)) {
            existing = existing.getParent();
        }
        try {
            return Files.getFileStore(existing).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot tell the free space of " + existing, e);
        }
    }

    /**
     * Refuses a disk with too little room.
     *
     * @throws Complaint naming the room that is there and the room that is needed
     */
    public static void refuse(Path folder) {
        long free = freeBytes(folder);
        if (free < NEEDED_BYTES) {
            throw new Complaint(
                    "The disk of %s has %d MB free, expected %d MB or more."
                            .formatted(folder, free >> 20, NEEDED_BYTES >> 20),
                    "Free some space, or choose a folder on another disk with --data-dir.");
        }
    }

    /** The failure as a complaint when the disk is full, otherwise as it is. */
    public static RuntimeException orElse(IOException e, String what) {
        if (String.valueOf(e.getMessage()).contains("No space left on device")) {
            return new Complaint(
                    what + ": no space left on the disk.",
                    "Free some space, or choose a folder on another disk with --data-dir.",
                    e);
        }
        return new UncheckedIOException(what, e);
    }
}
