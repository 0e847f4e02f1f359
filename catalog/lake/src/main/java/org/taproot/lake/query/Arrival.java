package org.taproot.lake.query;

/**
 * What the logged observations of a delivery did.
 *
 * @param added observations that were the first of their thing
 * @param changed observations that changed their thing
 * @param unchanged observations that changed nothing
 */
public record Arrival(long added, long changed, long unchanged) {

    public long logged() {
        return added + changed + unchanged;
    }

    /** Whether other tables than the log have to follow. */
    public boolean changedAnything() {
        return added + changed > 0;
    }
}
