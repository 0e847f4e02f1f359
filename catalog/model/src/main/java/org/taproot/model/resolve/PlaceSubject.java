package org.taproot.model.resolve;

import static java.util.Objects.requireNonNull;

/**
 * One place of one enterprise.
 *
 * @param uscc unified social credit code
 */
public record PlaceSubject(String uscc, PlaceKind kind) {

    public PlaceSubject {
        requireNonNull(uscc, "uscc");
        requireNonNull(kind, "kind");
    }
}
