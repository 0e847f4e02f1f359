package org.taproot.model.move;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The enterprises that went from one place to one other, as evidence of whether the place itself was renamed. */
final class Shift {

    /** Fewer addresses prove nothing: a group of firms may move together. */
    static final int FEWEST = 3;

    private static final double MOST_OF_A_PLACE = 0.5;
    private static final double ONE_DAY = 0.8;
    private static final double STRICTLY_ONE_DAY = 0.9;
    private static final int FEWEST_FOR_A_DAY = 5;

    private final Set<String> left = new HashSet<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<LocalDate, Integer> days = new HashMap<>();
    private int enterprises;
    private int dated;

    /** Which place became which. */
    record Key(Place from, Place to) {}

    void add(Sighting before, Sighting after) {
        enterprises++;
        left.add(before.address().rest());
        taken.add(after.address().rest());
        day(before, after).ifPresent(day -> {
            dated++;
            days.merge(day, 1, Integer::sum);
        });
    }

    /** When the address was changed; empty where the newest change may be another. */
    static Optional<LocalDate> day(Sighting before, Sighting after) {
        Registration now = after.registration();
        boolean mayBeAnother = now.isUnfiledSince(before.registration())
                || (now.name() != null
                        && !now.name().equals(before.registration().name()));
        return mayBeAnother ? Optional.empty() : Optional.ofNullable(now.changedOn());
    }

    int enterprises() {
        return enterprises;
    }

    /** Whether the place got other addresses, rather than its enterprises. */
    boolean isOfThePlace(Neighbourhood home, boolean toNewPlace, int toNewPlaces) {
        if (!isManyToMany()) {
            return false;
        }
        boolean most = enterprises >= MOST_OF_A_PLACE * home.total();
        boolean mostToNew = toNewPlace && toNewPlaces >= MOST_OF_A_PLACE * home.total();
        return most || mostToNew || (toNewPlace && isOfOneDay());
    }

    private boolean isManyToMany() {
        return left.size() >= FEWEST && taken.size() >= FEWEST && 2 * taken.size() >= left.size();
    }

    private boolean isOfOneDay() {
        int most = days.isEmpty() ? 0 : Collections.max(days.values());
        return most >= FEWEST && most >= ONE_DAY * enterprises;
    }

    /** The day of all of them, if it was one: a single one on another day was something else. */
    Optional<LocalDate> day() {
        return days.entrySet().stream()
                .filter(day -> day.getValue() >= FEWEST_FOR_A_DAY && day.getValue() >= STRICTLY_ONE_DAY * dated)
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
