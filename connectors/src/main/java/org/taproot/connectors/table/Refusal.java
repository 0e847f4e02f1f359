package org.taproot.connectors.table;

import static java.util.Objects.requireNonNull;

/**
 * Why a file as a whole cannot be read: the value, the place, what was expected, what to do.
 *
 * @param english one or two sentences
 * @param chinese the same for the data steward
 */
public record Refusal(String english, String chinese) {

    public Refusal {
        requireNonNull(english, "english");
        requireNonNull(chinese, "chinese");
    }
}
