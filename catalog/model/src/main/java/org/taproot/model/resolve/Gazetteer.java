package org.taproot.model.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.taproot.model.place.Address;

/**
 * The carriers of a district and their aliases, found by road and number or by name. Built once, in time and memory that
 * grow with the carriers and their units; a look-up costs what its candidates cost, not the number of carriers. In what
 * order the carriers came makes no difference.
 */
public final class Gazetteer {

    /** More than a person looks through. */
    private static final int MOST_CANDIDATES = 10;

    private final DistrictChanges changes;
    private final Map<String, List<Entry>> byDoor = new HashMap<>();
    private final Map<String, List<Entry>> byName = new HashMap<>();

    /** @throws IllegalArgumentException when two carriers have one id */
    public Gazetteer(Collection<KnownCarrier> carriers, DistrictChanges changes) {
        this.changes = changes;
        Set<String> ids = new HashSet<>();
        carriers.stream().sorted(Comparator.comparing(KnownCarrier::carrierId)).forEach(carrier -> {
            if (!ids.add(carrier.carrierId())) {
                throw new IllegalArgumentException(
                        "Invalid gazetteer: carrier %s is in it twice, expected once".formatted(carrier.carrierId()));
            }
            add(Entry.of(carrier, changes));
        });
    }

    /** What an address resolves to. Nothing is guessed: what is not certain is left to a person. */
    public Resolution resolve(Address address) {
        Sought written = Sought.of(address, changes);
        Sought sought = written.withNameBeforeRoom().filter(this::knowsName).orElse(written);
        if (sought.isNothing()) {
            return new Resolution.Unresolved(List.of(Evidence.NOTHING_TO_LOOK_UP.of("")));
        }
        List<Match> matches = matches(sought);
        List<Match> fitting = matches.stream()
                .filter(match -> !match.excluded())
                .sorted(Match.BEST_FIRST)
                .toList();
        if (fitting.isEmpty()) {
            return new Resolution.Unresolved(List.of(Evidence.NO_CARRIER.of(sought.about())));
        }
        Match best = fitting.get(0);
        if (best.sum() < Evidence.ENOUGH) {
            return ambiguous(fitting, Evidence.TOO_LITTLE.of(""));
        }
        long alike =
                matches.stream().filter(match -> !best.isSetApartFrom(match)).count();
        if (alike > 1) {
            return ambiguous(fitting, Evidence.SEVERAL_BUILDINGS.of(Long.toString(alike)));
        }
        return best.entry().plan().within(best.entry().carrierId(), address.floor(), sought.room(), best.findings());
    }

    private List<Match> matches(Sought sought) {
        List<Match> matches = new ArrayList<>();
        for (Entry entry : candidates(sought)) {
            Match match = Match.of(sought, entry);
            if (match != null) {
                matches.add(match);
            }
        }
        return matches;
    }

    private Set<Entry> candidates(Sought sought) {
        Set<Entry> candidates = new LinkedHashSet<>();
        for (String key : sought.site().keysToLookUp()) {
            candidates.addAll(byDoor.getOrDefault(key, List.of()));
        }
        String name = sought.building().name();
        if (name != null) {
            for (String place : sought.site().placesToLookUp()) {
                candidates.addAll(byName.getOrDefault(key(place, name), List.of()));
                candidates.addAll(byName.getOrDefault(key(place, CarrierName.stem(name)), List.of()));
            }
        }
        return candidates;
    }

    private boolean knowsName(Sought sought) {
        String name = sought.building().name();
        return name != null
                && sought.site().placesToLookUp().stream()
                        .flatMap(place -> byName.getOrDefault(key(place, name), List.of()).stream())
                        .anyMatch(entry -> entry.names().contains(name));
    }

    private void add(Entry entry) {
        Set<String> doors = new HashSet<>();
        Set<String> places = new HashSet<>();
        for (Site site : entry.sites()) {
            doors.addAll(site.keys());
            places.addAll(site.places());
        }
        if (places.isEmpty()) {
            places.addAll(Site.PLACES_OF_NO_DISTRICT);
        }
        doors.forEach(door -> file(byDoor, door, entry));
        places.forEach(place -> entry.stems().forEach(stem -> file(byName, key(place, stem), entry)));
    }

    private static void file(Map<String, List<Entry>> index, String key, Entry entry) {
        index.computeIfAbsent(key, none -> new ArrayList<>(1)).add(entry);
    }

    private static String key(String place, String name) {
        return place + "|" + name;
    }

    private static Resolution ambiguous(List<Match> fitting, Finding why) {
        return new Resolution.Ambiguous(
                fitting.stream().limit(MOST_CANDIDATES).map(Match::candidate).toList(), List.of(why));
    }
}
