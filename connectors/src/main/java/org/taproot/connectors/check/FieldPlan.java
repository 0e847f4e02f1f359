package org.taproot.connectors.check;

import static java.util.Objects.requireNonNull;

/**
 * What a definition does for one field of the fact.
 *
 * @param name in the glossary's words
 * @param label as people call it, in Chinese and English
 * @param isRequired whether a row without it is rejected
 * @param rule where its value comes from, for people
 */
public record FieldPlan(String name, String label, boolean isRequired, String rule) {

    public FieldPlan {
        requireNonNull(name, "name");
        requireNonNull(label, "label");
        requireNonNull(rule, "rule");
    }
}
