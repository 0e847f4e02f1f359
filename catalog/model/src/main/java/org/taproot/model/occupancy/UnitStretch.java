package org.taproot.model.occupancy;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.taproot.model.carrier.Unit;

/**
 * What a unit was from the end of a day on, until the next stretch begins.
 *
 * @param unit null while it is withdrawn
 */
public record UnitStretch(LocalDate from, Unit unit) {

    public UnitStretch {
        requireNonNull(from, "from");
    }

    /** What the unit was at the end of a day; null when it was withdrawn or not there yet. */
    static Unit on(LocalDate day, List<UnitStretch> stretches) {
        for (int at = stretches.size() - 1; at >= 0; at--) {
            if (!stretches.get(at).from().isAfter(day)) {
                return stretches.get(at).unit();
            }
        }
        return null;
    }
}
