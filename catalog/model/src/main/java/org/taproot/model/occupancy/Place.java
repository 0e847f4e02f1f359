package org.taproot.model.occupancy;

import static java.util.Objects.requireNonNull;

/**
 * Where figures of occupancy are taken.
 *
 * @param name null for the units of which it is unknown where on this level they lie
 */
public record Place(PlaceLevel level, String name) {

    public Place {
        requireNonNull(level, "level");
    }
}
