package org.taproot.model.occupancy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.taproot.model.carrier.Unit;

/**
 * What a unit adds to which places from the end of a day on, until the next piece begins.
 *
 * @param places none while it counts nowhere
 */
record SpacePiece(LocalDate from, List<Place> places, Space space) {

    private static final SpacePiece NEVER = new SpacePiece(LocalDate.MIN, List.of(), Space.NONE);

    /** The stretches of a unit in pieces, as it counts differently once it is completed and once its lease begins. */
    static List<SpacePiece> of(List<UnitStretch> stretches, Surroundings surroundings) {
        List<SpacePiece> pieces = new ArrayList<>();
        for (int at = 0; at < stretches.size(); at++) {
            UnitStretch stretch = stretches.get(at);
            LocalDate until = at + 1 < stretches.size() ? stretches.get(at + 1).from() : LocalDate.MAX;
            if (stretch.unit() == null) {
                pieces.add(new SpacePiece(stretch.from(), List.of(), Space.NONE));
            } else {
                add(stretch, until, surroundings, pieces);
            }
        }
        return pieces;
    }

    private static void add(UnitStretch stretch, LocalDate until, Surroundings surroundings, List<SpacePiece> pieces) {
        Unit unit = Space.withinReason(stretch.unit());
        List<Place> places = surroundings.placesOf(unit).stream()
                .filter(place -> place.level() != PlaceLevel.UNIT)
                .toList();
        LocalDate from = stretch.from();
        while (from != null && from.isBefore(until)) {
            pieces.add(new SpacePiece(from, places, surroundings.space(from, unit)));
            from = Space.changesAfter(from, unit, surroundings.completedOn(unit));
        }
    }

    /** What counts at the end of that day. */
    static SpacePiece on(LocalDate day, List<SpacePiece> pieces) {
        for (int at = pieces.size() - 1; at >= 0; at--) {
            if (!pieces.get(at).from().isAfter(day)) {
                return pieces.get(at);
            }
        }
        return NEVER;
    }

    boolean countsLike(SpacePiece other) {
        return space.equals(other.space) && places.equals(other.places);
    }
}
