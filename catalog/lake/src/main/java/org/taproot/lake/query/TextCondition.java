package org.taproot.lake.query;

/** A user's text as a condition; null, meaning no condition, when there is no text. */
final class TextCondition {

    private TextCondition() {}

    static String equalTo(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /**
     * For {@code LIKE ... ESCAPE '!'}: every character of the text stands for itself. Not a backslash, because Jdbi would
     * read it as escaping the quote after it.
     */
    static String containing(String text) {
        String whole = equalTo(text);
        return whole == null ? null : "%" + escaped(whole) + "%";
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
