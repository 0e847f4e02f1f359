package org.taproot.model.occupancy;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;

/**
 * By how much the figures of a place above its buildings have changed on a day.
 *
 * @param name null for units of unknown street
 * @param knownFrom when the newest of what it rests on was received
 */
public record OccupancyDifference(
        PlaceLevel level, String name, LocalDate day, OccupancySums difference, Instant knownFrom) {

    public OccupancyDifference {
        requireNonNull(level, "level");
        requireNonNull(day, "day");
        requireNonNull(difference, "difference");
        requireNonNull(knownFrom, "knownFrom");
    }
}
