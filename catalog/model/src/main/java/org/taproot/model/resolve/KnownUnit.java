package org.taproot.model.resolve;

import static java.util.Objects.requireNonNull;

/**
 * A unit of a carrier, as far as addresses need it.
 *
 * @param id as in {@link org.taproot.model.carrier.Unit#id}
 * @param floor for instance 12 or B1
 * @param room room or unit number
 */
public record KnownUnit(String id, String floor, String room) {

    public KnownUnit {
        requireNonNull(id, "id");
        requireNonNull(floor, "floor");
        requireNonNull(room, "room");
    }
}
