package org.taproot.model.fact;

import java.math.BigDecimal;

/**
 * What facts ask of their components. Every check lets null pass, throws {@link IllegalArgumentException} when the value
 * will not do, and gives it back in the one form that equal values share.
 */
public final class Components {

    private Components() {}

    /**
     * The first of these that is there.
     *
     * @param expected what they are, for whoever has none of them
     */
    public static String key(String expected, String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null && !candidate.isEmpty()) {
                return candidate;
            }
        }
        throw new IllegalArgumentException("Missing key: expected " + expected);
    }

    public static BigDecimal area(String name, BigDecimal value) {
        return notNegative(name, FieldType.AREA.trimmed(name, value));
    }

    public static BigDecimal rent(String name, BigDecimal value) {
        return notNegative(name, FieldType.RENT.trimmed(name, value));
    }

    public static BigDecimal money(String name, BigDecimal value) {
        return notNegative(name, FieldType.MONEY.trimmed(name, value));
    }

    public static BigDecimal number(String name, BigDecimal value) {
        return FieldType.NUMBER.trimmed(name, value);
    }

    public static BigDecimal between(String name, BigDecimal value, int low, int high) {
        BigDecimal trimmed = number(name, value);
        if (trimmed != null
                && (trimmed.compareTo(BigDecimal.valueOf(low)) < 0
                        || trimmed.compareTo(BigDecimal.valueOf(high)) > 0)) {
            throw outside(name, trimmed, low, high);
        }
        return trimmed;
    }

    public static Integer between(String name, Integer value, int low, int high) {
        if (value != null && (value < low || value > high)) {
            throw outside(name, value, low, high);
        }
        return value;
    }

    public static Integer count(String name, Integer value) {
        if (value != null && value < 0) {
            throw new IllegalArgumentException("Invalid %s %d: expected 0 or more".formatted(name, value));
        }
        return value;
    }

    /** Neither end of a range may lie on the wrong side of the other. */
    public static <T extends Comparable<? super T>> void ordered(String name, T low, T high) {
        if (low != null && high != null && low.compareTo(high) > 0) {
            throw new IllegalArgumentException(
                    "Invalid %s from %s to %s: expected the lower end first".formatted(name, low, high));
        }
    }

    private static BigDecimal notNegative(String name, BigDecimal value) {
        if (value != null && value.signum() < 0) {
            throw new IllegalArgumentException(
                    "Invalid %s %s: expected 0 or more".formatted(name, value.toPlainString()));
        }
        return value;
    }

    private static IllegalArgumentException outside(String name, Object value, int low, int high) {
        return new IllegalArgumentException("Invalid %s %s: expected %d to %d".formatted(name, value, low, high));
    }
}
