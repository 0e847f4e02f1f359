package org.taproot.pipelines.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Everything a hub keeps, in one folder.
 *
 * @param root absolute
 */
public record DataDirectory(Path root) {

    public DataDirectory {
        root = root.toAbsolutePath().normalize();
    }

    /**
     * Makes the folder, for this user's eyes only.
     *
     * @throws Complaint when it cannot be made or written
     */
    public void create() {
        try {
            if (!Files.isDirectory(root)) {
                Files.createDirectories(root.getParent());
                Files.createDirectory(
                        root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
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

    public Path processes() {
        return root.resolve("processes.properties");
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

    /** Landing, claimed, archive and quarantine are below it. */
    public Path sources() {
        return root.resolve("sources");
    }
}
