package org.taproot.lake.table;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import java.util.stream.Collectors;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.TableMetadata;
import org.apache.iceberg.TableOperations;
import org.apache.iceberg.encryption.EncryptionManager;
import org.apache.iceberg.exceptions.CommitStateUnknownException;
import org.apache.iceberg.io.FileIO;
import org.apache.iceberg.io.LocationProvider;

/**
 * Operations of a table whose commits look, when they fail, whether they have happened after all. The catalog's connection sends a
 * statement again when the reply was lost; the second one finds nothing to change, and what has been committed is said to
 * have failed. Whoever believes that deletes files that the table needs.
 */
final class SettledCommits implements TableOperations {

    private final TableOperations operations;

    SettledCommits(TableOperations operations) {
        this.operations = requireNonNull(operations, "operations");
    }

    /**
     * Commits.
     *
     * @param base null for a table that is new
     * @throws CommitStateUnknownException when it is said to have failed and nobody can tell whether it has
     */
    @Override
    public void commit(TableMetadata base, TableMetadata metadata) {
        Set<Long> added = snapshots(metadata);
        if (base != null) {
            added.removeAll(snapshots(base));
        }
        try {
            operations.commit(base, metadata);
        } catch (RuntimeException e) {
            // one without a snapshot of its own has no files of its own either
            if (added.isEmpty() || !snapshots(refreshAfter(e)).containsAll(added)) {
                throw e;
            }
        }
    }

    private TableMetadata refreshAfter(RuntimeException failure) {
        try {
            return operations.refresh();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
            throw new CommitStateUnknownException(failure);
        }
    }

    private static Set<Long> snapshots(TableMetadata metadata) {
        return metadata.snapshots().stream().map(Snapshot::snapshotId).collect(Collectors.toSet());
    }

    @Override
    public TableMetadata current() {
        return operations.current();
    }

    @Override
    public TableMetadata refresh() {
        return operations.refresh();
    }

    @Override
    public FileIO io() {
        return operations.io();
    }

    @Override
    public EncryptionManager encryption() {
        return operations.encryption();
    }

    @Override
    public String metadataFileLocation(String fileName) {
        return operations.metadataFileLocation(fileName);
    }

    @Override
    public LocationProvider locationProvider() {
        return operations.locationProvider();
    }

    @Override
    public TableOperations temp(TableMetadata uncommitted) {
        return operations.temp(uncommitted);
    }

    @Override
    public long newSnapshotId() {
        return operations.newSnapshotId();
    }

    @Override
    public boolean requireStrictCleanup() {
        return operations.requireStrictCleanup();
    }
}
