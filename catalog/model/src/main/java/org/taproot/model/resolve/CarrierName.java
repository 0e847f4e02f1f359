package org.taproot.model.resolve;

import java.util.Locale;
import java.util.regex.Pattern;
import org.taproot.model.text.Text;

/** Names of carriers in one form, for comparing. */
final class CarrierName {

    private static final Pattern SIGNS = Pattern.compile("[^\\p{IsAlphabetic}0-9]++");
    private static final Pattern KIND = Pattern.compile("(?<=..)(?:大厦|大楼|商厦|商务楼|办公楼|写字楼|商务中心|中心|广场|公寓|楼)$");

    private CarrierName() {}

    /** Without width, case, spaces, brackets and other signs; null when nothing is left. */
    static String key(String name) {
        String cleaned = Text.clean(name);
        if (cleaned == null) {
            return null;
        }
        String key =
                SIGNS.matcher(Text.narrow(cleaned).toUpperCase(Locale.ROOT)).replaceAll("");
        return key.isEmpty() ? null : key;
    }

    /** A key without the word for what it names: 样板大厦 and 样板广场 are 样板, which two buildings can well share. */
    static String stem(String key) {
        return KIND.matcher(key).replaceFirst("");
    }
}
