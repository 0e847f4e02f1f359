package org.taproot.jobs;

import static java.util.Comparator.comparingLong;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The checkpoints of one job on a local disk, over all its runs.
 *
 * @param folder of this job; below it one folder per run, below that {@code chk-<number>}
 */
public record Checkpoints(Path folder) {

    private static final String PREFIX = "chk-";

    /**
     * The one to go on from. Numbers rise over all runs of a job, so the highest complete one is the newest whatever the
     * clock says; one without its {@code _metadata} was never completed.
     */
    public Optional<Path> newest() {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> paths = Files.walk(folder, 2)) {
            return paths.filter(path -> path.getFileName().toString().startsWith(PREFIX))
                    .filter(path -> Files.isRegularFile(path.resolve("_metadata")))
                    .max(comparingLong(Checkpoints::number));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list checkpoints in " + folder, e);
        }
    }

    private static long number(Path checkpoint) {
        return Long.parseLong(checkpoint.getFileName().toString().substring(PREFIX.length()));
    }
}
