package org.taproot.model.resolve;

import java.util.Arrays;
import java.util.List;
import org.taproot.model.place.AddressText;

/** Invented carriers. */
final class Carriers {

    private Carriers() {}

    /** @param units for instance 12/1203 */
    static KnownCarrier carrier(
            String id, String name, List<String> aliases, Integer floors, String address, String... units) {
        return new KnownCarrier(
                id,
                name,
                aliases,
                List.of(AddressText.parse(address)),
                floors,
                Arrays.stream(units).map(unit -> unit(id, unit)).toList());
    }

    static Gazetteer gazetteer(List<KnownCarrier> carriers) {
        return new Gazetteer(carriers, DistrictChanges.declared());
    }

    private static KnownUnit unit(String carrierId, String unit) {
        int slash = unit.indexOf('/');
        return new KnownUnit(carrierId + "/" + unit, unit.substring(0, slash), unit.substring(slash + 1));
    }
}
