package org.taproot.lake.table;

import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotSummary;
import org.apache.iceberg.Table;

/** How many rows of a table readers can see, told by its metadata alone. */
public final class CommittedRows {

    private final Table table;

    public CommittedRows(HubCatalog catalog, HubTable<?> kind) {
        this.table = catalog.load(kind);
    }

    /** Looks into the catalog anew. */
    public long now() {
        table.refresh();
        Snapshot snapshot = table.currentSnapshot();
        return snapshot == null ? 0 : Long.parseLong(snapshot.summary().get(SnapshotSummary.TOTAL_RECORDS_PROP));
    }
}
