package org.taproot.connectors.table;

import java.io.IOException;
import java.nio.file.Path;

/** How a file holds a table, or several. Reads never hold more than a few rows. */
public interface TableFormat {

    /**
     * Reads the whole file to see that it is complete and well-formed.
     *
     * @return what it is, and how many rows it has that are not blank
     * @throws RefusedException when no row of it may be used
     */
    Checked check(Path file, Columns columns) throws IOException;

    /** Opens a file that was checked: what was found out about it is not looked for again. */
    Rows open(Path file, Columns columns, Checked checked) throws IOException;

    /** Checks a file and opens it. */
    default Rows open(Path file, Columns columns) throws IOException {
        return open(file, columns, check(file, columns));
    }
}
