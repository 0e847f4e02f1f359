package org.taproot.model.fact;

import static java.util.Objects.requireNonNull;

/**
 * What was wrong with a value.
 *
 * @param field the column or component at fault, in the glossary's words
 * @param value the value as it came, cut to {@value #MAX_VALUE} characters; empty when there was none
 * @param expected what would have been accepted, as a phrase
 */
public record Rejection(RejectReason reason, String field, String value, String expected) {

    private static final int MAX_VALUE = 200;

    public Rejection {
        requireNonNull(reason, "reason");
        requireNonNull(field, "field");
        requireNonNull(expected, "expected");
        value = value == null ? "" : value;
        if (value.length() > MAX_VALUE) {
            value = value.substring(0, MAX_VALUE) + "…";
        }
    }

    /** For instance {@code Invalid area_m2 "-12" at line 31: expected more than 0}. */
    public String message(String place) {
        String what = value.isEmpty() ? "Missing " + field : "Invalid %s \"%s\"".formatted(field, value);
        return "%s at %s: expected %s".formatted(what, place, expected);
    }

    /** The same for the data steward. */
    public String messageZh(String place) {
        return "%s：%s「%s」%s".formatted(place, field, value, reason.zh());
    }
}
