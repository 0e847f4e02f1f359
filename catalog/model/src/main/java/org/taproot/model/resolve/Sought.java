package org.taproot.model.resolve;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taproot.model.place.Address;

/** What an address says of a building, in the form in which it is compared, and of the room. */
record Sought(Site site, BuildingText building, String room) {

    private static final Pattern WORDS = Pattern.compile("([·\\p{IsHan}]{2,20})(.*)");

    static Sought of(Address address, DistrictChanges changes) {
        return new Sought(Site.of(address, changes), BuildingText.parse(address.building()), address.room());
    }

    /**
     * The same with the words before the room as the name of the building: nothing but a gazetteer can tell 样板国际1203
     * from 东侧1203. Empty when there are none.
     */
    Optional<Sought> withNameBeforeRoom() {
        Matcher words = WORDS.matcher(room == null || building.name() != null ? "" : room);
        if (!words.matches()) {
            return Optional.empty();
        }
        String rest = words.group(2).isEmpty() ? null : words.group(2);
        return Optional.of(
                new Sought(site, new BuildingText(CarrierName.key(words.group(1)), building.blocks()), rest));
    }

    boolean isNothing() {
        return !site.hasDoor() && building.name() == null;
    }

    String about() {
        return site.doorText() + (building.name() == null ? "" : building.name());
    }
}
