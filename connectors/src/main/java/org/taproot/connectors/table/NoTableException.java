package org.taproot.connectors.table;

/** A text that is not meant to be a table at all: of no column, and without cells. */
final class NoTableException extends RefusedException {

    NoTableException(Refusal refusal) {
        super(refusal);
    }
}
