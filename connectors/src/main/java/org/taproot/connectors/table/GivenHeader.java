package org.taproot.connectors.table;

/** The header of files that have none: the order of their columns is known. */
final class GivenHeader {

    private GivenHeader() {}

    static Header of(TableOptions options, Columns columns) {
        return columns.match("the given order of columns", 0, options.order())
                .orElseThrow(() ->
                        new IllegalArgumentException(columns.missing("the given order of columns", options.order())
                                .english()));
    }
}
