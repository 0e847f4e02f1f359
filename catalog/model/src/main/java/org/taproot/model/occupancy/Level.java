package org.taproot.model.occupancy;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A floor's place in its building: B2, B1, 1, 2, ..., 12, 12A, 13.
 *
 * @param storey 0 for floor 1, -1 for B1: there is no floor 0
 * @param suffix the letter of an intermediate or renamed floor, or empty
 */
record Level(int storey, String suffix) implements Comparable<Level> {

    /** 13 and 14 are often left out together; where more numbers are missing, floors are missing. */
    private static final int MOST_NUMBERS_LEFT_OUT = 2;

    private static final Pattern FLOOR = Pattern.compile("(B?)([0-9]{1,3})([A-Z]?)");
    private static final Comparator<Level> UPWARDS =
            Comparator.comparingInt(Level::storey).thenComparing(Level::suffix);

    /** The level of a floor as {@code FloorText} writes it; null for a floor that has no single one, such as 夹层 or 3、4. */
    static Level of(String floor) {
        Matcher matcher = FLOOR.matcher(floor);
        if (!matcher.matches()) {
            return null;
        }
        int number = Integer.parseInt(matcher.group(2));
        return new Level(matcher.group(1).isEmpty() ? number - 1 : -number, matcher.group(3));
    }

    /** Whether the next floor known above this one lies on it: floor numbers that do not exist are skipped. */
    boolean isBelow(Level next) {
        return next.storey - storey <= MOST_NUMBERS_LEFT_OUT + 1;
    }

    @Override
    public int compareTo(Level other) {
        return UPWARDS.compare(this, other);
    }
}
