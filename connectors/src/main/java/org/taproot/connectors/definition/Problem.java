package org.taproot.connectors.definition;

import static java.util.Objects.requireNonNull;

/**
 * What is wrong with a definition.
 *
 * @param file as people know it
 * @param line from 1; 0 when it is about the file as a whole
 * @param key the place in the file, with dots: {@code fields.area_m2.unit}
 * @param message what was found and what was expected
 */
public record Problem(String file, int line, String key, String message) {

    public Problem {
        requireNonNull(file, "file");
        requireNonNull(key, "key");
        requireNonNull(message, "message");
    }

    /** For instance {@code tax.yaml line 7, fields.uscc: ...}. */
    @Override
    public String toString() {
        String place = line == 0 ? file : file + " line " + line;
        return (key.isEmpty() ? place : place + ", " + key) + ": " + message;
    }
}
