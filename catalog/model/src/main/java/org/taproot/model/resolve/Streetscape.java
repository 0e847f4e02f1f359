package org.taproot.model.resolve;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.taproot.model.place.Address;

/**
 * One road with its carriers and the firms that are registered there. What firms and carriers of other roads say makes no
 * difference. It tells which firms have to be looked at again: those that changed, those that look up the door or the name
 * of a carrier that changed, and those at a door that became a shared registration address, or another one. Not safe for
 * several threads.
 */
public final class Streetscape {

    /** Where addresses without road and number belong: they are found by the name of the carrier. */
    public static final String NO_ROAD = "";

    private final Gazetteer gazetteer;
    private final DistrictChanges changes;
    private final SharedSites shared;
    private final Map<String, Set<String>> firmsByKey = new HashMap<>();
    private final Map<String, Set<String>> firmsByDistrict = new HashMap<>();
    private final Set<String> touched = new LinkedHashSet<>();
    /** What the doors were whose firms have changed since. */
    private final Map<String, Optional<SharedRegistrationSite>> touchedDoors = new HashMap<>();

    private Set<String> districts;

    /**
     * @param carriers of the road; for {@link #NO_ROAD} all
     * @param districts that have carriers, as they are called today
     */
    public Streetscape(Collection<KnownCarrier> carriers, Set<String> districts, DistrictChanges changes) {
        this.gazetteer = new Gazetteer(carriers, changes);
        this.districts = Set.copyOf(districts);
        this.changes = requireNonNull(changes, "changes");
        this.shared = new SharedSites(SharedRegistrationRule.DEFAULT, changes);
    }

    /** The road to which an address belongs. */
    public static String roadOf(Address address) {
        boolean hasDoor = address != null
                && address.road() != null
                && (address.lane() != null
                        || !HouseNumbers.parse(address.number()).isEmpty());
        return hasDoor ? address.road() : NO_ROAD;
    }

    /** A firm that was not known. */
    public void put(RegisteredPlace firm) {
        touched.add(firm.uscc());
        if (firm.address() == null) {
            return;
        }
        touchDoor(firm.address());
        shared.put(firm.uscc(), firm.address());
        keys(firm).forEach(key -> file(firmsByKey, key, firm.uscc()));
        String district = district(firm.address());
        if (district != null) {
            file(firmsByDistrict, district, firm.uscc());
        }
    }

    /** A firm as it was put; it changed, and is put anew, or is gone. */
    public void remove(RegisteredPlace firm) {
        touched.remove(firm.uscc());
        if (firm.address() == null) {
            return;
        }
        touchDoor(firm.address());
        shared.remove(firm.uscc());
        keys(firm).forEach(key -> unfile(firmsByKey, key, firm.uscc()));
        String district = district(firm.address());
        if (district != null) {
            unfile(firmsByDistrict, district, firm.uscc());
        }
    }

    /** A carrier that is new, or says something else. */
    public void put(KnownCarrier carrier) {
        gazetteer.put(carrier).forEach(this::touchThoseWhoLookUp);
    }

    /** A carrier that is here no more. */
    public void removeCarrier(String carrierId) {
        gazetteer.remove(carrierId).forEach(this::touchThoseWhoLookUp);
    }

    /** The districts that have carriers from now on. */
    public void carriersAreIn(Set<String> now) {
        boolean wasAnyKnown = !districts.isEmpty();
        for (Map.Entry<String, Set<String>> district : firmsByDistrict.entrySet()) {
            boolean wasIn = districts.contains(district.getKey());
            if (wasAnyKnown == now.isEmpty() || wasIn != now.contains(district.getKey())) {
                touched.addAll(district.getValue());
            }
        }
        districts = Set.copyOf(now);
    }

    /** These firms have to be looked at. */
    public void touch(Iterable<String> usccs) {
        usccs.forEach(touched::add);
    }

    /** The codes of the firms that have to be looked at again, those that waited longest first. */
    public List<String> touched() {
        spreadFromDoors();
        return List.copyOf(touched);
    }

    /** One of {@link #touched}, which it is no longer; null when there is none. */
    public String nextTouched() {
        spreadFromDoors();
        if (touched.isEmpty()) {
            return null;
        }
        String next = touched.iterator().next();
        touched.remove(next);
        return next;
    }

    /** Everything has been looked at. */
    public void settle() {
        touched.clear();
        touchedDoors.clear();
    }

    /** The place of a firm that was put. */
    public EnterprisePlace place(RegisteredPlace firm) {
        Resolution resolution = firm.address() == null
                ? new Resolution.Unresolved(List.of(Evidence.NOTHING_TO_LOOK_UP.of("")))
                : new PlaceResolver(gazetteer, firm.settled()).resolve(firm.subject(), firm.address());
        SharedRegistrationSite site = shared.siteOf(firm.uscc()).orElse(null);
        return EnterprisePlace.of(firm, state(firm, resolution), resolution, site);
    }

    private PlaceState state(RegisteredPlace firm, Resolution resolution) {
        if (firm.address() != null && shared.leavesOut(firm.subject(), firm.address())) {
            return PlaceState.SHARED;
        }
        if (resolution.carrier().isPresent()) {
            return PlaceState.RESOLVED;
        }
        return !resolution.isOpen() || isElsewhere(firm.address()) ? PlaceState.OUTSIDE : PlaceState.UNRESOLVED;
    }

    private boolean isElsewhere(Address address) {
        String district = address == null ? null : district(address);
        return district != null && !districts.isEmpty() && !districts.contains(district);
    }

    private String district(Address address) {
        return changes.current(address.province(), address.district());
    }

    private Set<String> keys(RegisteredPlace firm) {
        return Gazetteer.keysToLookUp(firm.address(), changes);
    }

    private void touchThoseWhoLookUp(String key) {
        touched.addAll(firmsByKey.getOrDefault(key, Set.of()));
    }

    private void touchDoor(Address address) {
        String door = SharedSites.door(address, changes);
        if (door != null) {
            touchedDoors.computeIfAbsent(door, shared::atDoor);
        }
    }

    /** What is said of a shared site is said of each of its firms. */
    private void spreadFromDoors() {
        touchedDoors.forEach((door, before) -> {
            if (!shared.atDoor(door).equals(before)) {
                touched.addAll(shared.firmsAt(door));
            }
        });
        touchedDoors.clear();
    }

    private static void file(Map<String, Set<String>> index, String key, String uscc) {
        index.computeIfAbsent(key, none -> new HashSet<>(2)).add(uscc);
    }

    private static void unfile(Map<String, Set<String>> index, String key, String uscc) {
        index.computeIfPresent(key, (any, usccs) -> {
            usccs.remove(uscc);
            return usccs.isEmpty() ? null : usccs;
        });
    }
}
