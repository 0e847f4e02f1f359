package org.taproot.pipelines.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Pattern;

/**
 * Everything a hub keeps, in one folder.
 *
 * @param root absolute
 */
public record DataDirectory(Path root) {

    /** What every engine takes literally in a path, whether it reads it as a path, an address or a list. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9/._+~@=-]+");

    public DataDirectory {
        root = root.toAbsolutePath().normalize();
        if (!PLAIN.matcher(root.toString()).matches()) {
            throw new Complaint(
                    "Cannot keep data in %s: expected a path of Latin letters, digits and ._+~@=- only."
                            .formatted(root),
                    "Choose another with --data-dir.");
        }
    }

    /**
     * Makes the folder, for this user's eyes only.
     *
     * @throws Complaint when it cannot be made or written
     */
    public void create() {
        try {
            Files.createDirectories(root);
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new Complaint(
                    "Cannot make the data folder %s: %s.".formatted(root, e.getMessage()),
                    "Choose another with --data-dir.",
                    e);
        }
    }

    public Path lock() {
        return root.resolve("hub.lock");
    }

    public Path settings() {
        return root.resolve("hub.properties");
    }

    public Path postgres() {
        return root.resolve("postgres");
    }

    public Path kafka() {
        return root.resolve("kafka");
    }

    public Path checkpoints() {
        return root.resolve("checkpoints");
    }

    /** States of jobs that somebody wanted kept, each with what the job's tables were. */
    public Path savepoints() {
        return root.resolve("savepoints");
    }

    /** What commands ask of the hub that runs here, and its answers. */
    public Path requests() {
        return root.resolve("requests");
    }

    /** What the hub saw when it last looked whether jobs and tables are well. */
    public Path health() {
        return root.resolve("health.json");
    }

    public Path warehouse() {
        return root.resolve("warehouse");
    }

    public Path trino() {
        return root.resolve("trino");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    /** Emptied at each start. */
    public Path temporary() {
        return root.resolve("tmp");
    }

    /** What the demo district's source systems hold, and the truth about it. */
    public Path demo() {
        return root.resolve("demo");
    }

    /** Each in a file of its own, for references from definitions of sources. */
    public Path secrets() {
        return root.resolve("secrets");
    }

    /** Landing, claimed, archive and quarantine are below it. */
    public Path sources() {
        return root.resolve("sources");
    }
}
