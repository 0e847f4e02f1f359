package org.taproot.model.move;

import static java.util.Objects.requireNonNull;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taproot.model.enterprise.Enterprise;
import org.taproot.model.place.Address;

/**
 * An enterprise of a register's snapshot as moves are judged by, and its place as people read it.
 *
 * @param registration its street is what the address says inside the district, without the town, which some records name
 *     and some do not
 */
public record Registered(Registration registration, Whereabouts whereabouts) {

    public Registered {
        requireNonNull(registration, "registration");
        requireNonNull(whereabouts, "whereabouts");
    }

    public static Registered of(Enterprise enterprise) {
        Address address = enterprise.registeredAddress();
        return new Registered(
                new Registration(
                        enterprise.uscc(),
                        enterprise.name(),
                        enterprise.entityType(),
                        enterprise.industry(),
                        enterprise.size(),
                        address == null ? null : address.district(),
                        address == null ? null : street(address),
                        enterprise.establishedOn(),
                        enterprise.changedOn(),
                        null,
                        enterprise.closedOn()),
                address == null
                        ? new Whereabouts(null, null, null)
                        : new Whereabouts(address.district(), address.town(), address.text()));
    }

    /** Of an address that could not be taken apart the text: then it is compared as a whole. */
    private static String street(Address address) {
        String parts = Stream.of(
                        part(address.road(), ""),
                        part(address.lane(), "弄"),
                        part(address.number(), "号"),
                        part(address.building(), ""),
                        part(address.floor(), "层"),
                        part(address.room(), "室"))
                .collect(Collectors.joining());
        boolean isTakenApart = address.road() != null || address.building() != null;
        boolean isOnlyDistrict = parts.isEmpty() && address.town() == null;
        return isTakenApart ? parts : isOnlyDistrict ? null : address.text();
    }

    private static String part(String text, String sign) {
        return text == null ? "" : text + sign;
    }
}
