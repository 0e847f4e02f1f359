package org.taproot.connectors.table;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a file was found to be when it was read to its end.
 *
 * @param kind of the file itself
 * @param parts its tables, in their order; one unless the file is a container
 * @param passedOver what a container holds beside tables
 */
public record Checked(Kind kind, List<Part> parts, List<String> passedOver) {

    public Checked {
        requireNonNull(kind, "kind");
        parts = List.copyOf(parts);
        passedOver = List.copyOf(passedOver);
    }

    /** How many rows of all parts are not blank. */
    public long rows() {
        return parts.stream().mapToLong(Part::rows).sum();
    }
}
