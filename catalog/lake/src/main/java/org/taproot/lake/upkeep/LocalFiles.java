package org.taproot.lake.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.apache.iceberg.io.FileInfo;

/**
 * Lists a folder of the local disk while others write and delete in it. Hadoop's list runs a program for each file, to know
 * who may read it, and fails when one goes meanwhile.
 */
final class LocalFiles extends SimpleFileVisitor<Path> {

    private final List<FileInfo> found = new ArrayList<>();

    private LocalFiles() {}

    /** All files in the folder and below; those that go while it is listed may be missing. */
    static List<FileInfo> below(Path folder) {
        LocalFiles files = new LocalFiles();
        try {
            Files.walkFileTree(folder, files);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the files in " + folder, e);
        }
        return files.found;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (!isChecksum(file.getFileName().toString())) {
            found.add(new FileInfo(
                    file.toUri().toString(),
                    attributes.size(),
                    attributes.lastModifiedTime().toMillis()));
        }
        return FileVisitResult.CONTINUE;
    }

    /** Hadoop writes one beside each file, and deletes it with the file. */
    private static boolean isChecksum(String name) {
        return name.startsWith(".") && name.endsWith(".crc");
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (failure instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw failure;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
        return failure == null ? FileVisitResult.CONTINUE : visitFileFailed(folder, failure);
    }
}
