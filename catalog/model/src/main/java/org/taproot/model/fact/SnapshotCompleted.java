package org.taproot.model.fact;

import static java.util.Objects.requireNonNull;

/**
 * A source says that everything it has of this scope was delivered in this delivery: what is not in it has gone, if
 * {@link #tellsWhatHasGone}. Its key is {@code kind/scope}.
 *
 * @param kind of the facts that were delivered, as their topic is called
 * @param scope what the source answers for: a building, a street, or {@code all}
 */
@Term(zh = "全量快照", en = "full snapshots that were completed")
public record SnapshotCompleted(
        Provenance provenance,
        @Term(zh = "事实种类", en = "kind of the delivered facts, as their topic", required = true) String kind,
        @Term(zh = "快照范围", en = "scope the snapshot covers", required = true) String scope,
        @Term(zh = "行数", en = "rows of the scope that became facts") Integer rows,
        @Term(zh = "拒收行数", en = "rows of the whole document that were rejected") Integer rejected)
        implements Fact {

    public SnapshotCompleted {
        requireNonNull(provenance, "provenance");
        requireNonNull(kind, "kind");
        requireNonNull(scope, "scope");
        rows = Components.count("rows", rows);
        rejected = Components.count("rejected", rejected);
    }

    /**
     * Whether what is not in it has gone. Rows that were rejected may have been about it, and a document without any row
     * is what an export leaves that failed.
     */
    public boolean tellsWhatHasGone() {
        boolean isWithoutGaps = rejected == null || rejected == 0;
        return isWithoutGaps && (rows == null || rows > 0);
    }

    @Override
    public String key() {
        return kind + "/" + scope;
    }
}
