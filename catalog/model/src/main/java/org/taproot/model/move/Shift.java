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
    private static final double STRICTLY = 0.9;
    private static final int FEWEST_FOR_A_DAY = 5;

    private final Set<String> left = new HashSet<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<Day, Integer> days = new HashMap<>();
    private int enterprises;
    private int sameNumber;

    /** Which place became which. */
    record Key(Place from, Place to) {}

    /**
     * When an address was changed.
     *
     * @param date null when nothing was filed, so that the authority did it by itself
     */
    record Day(LocalDate date) {

        /** Empty where the newest change may be another one. */
        static Optional<Day> of(Sighting before, Sighting after) {
            Registration was = before.registration();
            Registration is = after.registration();
            if (is.isUnfiledSince(was)) {
                return Optional.of(new Day(null));
            }
            boolean isRenamed = is.name() != null && !is.name().equals(was.name());
            return isRenamed
                    ? Optional.empty()
                    : Optional.ofNullable(is.changedOn()).map(Day::new);
        }

        String zh() {
            return date == null ? "没有登记变更，" : date + " 当天";
        }

        String en() {
            return date == null ? "without a filing" : "on " + date;
        }
    }

    void add(Sighting before, Sighting after) {
        enterprises++;
        left.add(before.address().rest());
        taken.add(after.address().rest());
        if (before.address().rest().equals(after.address().rest())) {
            sameNumber++;
        }
        Day.of(before, after).ifPresent(day -> days.merge(day, 1, Integer::sum));
    }

    int enterprises() {
        return enterprises;
    }

    /** Whether the place got other addresses, rather than its enterprises. */
    boolean isOfThePlace(Neighbourhood home, boolean toNewPlace, int toNewPlaces) {
        if (!isManyToMany(FEWEST)) {
            return false;
        }
        boolean most = enterprises >= MOST_OF_A_PLACE * home.total();
        boolean mostToNew = toNewPlace && toNewPlaces >= MOST_OF_A_PLACE * home.total();
        return most || mostToNew || (toNewPlace && isOfOneDay());
    }

    /** Whether at least two addresses became two others, all of them on one of these days. */
    boolean isPairOn(Set<Day> known) {
        return isManyToMany(2) && days.size() == 1 && known.containsAll(days.keySet());
    }

    private boolean isManyToMany(int fewest) {
        return left.size() >= fewest && taken.size() >= fewest && 2 * taken.size() >= left.size();
    }

    private boolean isOfOneDay() {
        int most = days.isEmpty() ? 0 : Collections.max(days.values());
        return most >= FEWEST && most >= ONE_DAY * enterprises;
    }

    /** The day of all of them, if it was one. */
    Optional<Day> day() {
        int dated = days.values().stream().mapToInt(Integer::intValue).sum();
        return days.entrySet().stream()
                .filter(day -> day.getValue() >= FEWEST_FOR_A_DAY && day.getValue() >= STRICTLY * dated)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** One that went the same way on another day, or to another number where all others kept theirs, has moved. */
    boolean isException(Sighting before, Sighting after) {
        if (before.address().rest().equals(after.address().rest())) {
            return false;
        }
        Optional<Day> own = Day.of(before, after);
        boolean otherDay = own.isPresent() && day().isPresent() && !day().equals(own);
        boolean othersKeptTheirs = sameNumber >= FEWEST && sameNumber >= STRICTLY * (enterprises - 1);
        return otherDay || othersKeptTheirs;
    }
}
