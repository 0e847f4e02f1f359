package org.taproot.jobs;

import org.taproot.model.carrier.UnitReported;
import org.taproot.model.fact.DayBegan;
import org.taproot.model.fact.SnapshotCompleted;

/**
 * Something from which figures of occupancy follow: exactly one of the three is there.
 *
 * @param bucket whose buildings it is about; a day is told to every bucket
 */
public record OccupancyNews(int bucket, UnitReported reported, SnapshotCompleted snapshot, DayBegan day) {}
