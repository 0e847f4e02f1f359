package org.taproot.connectors.source;

/**
 * What became of the rows of a delivery that was read again.
 *
 * @param corrected facts that were none, or others, before
 * @param rejected rows that were facts before, or were rejected for another reason
 * @param unchanged facts that are what they were
 * @param stillRejected rows that were no facts and are none
 */
public record ReloadCount(long corrected, long rejected, long unchanged, long stillRejected) {

    public static final ReloadCount NONE = new ReloadCount(0, 0, 0, 0);

    public long changed() {
        return corrected + rejected;
    }

    /** Both together. */
    public ReloadCount plus(ReloadCount other) {
        return new ReloadCount(
                corrected + other.corrected,
                rejected + other.rejected,
                unchanged + other.unchanged,
                stillRejected + other.stillRejected);
    }
}
