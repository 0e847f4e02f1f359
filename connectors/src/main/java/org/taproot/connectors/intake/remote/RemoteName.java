package org.taproot.connectors.intake.remote;

/** A name from elsewhere as text that can be shown; never a path. */
public final class RemoteName {

    private static final int LONGEST = 300;

    private RemoteName() {}

    /** What would not be visible, or would turn the text around, is written as U+202E; what is too long is cut. */
    public static String harmless(String name) {
        StringBuilder shown = new StringBuilder();
        name.codePoints().limit(LONGEST).forEach(c -> {
            if (isVisible(c)) {
                shown.appendCodePoint(c);
            } else {
                shown.append("<U+%04X>".formatted(c));
            }
        });
        return name.codePointCount(0, name.length()) > LONGEST ? shown + "…" : shown.toString();
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
