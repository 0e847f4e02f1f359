package org.taproot.model.place;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text that is read from the left, one part after the other. */
final class Scan {

    private static final Pattern ANYTHING = Pattern.compile("");

    private final String text;
    /** One for all patterns, of which an address asks some twenty. */
    private final Matcher matcher;

    private int position;

    Scan(String text) {
        this.text = text;
        // look-behind and look-ahead see the whole text
        this.matcher = ANYTHING.matcher(text).useTransparentBounds(true);
    }

    /**
     * Takes what the pattern matches right here; null, and nothing taken, when it does not.
     *
     * @return to be read before anything else is taken
     */
    Matcher take(Pattern pattern) {
        matcher.usePattern(pattern).region(position, text.length());
        if (!matcher.lookingAt()) {
            return null;
        }
        position = matcher.end();
        return matcher;
    }

    /**
     * Whether one of these characters is still to come. Without it a pattern that needs one cannot match, and most
     * patterns do not match most addresses.
     */
    boolean has(String characters) {
        for (int i = position; i < text.length(); i++) {
            if (characters.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Takes what the pattern matches right here; null when it does not. */
    String takeText(Pattern pattern) {
        return take(pattern) == null ? null : matcher.group();
    }

    void skip(Pattern pattern) {
        take(pattern);
    }

    int position() {
        return position;
    }

    void moveTo(int index) {
        position = index;
    }

    String rest() {
        return text.substring(position);
    }
}
