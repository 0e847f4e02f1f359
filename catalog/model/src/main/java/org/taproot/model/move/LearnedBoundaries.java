package org.taproot.model.move;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What changed of districts and addresses, learned from what happened to neighbours: a district whose enterprises are in
 * another one at the same addresses, a place whose enterprises all got new ones.
 */
public final class LearnedBoundaries implements BoundaryChanges {

    private static final int FEWEST = Shift.FEWEST;

    /** A district with fewer left, in tenths of those that stayed where they were, is no more. */
    private static final int EMPTIED = 10;

    private static final int TAIL = 3;

    private final Map<Place, Neighbourhood> places = new HashMap<>();
    private final Map<String, Neighbourhood> districts = new HashMap<>();
    /** By the place of the later snapshot: how many of those who stayed there were in which district. */
    private final Map<Place, Map<String, Integer>> cameFrom = new HashMap<>();

    private final Set<Place> known = new HashSet<>();
    private final Map<String, Set<String>> districtsOfTown = new HashMap<>();
    /** The last characters of a town are its own name; what stands before them may be a street or a larger place. */
    private final Map<String, Set<String>> districtsOfTail = new HashMap<>();

    private final Map<Shift.Key, Shift> shifts = new HashMap<>();
    private final Map<Place, Integer> toNewPlaces = new HashMap<>();
    private final Map<Renaming, Set<AddressKey>> renamings = new HashMap<>();
    private final Map<String, Set<Shift.Day>> days = new HashMap<>();

    private LearnedBoundaries() {}

    /** Takes what was seen, in any order. */
    public static final class Evidence {

        private final LearnedBoundaries learned = new LearnedBoundaries();
        private final List<Change> changes = new ArrayList<>();

        private record Change(Sighting before, Sighting after) {}

        /** An enterprise of the earlier snapshot. */
        void before(Sighting sighting) {
            if (sighting.district() != null) {
                learned.know(sighting.place());
            }
        }

        /** An enterprise of both snapshots, open in the later one: closed records are not kept current. */
        void both(Sighting before, Sighting after) {
            if (before.district() == null
                    || after.district() == null
                    || before.address().isEmpty()) {
                return;
            }
            if (before.address().equals(after.address())) {
                learned.keeps(before, after);
            } else if (!after.address().isEmpty()) {
                changes.add(new Change(before, after));
            }
        }

        BoundaryChanges concluded() {
            changes.forEach(change -> learned.changes(change.before(), change.after()));
            changes.forEach(change -> learned.note(change.before(), change.after()));
            learned.keepWhatIsProven();
            // whoever was carried over says where its place is now, as those do who kept their address
            changes.stream()
                    .filter(change ->
                            learned.carriedOver(change.before(), change.after()).isPresent())
                    .forEach(change -> learned.carry(change.before(), change.after()));
            return learned;
        }
    }

    private void know(Place place) {
        if (known.add(place)) {
            districtsOfTown
                    .computeIfAbsent(place.town(), town -> new HashSet<>(2))
                    .add(place.district());
            districtsOfTail
                    .computeIfAbsent(tail(place.town()), tail -> new HashSet<>(2))
                    .add(place.district());
        }
    }

    private static String tail(String town) {
        return town.substring(Math.max(0, town.length() - TAIL));
    }

    private void keeps(Sighting before, Sighting after) {
        add(before.place()).keeps(after.district());
        add(before.district()).keeps(after.district());
        countOrigin(before, after);
    }

    private void carry(Sighting before, Sighting after) {
        add(before.place()).carry(after.district());
        add(before.district()).carry(after.district());
        countOrigin(before, after);
    }

    private void countOrigin(Sighting before, Sighting after) {
        cameFrom.computeIfAbsent(after.place(), place -> new HashMap<>(2)).merge(before.district(), 1, Integer::sum);
    }

    private Neighbourhood add(Place place) {
        return places.computeIfAbsent(place, key -> new Neighbourhood(key.district()));
    }

    private Neighbourhood add(String district) {
        return districts.computeIfAbsent(district, Neighbourhood::new);
    }

    private void changes(Sighting before, Sighting after) {
        add(before.place()).changes();
        if (!known.contains(after.place())) {
            toNewPlaces.merge(before.place(), 1, Integer::sum);
        }
    }

    private void note(Sighting before, Sighting after) {
        shifts.computeIfAbsent(new Shift.Key(before.place(), after.place()), key -> new Shift())
                .add(before, after);
        Renaming.of(before, after).ifPresent(renaming -> renamings
                .computeIfAbsent(renaming, key -> new HashSet<>())
                .add(before.address()));
    }

    private void keepWhatIsProven() {
        Map<Shift.Key, Shift> proven = new HashMap<>(shifts);
        proven.entrySet().removeIf(entry -> !isProven(entry.getKey(), entry.getValue()));
        proven.forEach((key, shift) -> shift.day().ifPresent(day -> daysOf(key).add(day)));
        // two are enough on a day, or without any, on which others prove that addresses were changed
        shifts.entrySet().removeIf(entry -> !proven.containsKey(entry.getKey()) && !isSupported(entry));
        renamings.values().removeIf(addresses -> addresses.size() < FEWEST);
    }

    private Set<Shift.Day> daysOf(Shift.Key key) {
        return days.computeIfAbsent(key.from().district(), district -> new HashSet<>());
    }

