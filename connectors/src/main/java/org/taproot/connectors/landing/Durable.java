package org.taproot.connectors.landing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes that are still there after a power cut. */
final class Durable {

    /** In bytes. Of large files most of the time would go into calls of the kernel with the usual 8 KiB. */
    private static final int BUFFER = 1 << 17;

    private Durable() {}

    /** Writes a file and does not return before the disk has it. */
    static void write(InputStream content, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        try (FileChannel channel = FileChannel.open(
                        target,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            copy(content, out);
            channel.force(true);
        }
    }

    private static void copy(InputStream content, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            out.write(buffer, 0, read);
        }
    }

    /** Moves a file in one step that is still done after a power cut. */
    static void move(Path from, Path to) throws IOException {
        Path folder = to.getParent();
        make(folder);
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        sync(folder);
    }

    /** Makes a folder that is still there after a power cut, with those that it lies in, unless there is one. */
    static void make(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        make(folder.getParent());
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
        sync(folder.getParent());
    }

    /** Moves a file as {@link #take} into a folder that is there, but the disk may not have it yet. */
    static void takeUnsynced(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            take(from, to);
        }
    }

    /** Moves a file as {@link #move}; one of another file system is copied first and deleted last. */
    static void take(Path from, Path to) throws IOException {
        try {
            move(from, to);
        } catch (AtomicMoveNotSupportedException e) {
            Path copy = to.resolveSibling(to.getFileName() + ".part");
            try (InputStream content = Files.newInputStream(from, LinkOption.NOFOLLOW_LINKS)) {
                write(content, copy);
            }
            move(copy, to);
            // whoever ends before this finds the file again, and the ledger knows its content
            Files.delete(from);
        }
    }

    /** Does not return before the disk has the file. */
    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Does not return before the disk has what was moved into a folder. */
    static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
