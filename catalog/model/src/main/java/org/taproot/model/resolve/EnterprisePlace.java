package org.taproot.model.resolve;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where a place of an enterprise is, and why this is said.
 *
 * @param capital registered capital in whole units of its currency, by which those that wait are sorted; may be null
 * @param address as written; null when there is none
 * @param carrierId null where none is certain
 * @param floor several parted by 、; null where none is certain, and so is unitId
 * @param confidence from 0 to 1
 * @param candidates the ids of the carriers that may be meant, the best first, parted by 、; empty for none
 * @param earlierDecision what a person had decided about an earlier address; null for nothing
 */
public record EnterprisePlace(
        String uscc,
        String name,
        BigDecimal capital,
        PlaceKind kind,
        String address,
        String district,
        PlaceState state,
        String carrierId,
        String floor,
        String unitId,
        BigDecimal confidence,
        String reasonZh,
        String reasonEn,
        String candidates,
        String earlierDecision) {

    private static final String BETWEEN = "、";

    public EnterprisePlace {
        requireNonNull(uscc, "uscc");
        requireNonNull(kind, "kind");
        requireNonNull(state, "state");
    }

    /** What a resolution of the place of that firm says. */
    public static EnterprisePlace of(
            RegisteredPlace firm, PlaceState state, Resolution resolution, SharedRegistrationSite site) {
        boolean isShared = state == PlaceState.SHARED;
        return new EnterprisePlace(
                firm.uscc(),
                firm.name(),
                firm.capital(),
                PlaceKind.REGISTERED,
                firm.address() == null ? null : firm.address().text(),
                firm.address() == null ? null : firm.address().district(),
                state,
                resolution.carrier().orElse(null),
                joined(resolution.floors()),
                joined(resolution.units()),
                BigDecimal.valueOf(Math.round(resolution.confidence() * 100), 2),
                isShared ? site.reasonZh() + resolution.reasonZh() : resolution.reasonZh(),
                isShared ? site.reasonEn() + "; " + resolution.reasonEn() : resolution.reasonEn(),
                resolution instanceof Resolution.Ambiguous ambiguous
                        ? ambiguous.candidates().stream()
                                .map(Candidate::carrierId)
                                .collect(Collectors.joining(BETWEEN))
                        : "",
                firm.earlierDecision());
    }

    private static String joined(List<String> parts) {
        return parts.isEmpty() ? null : String.join(BETWEEN, parts);
    }
}
