package org.taproot.lake.table;

import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;

/** The types a column of the hub may have, each with the Java type its values arrive in. */
@SuppressWarnings("ImmutableEnumChecker") // Iceberg's types are immutable, they only do not say so
public enum ColumnType {
    /** {@code String}. */
    TEXT(Types.StringType.get()),
    /** {@code Integer}. */
    INTEGER(Types.IntegerType.get()),
    /** {@code Long}. */
    LONG(Types.LongType.get()),
    /** {@code java.time.LocalDate}. */
    DATE(Types.DateType.get()),
    /** {@code java.time.Instant}, to microseconds. */
    INSTANT(Types.TimestampType.withZone()),
    /** {@code Boolean}. */
    BOOLEAN(Types.BooleanType.get()),
    /** {@code BigDecimal} to 6 decimals. */
    NUMBER(Types.DecimalType.of(20, 6)),
    /** {@code BigDecimal}, m² to 2 decimals. */
    AREA(Types.DecimalType.of(12, 2)),
    /** {@code BigDecimal}, CNY per m² and day to 4 decimals. */
    RENT(Types.DecimalType.of(12, 4)),
    /** {@code BigDecimal}, whole units of a currency to 2 decimals. */
    MONEY(Types.DecimalType.of(20, 2)),
    /** {@code List} of {@code Conflict}; null for none. */
    CONFLICTS(null);

    private final Type type;

    ColumnType(Type type) {
        this.type = type;
    }

    public Type type() {
        return this == CONFLICTS ? ConflictColumns.type() : type;
    }
}
