package org.taproot.desk.list;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what the address of a list asks for; what it does not know, it takes for the default. */
public final class Choice {

    private static final int LARGEST_PAGE = 1_000_000;

    private Choice() {}

    public static <E extends Enum<E>> Optional<E> of(Class<E> choices, String text) {
        if (text == null) {
            return Optional.empty();
        }
        String name = text.strip().toUpperCase(Locale.ROOT);
        return Stream.of(choices.getEnumConstants())
                .filter(choice -> choice.name().equals(name))
                .findFirst();
    }

    public static int page(String text) {
        if (text == null || !text.matches("[0-9]{1,7}")) {
            return 1;
        }
        return Math.min(Math.max(1, Integer.parseInt(text)), LARGEST_PAGE);
    }
}
