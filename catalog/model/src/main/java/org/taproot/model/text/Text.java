package org.taproot.model.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** What a cell of a source says, without what nobody can see in it. */
public final class Text {

    private static final Set<String> EMPTY = Set.of("N/A", "-", "--", "—", "——", "暂无", "无", "NULL");
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
        String cleaned = trim(Normalizer.normalize(visible(text), Normalizer.Form.NFC));
        return isEmptyWord(cleaned) ? null : cleaned;
    }

    /** The text with full-width digits, letters, punctuation and space as their half-width forms. */
    public static String narrow(String text) {
        if (text == null || text.chars().noneMatch(Text::isWide)) {
            return text;
        }
        StringBuilder narrowed = new StringBuilder(text.length());
        text.chars().forEach(c -> narrowed.append(narrow((char) c)));
        return narrowed.toString();
    }

    /** The text without any space, for values in which a space means nothing. */
    public static String withoutSpaces(String text) {
        StringBuilder dense = new StringBuilder(text.length());
        text.codePoints().filter(c -> !isSpace(c)).forEach(dense::appendCodePoint);
        return dense.toString();
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
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
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
