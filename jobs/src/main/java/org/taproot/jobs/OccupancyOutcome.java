package org.taproot.jobs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.taproot.model.occupancy.Block;
import org.taproot.model.occupancy.BlockOnOffer;
import org.taproot.model.occupancy.LeaseEventStanding;
import org.taproot.model.occupancy.OccupancyBook;
import org.taproot.model.occupancy.OccupancyDifference;
import org.taproot.model.occupancy.Place;
import org.taproot.model.occupancy.PlaceLevel;
import org.taproot.model.occupancy.PlaceOccupancy;

/**
 * What follows from a settlement of a bucket of buildings.
 *
 * @param revision counts the settlements of the bucket that changed something
 * @param knownFrom by building, when the newest of what its figures rest on was received
 */
record OccupancyOutcome(
        int bucket, OccupancyBook book, OccupancyBook.Changes changes, long revision, Map<String, Instant> knownFrom) {

    /** Today's rows of all floors and buildings of the bucket; none when none of them is different. */
    List<PlaceOccupancy> rows() {
        List<PlaceOccupancy> rows = new ArrayList<>();
        if (changes.ofToday()) {
            book.current()
                    .forEach((place, sums) -> rows.add(new PlaceOccupancy(
                            bucket,
                            place.level(),
                            place.name(),
                            book.day(),
                            revision,
                            knownFrom.get(building(place)),
                            sums.copy())));
        }
        return rows;
    }

    /** A floor is called {@code building/floor}. */
    private static String building(Place place) {
        return place.level() == PlaceLevel.BUILDING
                ? place.name()
                : place.name().substring(0, place.name().lastIndexOf('/'));
    }

    /** The days on which buildings are different. */
    List<PlaceOccupancy> days() {
        List<PlaceOccupancy> rows = new ArrayList<>();
        changes.buildings().forEach((building, days) -> book.building(building, days)
                .forEach((day, sums) -> rows.add(new PlaceOccupancy(
                        bucket, PlaceLevel.BUILDING, building, day, revision, knownFrom.get(building), sums))));
        return rows;
    }

    /** By what parks, streets and the district are different. */
    List<OccupancyDifference> differences() {
        List<OccupancyDifference> differences = new ArrayList<>();
        Instant newest = newest(changes.buildings().keySet());
        changes.above()
                .forEach((place, days) -> days.forEach((day, difference) -> {
                    if (!difference.isNone()) {
                        differences.add(new OccupancyDifference(place.level(), place.name(), day, difference, newest));
                    }
                }));
        return differences;
    }

    /** What did not happen after all, then what did. */
    List<LeaseEventStanding> leaseEvents() {
        List<LeaseEventStanding> events = new ArrayList<>();
        changes.retracted()
                .forEach(event ->
                        events.add(new LeaseEventStanding(event, false, revision, knownFrom.get(event.building()))));
        changes.happened()
                .forEach(event ->
                        events.add(new LeaseEventStanding(event, true, revision, knownFrom.get(event.building()))));
        return events;
    }

    /** Today's blocks of all buildings of the bucket, at least one row for each; none when none is different. */
    List<BlockOnOffer> blocks() {
        List<BlockOnOffer> rows = new ArrayList<>();
        if (!changes.ofBlocks()) {
            return rows;
        }
        Set<String> without = new TreeSet<>();
        book.current().keySet().stream()
                .filter(place -> place.level() == PlaceLevel.BUILDING)
                .forEach(place -> without.add(place.name()));
        Map<String, Integer> numbers = new HashMap<>();
        for (Block block : book.blocks()) {
            int number = numbers.merge(block.building(), 1, Integer::sum);
            without.remove(block.building());
            rows.add(BlockOnOffer.of(bucket, number, block, book.day()));
        }
        without.forEach(building -> rows.add(BlockOnOffer.none(bucket, building, book.day())));
        return rows;
    }

    private Instant newest(Collection<String> buildings) {
        return buildings.stream().map(knownFrom::get).max(Instant::compareTo).orElse(Instant.EPOCH);
    }
}
