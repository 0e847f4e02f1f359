package org.taproot.model.resolve;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A shared registration address (集中登记地): firms are registered there that do not work there. Only those are left out
 * of occupancy to whom the evidence applies: who has a room of his own in the same building stays in.
 *
 * @param door district, road, lane and number
 * @param firms registered at the door in all
 * @param evidence what was found, with the number of firms it applies to
 * @param crowdedRooms rooms with more firms than work in one
 */
public record SharedRegistrationSite(
        String door, int firms, Map<SharedSiteEvidence, Integer> evidence, Set<String> crowdedRooms) {

    public SharedRegistrationSite {
        requireNonNull(door, "door");
        evidence = Map.copyOf(evidence);
        crowdedRooms = Set.copyOf(crowdedRooms);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("Invalid shared site %s: expected evidence".formatted(door));
        }
    }

    /** Whether the firm is one of those that share, and so does not count as occupying space. */
    public boolean takesIn(Registration registration) {
        return registration.mark() != null
                || (registration.room() == null
                        ? evidence.containsKey(SharedSiteEvidence.WITHOUT_ROOM)
                        : crowdedRooms.contains(registration.room()));
    }

    public String reasonZh() {
        return new TreeMap<>(evidence)
                .entrySet().stream()
                        .map(found -> found.getKey().zh(found.getValue()))
                        .collect(joining("，", "共%d家企业注册，其中".formatted(firms), "。"));
    }

    public String reasonEn() {
        return new TreeMap<>(evidence)
                .entrySet().stream()
                        .map(found -> found.getKey().en(found.getValue()))
                        .collect(joining(", ", "of %d firms registered ".formatted(firms), ""));
    }
}
