package org.taproot.model.resolve;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A place that a person chose.
 *
 * @param floor null for the carrier as a whole
 * @param unitId null for the floor as a whole; needs a floor
 */
public record Spot(String carrierId, String floor, String unitId) {

    public Spot {
        requireNonNull(carrierId, "carrierId");
        if (unitId != null && floor == null) {
            throw new IllegalArgumentException(
                    "Invalid spot in carrier %s: expected the floor of unit %s".formatted(carrierId, unitId));
        }
    }

    Resolution resolution(Finding settled) {
        List<Finding> findings = List.of(settled);
        if (unitId != null) {
            return new Resolution.ToUnit(carrierId, List.of(floor), List.of(unitId), findings);
        }
        return floor != null
                ? new Resolution.ToFloor(carrierId, List.of(floor), findings)
                : new Resolution.ToBuilding(carrierId, findings);
    }
}
