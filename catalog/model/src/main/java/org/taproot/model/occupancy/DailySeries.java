package org.taproot.model.occupancy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.taproot.model.carrier.Unit;
import org.taproot.model.fact.Version;

/**
 * The occupancy of every place at the end of every day, from the versions of its units. Only what changes on a day is
 * touched on it: the cost is that of the changes, and of what is read, not days times units.
 */
public final class DailySeries {

    private final DayRange days;
    /** What is added and taken away on each day. */
    private final List<List<Change>> changes;

    private DailySeries(DayRange days) {
        this.days = days;
        this.changes = new ArrayList<>();
        for (int day = 0; day < days.length(); day++) {
            changes.add(new ArrayList<>());
        }
    }

    /**
     * A series over these days.
     *
     * @param versions of any units, in any order, of any time
     * @param knownAt the knowledge time: what was received later does not count
     */
    public static DailySeries of(
            Collection<Version<Unit>> versions, DayRange days, Instant knownAt, Surroundings surroundings) {
        DailySeries series = new DailySeries(days);
        versions.stream().collect(Collectors.groupingBy(Version::key)).values().forEach(unit -> Timeline.of(
                        unit, days, knownAt)
                .forEach(stretch -> series.enter(stretch, surroundings)));
        return series;
    }

    /** A stretch in pieces, as a unit counts differently once it is completed and once its lease begins. */
    private void enter(Timeline.Stretch stretch, Surroundings surroundings) {
        Unit unit = stretch.unit();
        List<Place> places = surroundings.placesOf(unit);
        LocalDate from = stretch.days().from();
        while (from != null && from.isBefore(stretch.days().to())) {
            Space space = surroundings.space(from, unit);
            LocalDate change = Space.changesAfter(from, unit, surroundings.completedOn(unit));
            LocalDate to = change != null && stretch.days().contains(change)
                    ? change
                    : stretch.days().to();
            enter(space, places, new DayRange(from, to));
            from = change;
        }
    }

    private void enter(Space space, List<Place> places, DayRange piece) {
        changesOf(piece.from()).add(new Change(space, places, 1));
        if (piece.to().isBefore(days.to())) {
            changesOf(piece.to()).add(new Change(space, places, -1));
        }
    }

    private List<Change> changesOf(LocalDate day) {
        return changes.get(new DayRange(days.from(), day).length());
    }

    /**
     * What is read of a place of one level, day by day; the sums handed to {@code reader} change afterwards.
     *
     * @param reader takes the day and the sums at its end
     * @return one value per day for every place that has a unit within the days, in the order of the days; a place
     *     without a unit yet has empty sums
     */
    public <R> Map<Place, List<R>> read(PlaceLevel level, BiFunction<LocalDate, Occupancy, R> reader) {
        Map<Place, Occupancy> sums = new HashMap<>();
        Map<Place, List<R>> read = new HashMap<>();
        changes.forEach(day -> day.forEach(change -> change.placesOf(level).forEach(place -> {
            sums.computeIfAbsent(place, at -> new Occupancy());
            read.computeIfAbsent(place, at -> new ArrayList<>(days.length()));
        })));
        LocalDate day = days.from();
        for (List<Change> ofDay : changes) {
            ofDay.forEach(change -> change.placesOf(level).forEach(place -> change.apply(sums.get(place))));
            for (Map.Entry<Place, Occupancy> place : sums.entrySet()) {
                read.get(place.getKey()).add(reader.apply(day, place.getValue()));
            }
            day = day.plusDays(1);
        }
        return read;
    }

    /** @param sign 1 where the space is added, -1 where it is taken away */
    private record Change(Space space, List<Place> places, int sign) {

        List<Place> placesOf(PlaceLevel level) {
            return places.stream().filter(place -> place.level() == level).toList();
        }

        void apply(Occupancy sums) {
            if (sign > 0) {
                sums.add(space);
            } else {
                sums.remove(space);
            }
        }
    }
}
