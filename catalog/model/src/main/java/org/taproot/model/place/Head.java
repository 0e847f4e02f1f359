package org.taproot.model.place;

import org.taproot.model.text.Remembered;

/**
 * What stands before the first number of an address: the area and the road, which are those of thousands of addresses.
 * None of their patterns takes a digit or looks behind one, so a head says the same whatever follows it.
 *
 * @param road null when there is none
 * @param isWhole whether all of it is area and road
 */
record Head(Area area, String road, boolean isWhole) {

    private static final Remembered<Head> KNOWN = new Remembered<>(Head::read);

    /** The head of that length; the rest of the text is of no concern. */
    static Head of(String text, int length) {
        return KNOWN.of(text.substring(0, length));
    }

    /** How long the head of a text is. */
    static int length(String text) {
        int length = 0;
        while (length < text.length() && !isDigit(text.charAt(length))) {
            length++;
        }
        return length;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static Head read(String head) {
        Scan scan = new Scan(head);
        Area area = Area.read(scan);
        String road = Street.road(scan);
        return new Head(area, road, scan.position() == head.length());
    }
}
