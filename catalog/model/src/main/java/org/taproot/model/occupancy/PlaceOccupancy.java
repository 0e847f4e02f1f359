package org.taproot.model.occupancy;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The figures of a place as of a business day.
 *
 * @param bucket in which its current row is kept
 * @param name null for units of unknown street
 * @param revision counts what was given out of the bucket, so that of two rows of one day the larger one counts
 * @param knownFrom when the newest of what it rests on was received
 */
public record PlaceOccupancy(
        int bucket,
        PlaceLevel level,
        String name,
        LocalDate day,
        long revision,
        Instant knownFrom,
        OccupancySums sums) {

    public PlaceOccupancy {
        requireNonNull(level, "level");
        requireNonNull(day, "day");
        requireNonNull(knownFrom, "knownFrom");
        requireNonNull(sums, "sums");
    }

    public Place place() {
        return new Place(level, name);
    }
}
