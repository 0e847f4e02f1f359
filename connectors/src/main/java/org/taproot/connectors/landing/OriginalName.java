package org.taproot.connectors.landing;

import java.nio.file.Path;

/** The name a file came with, as text that can be shown. */
public final class OriginalName {

    private OriginalName() {}

    /** Without folders; what would not be visible, or would turn the text around, is written as U+202E. */
    public static String of(Path file) {
        return shown(file.getFileName().toString());
    }

    /** The same of a name that is no file's. */
    public static String shown(String name) {
        StringBuilder shown = new StringBuilder();
        name.codePoints().forEach(c -> {
            if (isVisible(c)) {
                shown.appendCodePoint(c);
            } else {
                shown.append("<U+%04X>".formatted(c));
            }
        });
        return shown.toString();
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
