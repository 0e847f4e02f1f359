package org.taproot.lake.query;

import static java.util.Objects.requireNonNull;

/**
 * What changed of a thing.
 *
 * @param field name of the table's column
 * @param before null when nothing was known
 * @param after null when nothing is known any more
 */
public record FieldChange(String field, String before, String after) {

    public FieldChange {
        requireNonNull(field, "field");
    }
}
