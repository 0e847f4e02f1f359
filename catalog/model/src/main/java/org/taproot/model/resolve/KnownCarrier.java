package org.taproot.model.resolve;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.taproot.model.fact.Components;
import org.taproot.model.place.Address;

/**
 * A carrier as the gazetteer knows it.
 *
 * @param carrierId as in {@link org.taproot.model.carrier.CarrierReported}
 * @param name may carry its block: 样板广场A座; null when unknown
 * @param aliases other names, former ones too
 * @param addresses all its addresses: a building at a corner has two. With their district, for one without may lie in any
 * @param floors number of floors above ground; null when unknown
 */
public record KnownCarrier(
        String carrierId,
        String name,
        List<String> aliases,
        List<Address> addresses,
        Integer floors,
        List<KnownUnit> units) {

    public KnownCarrier {
        requireNonNull(carrierId, "carrierId");
        aliases = List.copyOf(aliases);
        addresses = List.copyOf(addresses);
        floors = Components.count("floors", floors);
        units = List.copyOf(units);
    }

    /** The name of a carrier in the form in which names are compared; null when nothing is left of it. */
    public static String nameKey(String name) {
        return CarrierName.key(name);
    }
}
