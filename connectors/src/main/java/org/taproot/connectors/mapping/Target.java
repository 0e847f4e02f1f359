package org.taproot.connectors.mapping;

import static java.util.Objects.requireNonNull;

import org.taproot.model.text.Dimension;

/**
 * A field of a fact, as a definition can fill it.
 *
 * @param name in the glossary's words
 * @param reader makes its value of a text
 * @param measures what its numbers measure; null for anything that is in no unit of its own
 * @param isRequired whether a row without it is rejected
 * @param zh as it stands on the screen
 * @param en with the unit
 */
record Target(String name, ValueReader reader, Dimension measures, boolean isRequired, String zh, String en) {

    Target {
        requireNonNull(name, "name");
        requireNonNull(reader, "reader");
        requireNonNull(zh, "zh");
        requireNonNull(en, "en");
    }

    /** One that is in no unit. */
    static Target of(String name, ValueReader reader, boolean isRequired, String zh, String en) {
        return new Target(name, reader, null, isRequired, zh, en);
    }
}
