package org.taproot.connectors.mapping;

import static java.util.Objects.requireNonNull;

/**
 * A field of a fact, as a definition can fill it.
 *
 * @param name in the glossary's words
 * @param reader makes its value of a text
 * @param isRequired whether a row without it is rejected
 * @param zh as it stands on the screen
 * @param en with the unit
 */
record Target(String name, ValueReader reader, boolean isRequired, String zh, String en) {

    Target {
        requireNonNull(name, "name");
        requireNonNull(reader, "reader");
        requireNonNull(zh, "zh");
        requireNonNull(en, "en");
    }
}
