package org.taproot.model.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.taproot.model.place.Address;

/**
 * The carriers of a district and their aliases, found by road and number or by name. A carrier that comes, changes or goes
 * costs what it says itself; a look-up costs what its candidates cost, not the number of carriers. In what order the
 * carriers came makes no difference. Not safe for several threads.
 */
public final class Gazetteer {

    /** More than a person looks through. */
    private static final int MOST_CANDIDATES = 10;

    private final DistrictChanges changes;
    private final Map<String, Entry> byId = new HashMap<>();
    /** By door and by name; a name has no sign in it, so that it is never taken for a door. */
    private final Map<String, List<Entry>> byKey = new HashMap<>();

    /** @throws IllegalArgumentException when two carriers have one id */
    public Gazetteer(Collection<KnownCarrier> carriers, DistrictChanges changes) {
        this.changes = changes;
        for (KnownCarrier carrier : carriers) {
            if (byId.containsKey(carrier.carrierId())) {
                throw new IllegalArgumentException(
                        "Invalid gazetteer: carrier %s is in it twice, expected once".formatted(carrier.carrierId()));
            }
            put(carrier);
        }
    }

    /** Takes a carrier, new or changed; the keys under which it was and is found. */
    Set<String> put(KnownCarrier carrier) {
        Set<String> keys = new HashSet<>(remove(carrier.carrierId()));
        Entry entry = Entry.of(carrier, changes);
        byId.put(entry.carrierId(), entry);
        for (String key : keys(entry)) {
            byKey.computeIfAbsent(key, none -> new ArrayList<>(1)).add(entry);
            keys.add(key);
        }
        return keys;
    }

    /** Forgets a carrier; the keys under which it was found, none when it was not known. */
    Set<String> remove(String carrierId) {
        Entry entry = byId.remove(carrierId);
        if (entry == null) {
            return Set.of();
        }
        Set<String> keys = keys(entry);
        for (String key : keys) {
            List<Entry> found = byKey.get(key);
            found.remove(entry);
            if (found.isEmpty()) {
                byKey.remove(key);
            }
        }
        return keys;
    }

    /** The keys on which depends what an address resolves to: no other carriers make a difference to it. */
    static Set<String> keysToLookUp(Address address, DistrictChanges changes) {
        Sought written = Sought.of(address, changes);
        Set<String> keys = new HashSet<>(written.site().keysToLookUp());
        keys.addAll(namesToLookUp(written));
        written.withNameBeforeRoom().ifPresent(sought -> keys.addAll(namesToLookUp(sought)));
        return keys;
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
            candidates.addAll(byKey.getOrDefault(key, List.of()));
        }
        for (String key : namesToLookUp(sought)) {
            candidates.addAll(byKey.getOrDefault(key, List.of()));
        }
        return candidates;
    }

    private static List<String> namesToLookUp(Sought sought) {
        String name = sought.building().name();
        if (name == null) {
            return List.of();
        }
        String stem = CarrierName.stem(name);
        return sought.site().placesToLookUp().stream()
                .flatMap(place -> Stream.of(key(place, name), key(place, stem)))
                .toList();
    }

    private boolean knowsName(Sought sought) {
        String name = sought.building().name();
        return name != null
                && sought.site().placesToLookUp().stream()
                        .flatMap(place -> byKey.getOrDefault(key(place, name), List.of()).stream())
                        .anyMatch(entry -> entry.names().contains(name));
    }

    private static Set<String> keys(Entry entry) {
        Set<String> keys = new HashSet<>();
        Set<String> places = new HashSet<>();
        for (Site site : entry.sites()) {
            keys.addAll(site.keys());
            places.addAll(site.places());
        }
        if (places.isEmpty()) {
            places.addAll(Site.PLACES_OF_NO_DISTRICT);
        }
        places.forEach(place -> entry.stems().forEach(stem -> keys.add(key(place, stem))));
        return keys;
    }

    private static String key(String place, String name) {
        return place + "|" + name;
    }

    private static Resolution ambiguous(List<Match> fitting, Finding why) {
        return new Resolution.Ambiguous(
                fitting.stream().limit(MOST_CANDIDATES).map(Match::candidate).toList(), List.of(why));
    }
}
