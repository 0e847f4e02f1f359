package org.taproot.model.resolve;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taproot.model.text.Text;

/** Room numbers in one form, for comparing. */
final class RoomText {

    private static final Pattern BETWEEN = Pattern.compile("[、,及]");
    private static final Pattern SIGN = Pattern.compile("(?<=.)[室房]$|(?<=[0-9])室(?=[A-Z]$)");
    private static final Pattern LEADING_ZERO = Pattern.compile("^0(?=[0-9]{3})");
    private static final Pattern RANGE = Pattern.compile("([0-9]{3,6})-([0-9]{3,6})");
    private static final Pattern ON_A_FLOOR = Pattern.compile("([0-9]{1,3}?)([0-9]{2})(?:[A-Z]|-[0-9A-Z]{1,4})?");

    private RoomText() {}

    /** The rooms that a text names; a range stays one. */
    static List<String> rooms(String text) {
        String cleaned = Text.clean(text);
        if (cleaned == null) {
            return List.of();
        }
        String plain = Text.withoutSpaces(Text.narrow(cleaned)).toUpperCase(Locale.ROOT);
        return BETWEEN.splitAsStream(plain)
                .map(RoomText::key)
                .filter(room -> !room.isEmpty())
                .toList();
    }

    /** 0805室 is 805, 307室H is 307H; 03 stays 03. */
    static String key(String room) {
        String dense = Text.withoutSpaces(Text.narrow(room)).toUpperCase(Locale.ROOT);
        return LEADING_ZERO.matcher(SIGN.matcher(dense).replaceAll("")).replaceFirst("");
    }

    /** Matches what goes from one room to another of the same floor, in groups 1 and 2; 603-10 does not. */
    static Matcher range(String room) {
        return RANGE.matcher(room);
    }

    /** What would be the floor if rooms are numbered floor by floor: 12 of 1203; null when they cannot be. */
    static String leadingFloor(String room) {
        Matcher onAFloor = ON_A_FLOOR.matcher(room);
        return onAFloor.matches() ? onAFloor.group(1) : null;
    }
}
