package org.taproot.jobs;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Comparator.comparingLong;
import static java.util.Comparator.reverseOrder;

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
    private static final String METADATA = "_metadata";

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
                    .filter(path -> Files.isRegularFile(path.resolve(METADATA)))
                    .max(comparingLong(Checkpoints::number));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list checkpoints in " + folder, e);
        }
    }

    /**
     * Deletes the folders of earlier runs: all but the one that holds the newest checkpoint and those it refers to, as an
     * incremental one does.
     *
     * @param newest as {@link #newest()} gave it
     */
    public void forgetOlderRuns(Path newest) {
        Path current = newest.getParent();
        if (!folder.equals(current.getParent())) {
            throw new IllegalArgumentException(
                    "Invalid checkpoint %s: expected it in a run below %s".formatted(newest, folder));
        }
        try (Stream<Path> runs = Files.list(folder)) {
            // Byte by byte a character: the paths in it stand out whatever lies around them.
            String state = Files.readString(newest.resolve(METADATA), ISO_8859_1);
            runs.filter(Files::isDirectory)
                    .filter(run -> !run.equals(current))
                    .filter(run -> !state.contains(run.getFileName().toString()))
                    .forEach(Checkpoints::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot tell which runs in %s checkpoint %s needs".formatted(folder, newest), e);
        }
    }

    private static void delete(Path run) {
        try (Stream<Path> paths = Files.walk(run)) {
            for (Path path : paths.sorted(reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete checkpoints of an earlier run in " + run, e);
        }
    }

    private static long number(Path checkpoint) {
        return Long.parseLong(checkpoint.getFileName().toString().substring(PREFIX.length()));
    }
}
