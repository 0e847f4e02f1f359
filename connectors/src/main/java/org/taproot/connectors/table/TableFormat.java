package org.taproot.connectors.table;

import java.io.IOException;
import java.nio.file.Path;

/** How a kind of file holds a table. Reads never hold more than a few rows. */
public interface TableFormat {

    /**
     * Reads the whole file to see that it is complete and well-formed.
     *
     * @return how many rows it has that are not blank
     * @throws RefusedException when no row of it may be used
     */
    long check(Path file, Columns columns) throws IOException;

    /** Opens a file that was checked. */
    Rows open(Path file, Columns columns) throws IOException;
}
