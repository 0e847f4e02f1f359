package org.taproot.jobs;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A savepoint that is kept: the state of a job, and what its tables were at that moment. It can be moved elsewhere.
 *
 * @param folder with the state and a description
 * @param number of the checkpoint it is
 * @param tables snapshot of each table, {@link #EMPTY} for one without
 */
public record Savepoint(Path folder, String job, long number, Instant takenAt, Map<String, Long> tables) {

    /** In place of a snapshot. */
    public static final long EMPTY = -1;

    private static final String DESCRIPTION = "taproot.properties";
    private static final String TABLE = "table.";

    public Savepoint {
        requireNonNull(folder, "folder");
        requireNonNull(job, "job");
        requireNonNull(takenAt, "takenAt");
        tables = Map.copyOf(tables);
    }

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException when the folder holds none that was kept with its tables' snapshots
     */
    public static Savepoint read(Path folder) {
        Path description = folder.resolve(DESCRIPTION);
        if (!Files.isRegularFile(description)) {
            throw new IllegalArgumentException(
                    "Invalid savepoint %s: expected a folder that taproot savepoint made".formatted(folder));
        }
        Properties properties = load(description);
        return new Savepoint(
                folder,
                properties.getProperty("job"),
                Long.parseLong(properties.getProperty("number")),
                Instant.parse(properties.getProperty("taken-at")),
                tables(properties));
    }

    /** Copies the state that the job was stopped with to the folder, with its description; all of it or nothing. */
    Savepoint keep(Path state) {
        Path unfinished = folder.resolveSibling(folder.getFileName() + ".part");
        try {
            copy(state, unfinished);
            Properties properties = new Properties();
            properties.setProperty("job", job);
            properties.setProperty("number", Long.toString(number));
            properties.setProperty("taken-at", takenAt.toString());
            tables.forEach((table, snapshot) -> properties.setProperty(TABLE + table, Long.toString(snapshot)));
            try (Writer writer = Files.newBufferedWriter(unfinished.resolve(DESCRIPTION))) {
                properties.store(writer, "What the tables of the job were when it was stopped");
            }
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep savepoint %s in %s".formatted(state, folder), e);
        }
        return this;
    }

    private static Properties load(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
        return properties;
    }

    private static Map<String, Long> tables(Properties properties) {
        Map<String, Long> tables = new TreeMap<>();
        properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith(TABLE))
                .forEach(name ->
                        tables.put(name.substring(TABLE.length()), Long.parseLong(properties.getProperty(name))));
        return tables;
    }

    /** The tables of a description that was copied elsewhere. */
    static Map<String, Long> readTables(Path description) {
        return tables(load(description));
    }

    void copyDescriptionTo(Path file) throws IOException {
        Files.copy(folder.resolve(DESCRIPTION), file);
    }

    /** Copies the state to where a job goes on from it. */
    void copyTo(Path target) throws IOException {
        copy(folder, target);
        Files.delete(target.resolve(DESCRIPTION));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
