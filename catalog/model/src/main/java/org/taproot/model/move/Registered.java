package org.taproot.model.move;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;
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

    private static final String KIND_OF_AREA = "(?:特别行政区|自治区|省|市|区|县)?";

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

    /** Of an address that could not be taken apart what the text says: then it is compared as a whole. */
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
        return isTakenApart ? parts : insideDistrict(address);
    }

    /** What is left of the text; null when it names nothing but the district. */
    private static String insideDistrict(Address address) {
        String rest = without(address.district(), without(address.province(), address.text()));
        return rest.isBlank() ? null : rest;
    }

    private static String without(String area, String text) {
        return area == null ? text : text.replaceFirst(Pattern.quote(area) + KIND_OF_AREA, "");
    }

    private static String part(String text, String sign) {
        return text == null ? "" : text + sign;
    }
}
