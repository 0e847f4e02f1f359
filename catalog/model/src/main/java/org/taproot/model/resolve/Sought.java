package org.taproot.model.resolve;

import org.taproot.model.place.Address;

/** What an address says of a building, in the form in which it is compared. */
record Sought(Site site, BuildingText building) {

    static Sought of(Address address, DistrictChanges changes) {
        return new Sought(Site.of(address, changes), BuildingText.parse(address.building()));
    }

    boolean isNothing() {
        return !site.hasDoor() && building.name() == null;
    }

    String about() {
        return site.doorText() + (building.name() == null ? "" : building.name());
    }
}
