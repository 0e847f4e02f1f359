package org.taproot.connectors.mapping;

import org.taproot.model.fact.Outcome;

/** Makes the value of a field of what a cell says. */
@FunctionalInterface
interface ValueReader {

    /**
     * The value.
     *
     * @param text cleaned, never empty
     */
    Outcome<?> read(String field, String text, CellContext cell);
}
