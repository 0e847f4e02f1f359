package org.taproot.model.resolve;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.taproot.model.place.Address;

/**
 * The shared registration addresses among the registered places of all firms, kept current as firms come, move and go. A
 * change costs nothing but its door's next look-up. Not safe for several threads.
 */
public final class SharedSites {

    private final SharedRegistrationRule rule;
    private final DistrictChanges changes;
    private final Map<String, Map<String, Registration>> byDoor = new HashMap<>();
    private final Map<String, String> doorOf = new HashMap<>();
    private final Map<String, Optional<SharedRegistrationSite>> judged = new HashMap<>();

    public SharedSites(SharedRegistrationRule rule, DistrictChanges changes) {
        this.rule = requireNonNull(rule, "rule");
        this.changes = requireNonNull(changes, "changes");
    }

    /** The firm is registered here now, and no longer where it was. An address without road and number is no door. */
    public void put(String uscc, Address registered) {
        remove(uscc);
        String door = door(registered, changes);
        if (door != null) {
            doorOf.put(uscc, door);
            byDoor.computeIfAbsent(door, none -> new HashMap<>()).put(uscc, Registration.of(uscc, registered));
            judged.remove(door);
        }
    }

    /** The firm is registered nowhere that is known. */
    public void remove(String uscc) {
        String door = doorOf.remove(uscc);
        if (door != null) {
            Map<String, Registration> firms = byDoor.get(door);
            firms.remove(uscc);
            if (firms.isEmpty()) {
                byDoor.remove(door);
            }
            judged.remove(door);
        }
    }

    /** The shared site at whose door the firm is registered, whether or not it is one of those that share. */
    public Optional<SharedRegistrationSite> siteOf(String uscc) {
        String door = doorOf.get(uscc);
        return door == null ? Optional.empty() : site(door);
    }

    /** The door that an address names, in the district of today; null when it names none. */
    static String door(Address registered, DistrictChanges changes) {
        Site site = Site.of(registered, changes);
        return site.hasDoor() ? site.district() + "|" + site.doorText() : null;
    }

    /** The site that a door is, if firms are registered there and share it. */
    Optional<SharedRegistrationSite> atDoor(String door) {
        return byDoor.containsKey(door) ? site(door) : Optional.empty();
    }

    /** All firms that are registered at a door. */
    Set<String> firmsAt(String door) {
        return byDoor.getOrDefault(door, Map.of()).keySet();
    }

    /** All sites. */
    public Set<SharedRegistrationSite> all() {
        return byDoor.keySet().stream().flatMap(door -> site(door).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether a place is no sign that the firm takes up space there: the registered place of one that shares, an operating
     * place that says so itself, and every tax place.
     */
    public boolean leavesOut(PlaceSubject subject, Address address) {
        return switch (subject.kind()) {
            case REGISTERED -> sharesItsDoor(subject.uscc());
            case OPERATING -> Registration.of(subject.uscc(), address).mark() != null;
            case TAX -> true;
        };
    }

    private boolean sharesItsDoor(String uscc) {
        return siteOf(uscc)
                .map(site -> site.takesIn(byDoor.get(doorOf.get(uscc)).get(uscc)))
                .orElse(false);
    }

    private Optional<SharedRegistrationSite> site(String door) {
        return judged.computeIfAbsent(door, this::judge);
    }

    private Optional<SharedRegistrationSite> judge(String door) {
        Collection<Registration> registrations = byDoor.get(door).values();
        return rule.judge(door, registrations);
    }
}
