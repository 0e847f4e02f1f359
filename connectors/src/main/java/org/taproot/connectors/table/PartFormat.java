package org.taproot.connectors.table;

import java.io.IOException;

/** How one kind of file holds one table. */
interface PartFormat {

    /** Reads all of it. */
    Part check(Source source, Columns columns) throws IOException;

    /** Opens what was checked. */
    Rows open(Source source, Part part) throws IOException;
}
