package org.taproot.model.move;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How many enterprises of one place, or one district, stayed where they were, and in which district that is now. */
final class Neighbourhood {

    private final String district;
    private int untouched;
    private int changed;
    private Map<String, Integer> carried = Map.of();

    Neighbourhood(String district) {
        this.district = district;
    }

    /** One that has the same address, in that district. */
    void keeps(String districtNow) {
        if (districtNow.equals(district)) {
            untouched++;
        } else {
            carry(districtNow);
        }
    }

    /** One whose place has another name, number or district since. */
    void carry(String districtNow) {
        if (carried.isEmpty()) {
            carried = new HashMap<>(2);
        }
        carried.merge(districtNow, 1, Integer::sum);
    }

    /** One that has another address, for whatever reason. */
    void changes() {
        changed++;
    }

    /** How many have the same address in the same district. */
    int untouched() {
        return untouched;
    }

    int carriedTo(String districtNow) {
        return carried.getOrDefault(districtNow, 0);
    }

    /** How many have the same address, in whatever district, or another one; before any is carried. */
    int total() {
        return untouched
                + changed
                + carried.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Where most of those that stayed are now; empty when none stayed. */
    Optional<String> districtNow() {
        Map.Entry<String, Integer> own = Map.entry(district, untouched + carriedTo(district));
        Comparator<Map.Entry<String, Integer>> byCount = Map.Entry.comparingByValue();
        Map.Entry<String, Integer> most = carried.entrySet().stream()
                .max(byCount.thenComparing(Map.Entry.comparingByKey()))
                .filter(entry -> entry.getValue() > own.getValue())
                .orElse(own);
        return most.getValue() > 0 ? Optional.of(most.getKey()) : Optional.empty();
    }
}
