package org.taproot.connectors.definition;

import static java.util.Objects.requireNonNull;

/**
 * A field of the fact that a source fills.
 *
 * @param name in the glossary's words
 * @param rule where its value comes from
 * @param isRequired whether a row without it is rejected, also where the fact would allow it
 * @param range null for what is always allowed
 */
public record Field(String name, FieldRule rule, boolean isRequired, FieldRule.Range range) {

    public Field {
        requireNonNull(name, "name");
        requireNonNull(rule, "rule");
    }
}
