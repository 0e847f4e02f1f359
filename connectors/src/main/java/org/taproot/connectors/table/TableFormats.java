package org.taproot.connectors.table;

/** Where formats come from. */
public final class TableFormats {

    private TableFormats() {}

    /** The format of files of which this much is known; the rest is decided by the content of each. */
    public static TableFormat of(TableOptions options) {
        return new DetectedFormat(options);
    }
}
