package org.taproot.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.iceberg.Table;
import org.apache.iceberg.expressions.Expressions;
import org.taproot.lake.table.HubCatalog;
import org.taproot.lake.table.HubTables;

/**
 * Takes a job back to a savepoint, its tables with it: a job that goes on from an older state than its tables would write
 * everything since a second time, or find its commits done and lose them. Decided by one rename; a start that finds it
 * decided brings it to its end, however often it is interrupted.
 */
final class Restore {

    private static final String STATE = "savepoint-restored";
    private static final String TABLES = "tables-of-the-savepoint";

    private final Path folder;
    private final HubCatalog catalog;

    /** @param folder with the job's checkpoints */
    Restore(Path folder, HubCatalog catalog) {
        this.folder = folder;
        this.catalog = catalog;
    }

    private Path decided() {
        return folder.resolveSibling("." + folder.getFileName() + ".restoring");
    }

    /** The checkpoints of before, in case that the restore was a mistake. */
    private Path before() {
        return folder.resolveSibling("." + folder.getFileName() + ".before-restore");
    }

    void decide(Savepoint savepoint) {
        Path unfinished = folder.resolveSibling("." + folder.getFileName() + ".part");
        try {
            Checkpoints.delete(unfinished);
            Path state = new Checkpoints(unfinished).savepoints().resolve(STATE);
            savepoint.copyTo(state);
            savepoint.copyDescriptionTo(unfinished.resolve(TABLES));
            Path topics = folder.resolve(TopicIds.FILE);
            if (Files.exists(topics)) {
                Files.copy(topics, unfinished.resolve(TopicIds.FILE));
            }
            Files.move(unfinished, decided(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot prepare to go back to " + savepoint.folder(), e);
        }
    }

    /** Brings a decided one to its end; does nothing without. */
    void finish() {
        try {
            if (Files.isDirectory(decided())) {
                if (Files.isDirectory(folder)) {
                    Checkpoints.delete(before());
                    Files.move(folder, before(), StandardCopyOption.ATOMIC_MOVE);
                }
                Files.move(decided(), folder, StandardCopyOption.ATOMIC_MOVE);
            }
            Path tables = folder.resolve(TABLES);
            if (Files.exists(tables)) {
                Savepoint.readTables(tables).forEach(this::goBack);
                Files.delete(tables);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot go back to the savepoint in " + folder, e);
        }
    }

    private void goBack(String name, long snapshot) {
        Table table = table(catalog, name);
        if (snapshot != Savepoint.EMPTY) {
            table.manageSnapshots().setCurrentSnapshot(snapshot).commit();
        } else if (table.currentSnapshot() != null) {
            table.newDelete().deleteFromRowFilter(Expressions.alwaysTrue()).commit();
        }
    }

    static Table table(HubCatalog catalog, String name) {
        return HubTables.all().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .map(catalog::load)
                .orElseThrow(() -> new IllegalStateException("Unknown table " + name));
    }
}
