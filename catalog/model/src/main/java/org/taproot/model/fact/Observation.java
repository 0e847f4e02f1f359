package org.taproot.model.fact;

/**
 * The full record of one thing as one source saw it at one time.
 *
 * @param <P> what was seen
 */
public interface Observation<P extends Overlay<P>> {

    Provenance provenance();

    /** The id of the thing, the same in every source. */
    String key();

    P payload();
}
