package org.taproot.connectors.intake.jdbc;

import java.util.List;

/**
 * Rows that were written to a file.
 *
 * @param rows how many
 * @param full whether there may be more after them
 * @param last the watermark and the key of the last one, empty when there are none
 * @param sha256 of the file
 */
record Batch(long rows, boolean full, List<String> last, String sha256) {

    Batch {
        last = List.copyOf(last);
    }
}
