package org.taproot.model.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** What a cell of a source says, without what nobody can see in it. */
public final class Text {

    private static final Set<String> EMPTY = Set.of("N/A", "-", "--", "—", "——", "/", "暂无", "无", "NULL");
    private static final int WIDE_OFFSET = '！' - '!';

    private Text() {}

    /**
     * The text in NFC, trimmed, without control, zero-width and direction characters; line breaks and tabs become
     * spaces. Null when nothing is left, or only a word that stands for nothing, such as {@code N/A} or 暂无.
     */
    public static String clean(String text) {
        if (text == null) {
            return null;
        }
        // visible first: a zero-width character may part two that compose
        String settled = isSettled(text) ? text : Normalizer.normalize(visible(text), Normalizer.Form.NFC);
        String cleaned = trim(settled);
        return isEmptyWord(cleaned) ? null : cleaned;
    }

    /** Whether there is nothing to clean inside, as in nearly every cell of millions. */
    private static boolean isSettled(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isSettled(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Visible, and neither changed by NFC nor changing what stands beside it: of those that are, the usual ones. */
    private static boolean isSettled(char c) {
        return (c >= ' ' && c <= '~')
                || (c >= 0x4E00 && c <= 0x9FEF)
                || (c >= 0xFF01 && c <= 0xFF5E)
                || (c >= 0x3000 && c <= 0x3029)
                || (c >= 0x2010 && c <= 0x2027)
                || (c >= 0xA0 && c <= 0xFF && c != 0xAD)
                || (c >= 0x3300 && c <= 0x33FF);
    }

    /** Whether nothing of it can be seen: spaces of any kind, control, zero-width and direction characters. */
    public static boolean isBlank(String text) {
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (!isSpace(c) && !isInvisible(c)) {
                return false;
            }
            i += Character.charCount(c);
        }
        return true;
    }

    /** The text with full-width digits, letters, punctuation and space as their half-width forms. */
    public static String narrow(String text) {
        int wide = text == null ? -1 : indexOfWide(text);
        if (wide < 0) {
            return text;
        }
        char[] narrowed = text.toCharArray();
        for (int i = wide; i < narrowed.length; i++) {
            narrowed[i] = narrow(narrowed[i]);
        }
        return new String(narrowed);
    }

    private static int indexOfWide(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isWide(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    /** The text without any space, for values in which a space means nothing. */
    public static String withoutSpaces(String text) {
        int space = indexOfSpace(text);
        if (space < 0) {
            return text;
        }
        StringBuilder dense = new StringBuilder(text.length()).append(text, 0, space);
        for (int i = space; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isSpace(c)) {
                dense.append(c);
            }
        }
        return dense.toString();
    }

    /** No space is written with two characters. */
    private static int indexOfSpace(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isSpace(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static String visible(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isLineBreakOrTab(c)) {
                kept.append(' ');
            } else if (!isInvisible(c)) {
                kept.appendCodePoint(c);
            }
        });
        return kept.toString();
    }

    private static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            // a lone surrogate cannot be written as UTF-8
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> true;
            default -> false;
        };
    }

    private static boolean isLineBreakOrTab(int codePoint) {
        return codePoint == '\n'
                || codePoint == '\r'
                || codePoint == '\t'
                || codePoint == 0x2028
                || codePoint == 0x2029;
    }

    private static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Also the no-break and the ideographic space, which {@link String#strip()} partly leaves. */
    private static boolean isSpace(int codePoint) {
        // no space stands beyond the ideographic one
        boolean isUsual = (codePoint > ' ' && codePoint <= '~') || codePoint > '\u3000';
        return !isUsual && (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint));
    }

    private static boolean isEmptyWord(String cleaned) {
        return cleaned.isEmpty()
                || (cleaned.length() <= 4 && EMPTY.contains(narrow(cleaned).toUpperCase(Locale.ROOT)));
    }

    private static boolean isWide(int c) {
        return (c >= '！' && c <= '～') || c == '\u3000';
    }

    private static char narrow(char c) {
        if (c == '\u3000') {
            return ' ';
        }
        return isWide(c) ? (char) (c - WIDE_OFFSET) : c;
    }
}
