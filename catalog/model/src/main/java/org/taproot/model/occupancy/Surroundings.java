package org.taproot.model.occupancy;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.taproot.model.carrier.Unit;

/**
 * What is known of the buildings around units.
 *
 * @param district its name
 * @param parks the park of a building, for those that lie in one
 * @param completions the day on which a building was completed, for those of which it is known
 */
public record Surroundings(String district, Map<String, String> parks, Map<String, LocalDate> completions)
        implements Serializable {

    public Surroundings {
        requireNonNull(district, "district");
        parks = Map.copyOf(parks);
        completions = Map.copyOf(completions);
    }

    /** The unit at the end of a day. */
    public Space space(LocalDate day, Unit unit) {
        return Space.asOf(day, unit, unit == null ? null : completedOn(unit));
    }

    /** When the building of the unit was completed, or null. */
    public LocalDate completedOn(Unit unit) {
        return completions.get(unit.building());
    }

    /**
     * The places a unit lies in: one of each level, but a park only where there is one. Units of unknown street are a
     * place too, so that streets add up to the district.
     */
    public List<Place> placesOf(Unit unit) {
        List<Place> places = new ArrayList<>(PlaceLevel.values().length);
        places.add(new Place(PlaceLevel.UNIT, unit.id()));
        places.add(new Place(PlaceLevel.FLOOR, unit.building() + "/" + unit.floor()));
        places.add(new Place(PlaceLevel.BUILDING, unit.building()));
        if (parks.containsKey(unit.building())) {
            places.add(new Place(PlaceLevel.PARK, parks.get(unit.building())));
        }
        places.add(new Place(PlaceLevel.STREET, unit.street()));
        places.add(new Place(PlaceLevel.DISTRICT, district));
        return places;
    }
}
