package org.taproot.model.resolve;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * When a door is a shared registration address.
 *
 * @param firmsWithoutRoom so many firms that name no room; fewer may be a house that one group has to itself
 * @param shareWithoutRoom of all firms at the door, from 0 to 1, so that a large building in which some forgot their room
 *     is not taken for one
 * @param firmsInOneRoom so many firms in one room; fewer may be a group of companies
 */
public record SharedRegistrationRule(int firmsWithoutRoom, double shareWithoutRoom, int firmsInOneRoom) {

    public static final SharedRegistrationRule DEFAULT = new SharedRegistrationRule(20, 0.5, 8);

    public SharedRegistrationRule {
        if (firmsWithoutRoom < 2 || firmsInOneRoom < 2) {
            throw new IllegalArgumentException(
                    "Invalid thresholds of %d firms without a room and %d in one: expected 2 or more"
                            .formatted(firmsWithoutRoom, firmsInOneRoom));
        }
        if (!(shareWithoutRoom >= 0 && shareWithoutRoom <= 1)) {
            throw new IllegalArgumentException(
                    "Invalid share without a room %s: expected 0 to 1".formatted(shareWithoutRoom));
        }
    }

    /** The site, when the firms at the door make it one. */
    public Optional<SharedRegistrationSite> judge(String door, Collection<Registration> registrations) {
        Map<String, Integer> firmsByRoom = new HashMap<>();
        int withoutRoom = 0;
        int marked = 0;
        for (Registration registration : registrations) {
            marked += registration.mark() == null ? 0 : 1;
            if (registration.room() == null) {
                withoutRoom++;
            } else {
                firmsByRoom.merge(registration.room(), 1, Integer::sum);
            }
        }
        firmsByRoom.values().removeIf(firms -> firms < firmsInOneRoom);
        Map<SharedSiteEvidence, Integer> evidence = new EnumMap<>(SharedSiteEvidence.class);
        if (withoutRoom >= firmsWithoutRoom && withoutRoom >= shareWithoutRoom * registrations.size()) {
            evidence.put(SharedSiteEvidence.WITHOUT_ROOM, withoutRoom);
        }
        put(evidence, SharedSiteEvidence.CROWDED_ROOM, sum(firmsByRoom));
        put(evidence, SharedSiteEvidence.SAID_SO, marked);
        return evidence.isEmpty()
                ? Optional.empty()
                : Optional.of(new SharedRegistrationSite(door, registrations.size(), evidence, firmsByRoom.keySet()));
    }

    private static int sum(Map<String, Integer> firms) {
        return firms.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static void put(Map<SharedSiteEvidence, Integer> evidence, SharedSiteEvidence kind, int firms) {
        if (firms > 0) {
            evidence.put(kind, firms);
        }
    }
}
