package org.taproot.model.occupancy;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.function.Function;

/**
 * A text for people in both languages.
 *
 * @param zh Chinese, shown first
 * @param en English
 */
public record Label(String zh, String en) {

    public Label {
        requireNonNull(zh, "zh");
        requireNonNull(en, "en");
    }

    public static Label of(String zh, String en) {
        return new Label(zh, en);
    }

    /** A number or a day, the same in both languages. */
    public static Label of(Object value) {
        return new Label(value.toString(), value.toString());
    }

    /** This text, with each {@code %s} replaced by one of the parts, in order. */
    Label with(Label... parts) {
        return new Label(filled(zh, Label::zh, parts), filled(en, Label::en, parts));
    }

    private static String filled(String pattern, Function<Label, String> language, Label... parts) {
        return pattern.formatted(Arrays.stream(parts).map(language).toArray());
    }
}
