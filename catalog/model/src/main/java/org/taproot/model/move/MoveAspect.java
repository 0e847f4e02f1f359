package org.taproot.model.move;

/** What of an enterprise a move is about: between two snapshots there is at most one of each. */
public enum MoveAspect {
    /** Where it is, and whether the register has it at all. */
    PLACE,
    /** Whether it is open. */
    STATE
}
