package org.taproot.model.fact;

/**
 * The full record of one thing as one source saw it at one time, with the same key in every source.
 *
 * @param <P> what was seen
 */
public interface Observation<P extends Overlay<P>> extends Fact {

    P payload();
}
