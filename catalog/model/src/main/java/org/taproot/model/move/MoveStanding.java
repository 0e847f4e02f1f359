package org.taproot.model.move;

/** Whether a move is still said. */
public enum MoveStanding {
    SAID,
    /** A snapshot that came late, or a row of one, says otherwise. */
    WITHDRAWN
}
