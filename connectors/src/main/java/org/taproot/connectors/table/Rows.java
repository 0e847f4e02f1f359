package org.taproot.connectors.table;

import java.io.Closeable;
import java.util.Iterator;

/** The rows below the header of an open file, read as they are asked for. */
public interface Rows extends Iterator<Row>, Closeable {

    /** Of the part that the last row was from; before there was one, of the first part. */
    Header header();
}
