package org.taproot.model.fact;

/** How an attempt to make a fact of a piece of input ended. */
public enum DeadLetterState {
    /** It could not become a fact. */
    REJECTED,
    /** What earlier attempts rejected became a fact. */
    REPLAYED
}
