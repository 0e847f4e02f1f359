package org.taproot.model.fact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;

/** What the value of a fact's component means, each with the one Java class it arrives in. */
public enum FieldType {
    /** Whatever the class of the component says. */
    BY_CLASS(Void.class),
    /** {@code String}. */
    TEXT(String.class),
    /** {@code String}, a unified social credit code as {@code Uscc} reads it. */
    USCC(String.class),
    /** {@code LocalDate}. */
    DATE(LocalDate.class),
    /** {@code Instant}, to microseconds. */
    INSTANT(Instant.class),
    /** {@code BigDecimal} to 6 decimals, without zeros at its end. */
    NUMBER(BigDecimal.class, 20, 6),
    /** {@code BigDecimal}, m² to 2 decimals. */
    AREA(BigDecimal.class, 12, 2),
    /** {@code BigDecimal}, CNY per m² and day to 4 decimals. */
    RENT(BigDecimal.class, 12, 4),
    /** {@code BigDecimal}, CNY (not in 万) to 2 decimals. */
    MONEY(BigDecimal.class, 20, 2),
    /** {@code Integer}. */
    COUNT(Integer.class),
    /** {@code Boolean}. */
    BOOLEAN(Boolean.class),
    /** An enum of the vocabulary. */
    CODE(Coded.class);

    private final Class<?> javaType;
    private final int precision;
    private final int scale;

    FieldType(Class<?> javaType) {
        this(javaType, 0, 0);
    }

    FieldType(Class<?> javaType, int precision, int scale) {
        this.javaType = javaType;
        this.precision = precision;
        this.scale = scale;
    }

    /** How many digits a decimal has at most; 0 for what is none. */
    public int precision() {
        return precision;
    }

    /** How many of a decimal's digits stand after the point. */
    public int scale() {
        return scale;
    }

    /** What a component of that class is unless it says otherwise. */
    static FieldType byClass(Class<?> component) {
        return Arrays.stream(values())
                .filter(type -> type.holds(component))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Invalid component of %s: expected a class of the vocabulary".formatted(component)));
    }

    boolean holds(Class<?> component) {
        return this == CODE ? component.isEnum() && Coded.class.isAssignableFrom(component) : javaType == component;
    }

    /**
     * The number in the one form that equal numbers of this type share. Null stays null.
     *
     * @throws IllegalArgumentException when it has more digits before the point than a table can hold
     */
    BigDecimal trimmed(String name, BigDecimal value) {
        if (value == null) {
            return null;
        }
        int magnitude = value.precision() - value.scale();
        if (value.signum() != 0 && magnitude > precision - scale) {
            throw new IllegalArgumentException("Invalid %s of %d digits: expected at most %d before the point"
                    .formatted(name, magnitude, precision - scale));
        }
        // what is far too small to be seen is not even rounded: its exponent may be as large as it likes
        BigDecimal rounded =
                magnitude < -scale ? BigDecimal.ZERO.setScale(scale) : value.setScale(scale, RoundingMode.HALF_UP);
        return this == NUMBER ? withoutZeros(rounded) : rounded;
    }

    private static BigDecimal withoutZeros(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
