package org.taproot.connectors.table;

import java.nio.file.Path;

/**
 * The content of one table.
 *
 * @param part of a container, counted from 0
 * @param name of the part, empty when the file is the table
 */
record Source(Path file, int part, String name) {

    Origin origin(String word) {
        return new Origin(part, name, word);
    }
}
