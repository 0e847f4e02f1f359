package org.taproot.connectors.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** What a container holds, in its order. */
interface Entries extends Closeable {

    /** Goes on to the next; false after the last. */
    boolean next() throws IOException;

    /** Only ever to be shown. */
    String name();

    InputStream open() throws IOException;
}
