package org.taproot.connectors.mapping;

/** Finds the text of one value in a row and reads it. */
@FunctionalInterface
interface Filler {

    /** The value; null when there is none, or when the row was rejected for it. */
    Object fill(RowReading row);
}
