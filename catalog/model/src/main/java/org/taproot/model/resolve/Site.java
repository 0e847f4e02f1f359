package org.taproot.model.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.taproot.model.place.Address;

/**
 * Where an address lies, in the form in which places are compared.
 *
 * @param district the district of today; null when not said
 * @param road null when not said
 */
record Site(String province, String district, String road, String lane, HouseNumbers numbers) {

    private static final String ANY = "*";
    private static final String LANE = "弄";
    private static final char PART = '|';

    /** Of a carrier without a district. */
    static final List<String> PLACES_OF_NO_DISTRICT = List.of("", ANY);

    static Site of(Address address, DistrictChanges changes) {
        return new Site(
                address.province(),
                changes.current(address.province(), address.district()),
                address.road(),
                address.lane(),
                HouseNumbers.parse(address.number()));
    }

    /** Another district or province never fits; one that is not said may. */
    boolean mayBeIn(Site other) {
        return mayBe(district, other.district) && mayBe(province, other.province);
    }

    boolean hasDoor() {
        return road != null && (lane != null || !numbers.isEmpty());
    }

    boolean isSameStreet(Site other) {
        return road != null && road.equals(other.road) && (lane == null ? other.lane == null : lane.equals(other.lane));
    }

    /** Whether this is off the lane that the other takes up as a whole. */
    boolean isOffLaneOf(Site other) {
        return road != null
                && road.equals(other.road)
                && other.numbers.isEmpty()
                && lane != null
                && outerLane().filter(outer -> outer.equals(other.lane)).isPresent();
    }

    /** Under which a carrier here is found. */
    List<String> keys() {
        if (!hasDoor()) {
            return List.of();
        }
        List<String> keys = new ArrayList<>();
        for (String place : places()) {
            numbers.doors().forEach(door -> keys.add(key(place, door)));
            if (lane != null) {
                keys.add(numbers.isEmpty() ? wholeLane(place) : insideLane(place));
            }
        }
        return keys;
    }

    /** Under which the carriers that an address here may mean are found. */
    List<String> keysToLookUp() {
        if (!hasDoor()) {
            return List.of();
        }
        List<String> keys = new ArrayList<>();
        for (String place : placesToLookUp()) {
            numbers.doors().forEach(door -> keys.add(key(place, door)));
            if (lane != null) {
                keys.add(wholeLane(place));
                outerLane().ifPresent(outer -> keys.add(key(place, outer, "")));
            }
            if (numbers.isEmpty()) {
                keys.add(insideLane(place));
            }
        }
        return keys;
    }

    /** A carrier is found by its district, or by none; {@code ANY} serves those who do not say theirs. */
    List<String> places() {
        return district == null ? PLACES_OF_NO_DISTRICT : List.of(district, ANY);
    }

    List<String> placesToLookUp() {
        return district == null ? List.of(ANY) : List.of(district, "");
    }

    String doorText() {
        return (road == null ? "" : road)
                + (lane == null ? "" : lane + LANE)
                + (numbers.isEmpty() ? "" : String.join("、", numbers.doors()) + "号");
    }

    /** 822 of 822弄455支: the lane off which this one goes. */
    private Optional<String> outerLane() {
        int end = lane.indexOf(LANE);
        return end < 0 ? Optional.empty() : Optional.of(lane.substring(0, end));
    }

    private String key(String place, String door) {
        return key(place, lane == null ? "" : lane, door);
    }

    private String key(String place, String ofLane, String door) {
        return place + PART + road + PART + ofLane + PART + door;
    }

    private String wholeLane(String place) {
        return key(place, "");
    }

    private String insideLane(String place) {
        return key(place, ANY);
    }

    private static boolean mayBe(String one, String other) {
        return one == null || other == null || one.equals(other);
    }
}
