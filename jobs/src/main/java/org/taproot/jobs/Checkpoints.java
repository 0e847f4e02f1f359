package org.taproot.jobs;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Comparator.comparingLong;
import static java.util.Comparator.reverseOrder;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The checkpoints of one job on a local disk, over all its runs, and the savepoints it was stopped with.
 *
 * @param folder of this job; below it one folder per run with {@code chk-<number>}, and one with savepoints
 */
public record Checkpoints(Path folder) {

    private static final String SAVEPOINTS = "stopped";
    private static final String PREFIX = "chk-";
    private static final String SAVEPOINT_PREFIX = "savepoint-";
    private static final String METADATA = "_metadata";

    /** Where a savepoint goes that the job is stopped with: it counts as a checkpoint from the moment it is complete. */
    public Path savepoints() {
        return folder.resolve(SAVEPOINTS);
    }

    /**
     * The one to go on from. Numbers rise over all runs of a job, so the highest complete one is the newest whatever the
     * clock says; one without its {@code _metadata} was never completed.
     */
    public Optional<Path> newest() {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> paths = Files.walk(folder, 2)) {
            return paths.filter(Checkpoints::isNamedAsOne)
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

    /** With all that is in it; does nothing when it is not there. */
    static void delete(Path run) {
        if (!Files.exists(run)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(run)) {
            for (Path path : paths.sorted(reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete checkpoints that are not needed any more in " + run, e);
        }
    }

    private static boolean isNamedAsOne(Path path) {
        String name = path.getFileName().toString();
        return name.startsWith(PREFIX) || name.startsWith(SAVEPOINT_PREFIX);
    }

    /** The number of a checkpoint or savepoint; savepoints have it inside only. */
    static long number(Path checkpoint) {
        String name = checkpoint.getFileName().toString();
        if (name.startsWith(PREFIX)) {
            return Long.parseLong(name.substring(PREFIX.length()));
        }
        Path metadata = checkpoint.resolve(METADATA);
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(metadata)))) {
            return org.apache.flink.runtime.checkpoint.Checkpoints.loadCheckpointMetadata(
                            in, Checkpoints.class.getClassLoader(), metadata.toString())
                    .getCheckpointId();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read savepoint " + checkpoint, e);
        }
    }
}
