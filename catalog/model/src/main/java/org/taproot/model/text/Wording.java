package org.taproot.model.text;

import org.taproot.model.fact.Written;

/** Whether two values say the same, however they are written. */
public final class Wording {

    private Wording() {}

    /** Neither may be null. Width, spaces and the case of letters mean nothing in a text. */
    public static boolean isSame(Object one, Object other) {
        return one.equals(other) || (isText(one) && plain(one).equalsIgnoreCase(plain(other)));
    }

    private static boolean isText(Object value) {
        return value instanceof String || value instanceof Written;
    }

    private static String plain(Object value) {
        String text = value instanceof Written written ? written.text() : value.toString();
        return Text.withoutSpaces(Text.narrow(text));
    }
}
