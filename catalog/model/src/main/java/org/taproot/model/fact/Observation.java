package org.taproot.model.fact;

/**
 * The full record of one thing as one source saw it at one time, with the same key in every source.
 *
 * @param <P> what was seen
 */
public interface Observation<P extends Overlay<P>> extends Fact {

    /** What every source answers for as a whole, see {@link SnapshotCompleted#scope}. */
    String ALL = "all";

    P payload();

    /** The part of its source that a snapshot with this observation is all of. */
    default String scope() {
        return ALL;
    }
}
