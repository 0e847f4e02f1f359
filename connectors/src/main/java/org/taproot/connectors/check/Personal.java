package org.taproot.connectors.check;

import java.util.regex.Pattern;

/** Texts as they may be shown on a screen that others see, too. */
public final class Personal {

    /** Of mobile phones, with or without the country's number, in groups or in one. */
    private static final Pattern PHONE =
            Pattern.compile("(?<![0-9A-Za-z])((?:\\+?86[- ]?)?1[0-9]{2})[- ]?[0-9]{4}[- ]?([0-9]{4})(?![0-9A-Za-z])");

    private Personal() {}

    /** The text with the middle of every phone number hidden: {@code 138****5678}. */
    public static String masked(String text) {
        return PHONE.matcher(text).replaceAll("$1****$2");
    }
}
