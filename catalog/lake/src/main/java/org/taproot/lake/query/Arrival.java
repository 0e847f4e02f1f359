package org.taproot.lake.query;

/**
 * How much of a delivery can be queried.
 *
 * @param added observations that were the first of their thing
 * @param changed observations that changed their thing
 * @param unchanged observations that changed nothing
 * @param rejected dead letters
 * @param behind observations in the log whose effect does not show in the current or history table yet
 */
public record Arrival(long added, long changed, long unchanged, long rejected, long behind) {

    /** Whether everything is there: so many accepted and rejected rows are logged, and the other tables follow. */
    public boolean isComplete(long rowsAccepted, long rowsRejected) {
        return added + changed + unchanged == rowsAccepted && rejected == rowsRejected && behind == 0;
    }
}