    private boolean isSupported(Map.Entry<Shift.Key, Shift> entry) {
        Shift.Key key = entry.getKey();
        return !known.contains(key.to())
                && entry.getValue().isPairOn(days.getOrDefault(key.from().district(), Set.of()));
    }

    private boolean isProven(Shift.Key key, Shift shift) {
        return shift.isOfThePlace(
                neighbourhood(key.from()), !known.contains(key.to()), toNewPlaces.getOrDefault(key.from(), 0));
    }

    @Override
    public Optional<Reason> carriedOver(Sighting before, Sighting after) {
        if (before.address().equals(after.address())) {
            return inOtherDistrict(before, after);
        }
        Shift shift = shifts.get(new Shift.Key(before.place(), after.place()));
        if (shift != null) {
            return renumbered(shift, before, after);
        }
        return renamed(before, after).or(() -> onTheDay(before, after));
    }

    private Optional<Reason> inOtherDistrict(Sighting before, Sighting after) {
        Neighbourhood place = neighbourhood(before.place());
        int neighbours = place.carriedTo(after.district());
        int ofDistrict = district(before.district()).carriedTo(after.district());
        boolean many = neighbours >= FEWEST;
        boolean most = neighbours > place.untouched() && ofDistrict > 1 && isEmptied(before.district());
        // where the other district had no such place, nobody can have moved to it and kept the address
        boolean isNewThere = ofDistrict >= FEWEST && !known.contains(after.place());
        return many || most || isNewThere
                ? Optional.of(new Reason(
                        "地址不变，%s 有 %d 家企业原址划入 %s".formatted(before.district(), ofDistrict, after.district()),
                        "the address is the same; %d enterprises of %s are in %s without having moved"
                                .formatted(ofDistrict, before.district(), after.district())))
                : Optional.empty();
    }

    private Optional<Reason> renumbered(Shift shift, Sighting before, Sighting after) {
        if (shift.isException(before, after)) {
            return Optional.empty();
        }
        return Optional.of(new Reason(
                "%s 的 %d 家企业一并改为 %s 的新地址"
                        .formatted(
                                before.address().town(),
                                shift.enterprises(),
                                after.address().town()),
                "%d enterprises of %s got new addresses in %s alike"
                        .formatted(
                                shift.enterprises(),
                                before.address().town(),
                                after.address().town())));
    }

    private Optional<Reason> renamed(Sighting before, Sighting after) {
        return Renaming.of(before, after)
                .filter(renamings::containsKey)
                .map(renaming -> new Reason(
                        "%d 个地址一并由「%s」改为「%s」，门牌不变"
                                .formatted(renamings.get(renaming).size(), renaming.head(), renaming.newHead()),
                        "%d addresses begin with \"%s\" instead of \"%s\" alike, with the same numbers"
                                .formatted(renamings.get(renaming).size(), renaming.newHead(), renaming.head())));
    }

    /** A place with one or two enterprises proves nothing itself; the day does, when nobody is left behind. */
    private Optional<Reason> onTheDay(Sighting before, Sighting after) {
        boolean nobodyLeft = neighbourhood(before.place()).untouched() == 0;
        if (!nobodyLeft || known.contains(after.place())) {
            return Optional.empty();
        }
        return Shift.Day.of(before, after)
                .filter(day -> days.getOrDefault(before.district(), Set.of()).contains(day))
                .map(day -> new Reason(
                        "%s该区统一改编地址，原地名无一留存".formatted(day.zh()),
                        "addresses of the district were renumbered %s, and nobody kept the old name"
                                .formatted(day.en())));
    }

    @Override
    public String districtNow(Place earlier) {
        return neighbourhood(earlier)
                .districtNow()
                .or(() -> district(earlier.district()).districtNow())
                .orElse(earlier.district());
    }

    @Override
    public boolean layIn(Place later, String earlierDistrict) {
        Map<String, Integer> origins = cameFrom.getOrDefault(later, Map.of());
        int all = origins.values().stream().mapToInt(Integer::intValue).sum();
        if (all > 1) {
            return 2 * origins.getOrDefault(earlierDistrict, 0) >= all;
        }
        Set<String> sameName = candidates(districtsOfTown.get(later.town()), later.district());
        Set<String> candidates =
                sameName.isEmpty() ? candidates(districtsOfTail.get(tail(later.town())), later.district()) : sameName;
        return candidates.isEmpty()
                ? becamePartOf(earlierDistrict, later.district())
                : candidates.contains(earlierDistrict);
    }

    private Set<String> candidates(Set<String> districts, String later) {
        return districts == null
                ? Set.of()
                : districts.stream()
                        .filter(district -> becamePartOf(district, later))
                        .collect(Collectors.toSet());
    }

    private boolean becamePartOf(String earlier, String later) {
        return earlier.equals(later) || district(earlier).carriedTo(later) >= FEWEST;
    }

    private boolean isEmptied(String earlier) {
        Neighbourhood district = district(earlier);
        return EMPTIED * district.untouched() <= district.total();
    }

    @Override
    public boolean isKnown(Place place) {
        return known.contains(place);
    }

    @Override
    public boolean isSettled(Place place) {
        return neighbourhood(place).untouched() >= FEWEST;
    }

    private Neighbourhood neighbourhood(Place place) {
        return Objects.requireNonNullElseGet(places.get(place), () -> new Neighbourhood(place.district()));
    }

    private Neighbourhood district(String district) {
        return Objects.requireNonNullElseGet(districts.get(district), () -> new Neighbourhood(district));
    }
}
