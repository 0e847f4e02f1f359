package org.taproot.connectors.landing;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * The files that some process has open for writing, as far as Linux lets this one see: those of its own user, or of all
 * for root. Elsewhere there seem to be none.
 */
final class OpenFiles {

    private static final Path PROCESSES = Path.of("/proc");

    /** Of the flags of an open file: whether it is for writing, or for both. */
    private static final int WRITES = 3;

    private OpenFiles() {}

    /** Those of some files that are being written. */
    static Set<Path> writtenOf(Collection<Path> files) throws IOException {
        Set<Path> written = new HashSet<>();
        if (files.isEmpty() || !Files.isDirectory(PROCESSES)) {
            return written;
        }
        Set<Path> wanted = new HashSet<>();
        for (Path file : files) {
            wanted.add(shown(file));
        }
        Set<Path> open = new HashSet<>();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
            for (Path process : processes) {
                addWritten(process, wanted, open);
            }
        }
        for (Path file : files) {
            if (open.contains(shown(file))) {
                written.add(file);
            }
        }
        return written;
    }

    private static void addWritten(Path process, Set<Path> wanted, Set<Path> open) {
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path descriptor : descriptors) {
                addIfWritten(process, descriptor, wanted, open);
            }
        } catch (IOException | DirectoryIteratorException e) {
            // it has ended, or is another user's: nothing can be said of it
            return;
        }
    }

    private static void addIfWritten(Path process, Path descriptor, Set<Path> wanted, Set<Path> open) {
        try {
            Path file = Files.readSymbolicLink(descriptor);
            if (wanted.contains(file) && isForWriting(process.resolve("fdinfo").resolve(descriptor.getFileName()))) {
                open.add(file);
            }
        } catch (IOException e) {
            // it was closed meanwhile
            return;
        }
    }

    private static boolean isForWriting(Path description) throws IOException {
        return Files.readAllLines(description).stream()
                .filter(line -> line.startsWith("flags:"))
                .anyMatch(line ->
                        (Integer.parseInt(line.substring("flags:".length()).strip(), 8) & WRITES) != 0);
    }

    /** As the system names it; the file itself is no link, but its folder may be one. */
    private static Path shown(Path file) throws IOException {
        return file.getParent().toRealPath().resolve(file.getFileName());
    }
}
