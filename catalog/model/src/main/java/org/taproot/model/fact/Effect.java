package org.taproot.model.fact;

/** What an accepted observation did to the state of its thing. */
public enum Effect {
    /** The first word of this thing. */
    NEW,
    /** The merged state is another one than before. */
    CHANGED,
    /** The merged state is what it was. */
    UNCHANGED
}
