package org.taproot.model.resolve;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taproot.model.place.Address;

/**
 * A firm registered at a door.
 *
 * @param uscc unified social credit code
 * @param room block and room, and the floor where the room is only a letter; null when the address names none
 * @param mark the words by which the address says itself that nobody works there; null when it does not
 */
public record Registration(String uscc, String room, String mark) {

    private static final Pattern MARK =
            Pattern.compile("集中登记地?|集群(?:注册|登记)地?|住所托管|地址托管|虚拟(?:地址|席位|工位|办公)?|工位|席位|卡位|(?<=[0-9A-Z０-９])席");
    private static final Pattern TOLD_APART_BY_ITSELF = Pattern.compile("[0-9]{3}");

    public Registration {
        requireNonNull(uscc, "uscc");
    }

    static Registration of(String uscc, Address address) {
        return new Registration(uscc, room(address), mark(address.text()));
    }

    private static String mark(String text) {
        Matcher mark = MARK.matcher(text);
        return mark.find() ? mark.group() : null;
    }

    private static String room(Address address) {
        List<String> rooms = RoomText.rooms(address.room());
        if (rooms.isEmpty()) {
            return null;
        }
        String room = String.join("、", rooms);
        boolean needsFloor =
                address.floor() != null && !TOLD_APART_BY_ITSELF.matcher(room).find();
        return (address.building() == null ? "" : address.building() + "/")
                + (needsFloor ? address.floor() + "/" : "")
                + room;
    }
}
