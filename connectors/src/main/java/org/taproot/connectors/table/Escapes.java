package org.taproot.connectors.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that a workbook writes as {@code _x000D_}, since XML cannot have them or changes them. */
final class Escapes {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private Escapes() {}

    static String resolved(String text) {
        return text.contains("_x") ? ESCAPE.matcher(text).replaceAll(Escapes::character) : text;
    }

    private static String character(java.util.regex.MatchResult escape) {
        return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16)));
    }
}
