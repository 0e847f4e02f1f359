package org.taproot.connectors.intake.jdbc;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** How values of a column are read, written as JSON, kept in a position and asked for again. */
enum ValueKind {
    NUMBER {
        @Override
        String read(ResultSet row, int column, ZoneId zone) throws SQLException {
            BigDecimal value = row.getBigDecimal(column);
            return value == null ? null : value.toPlainString();
        }

        @Override
        void write(JsonGenerator out, String value, ZoneId zone) throws IOException {
            out.writeNumber(value);
        }

        @Override
        void bind(PreparedStatement statement, int parameter, String value) throws SQLException {
            BigDecimal number = new BigDecimal(value);
            if (number.stripTrailingZeros().scale() <= 0 && number.precision() < 19) {
                // a whole number as such, or an index on a whole column is of no use
                statement.setLong(parameter, number.longValueExact());
            } else {
                statement.setBigDecimal(parameter, number);
            }
        }

        @Override
        Optional<String> minus(String value, LookBack lookBack) {
            return Optional.ofNullable(lookBack.number())
                    .map(each -> new BigDecimal(value).subtract(each).toPlainString());
        }
    },
    FRACTION(false) {
        @Override
        void write(JsonGenerator out, String value, ZoneId zone) throws IOException {
            double number = Double.parseDouble(value);
            if (Double.isFinite(number)) {
                out.writeNumber(new BigDecimal(value).toPlainString());
            } else {
                out.writeString(value);
            }
        }
    },
    FLAG(false) {
        @Override
        String read(ResultSet row, int column, ZoneId zone) throws SQLException {
            boolean value = row.getBoolean(column);
            return row.wasNull() ? null : String.valueOf(value);
        }

        @Override
        void write(JsonGenerator out, String value, ZoneId zone) throws IOException {
            out.writeBoolean(Boolean.parseBoolean(value));
        }
    },
    DATE {
        @Override
        String read(ResultSet row, int column, ZoneId zone) throws SQLException {
            return text(row.getObject(column, LocalDate.class));
        }

        @Override
        void bind(PreparedStatement statement, int parameter, String value) throws SQLException {
            statement.setObject(parameter, LocalDate.parse(value));
        }

        @Override
        Optional<String> minus(String value, LookBack lookBack) {
            return Optional.ofNullable(lookBack.time()).map(each -> LocalDate.parse(value)
                    .atStartOfDay()
                    .minus(each)
                    .toLocalDate()
                    .toString());
        }
    },
    TIME(false) {
        @Override
        String read(ResultSet row, int column, ZoneId zone) throws SQLException {
            return text(row.getObject(column, LocalTime.class));
        }
    },
    /** A time without an offset: it is one of the zone in the settings. */
    LOCAL_TIMESTAMP {
        @Override
        String read(ResultSet row, int column, ZoneId zone) throws SQLException {
            return text(row.getObject(column, LocalDateTime.class));
        }

        @Override
        void write(JsonGenerator out, String value, ZoneId zone) throws IOException {
            out.writeString(shown(LocalDateTime.parse(value).atZone(zone)));
        }

        @Override
        void bind(PreparedStatement statement, int parameter, String value) throws SQLException {
            statement.setObject(parameter, LocalDateTime.parse(value));
        }

        @Override
        Optional<String> minus(String value, LookBack lookBack) {
            return Optional.ofNullable(lookBack.time())
                    .map(each -> LocalDateTime.parse(value).minus(each).toString());
        }
    },
    INSTANT {
        @Override
        String read(ResultSet row, int column, ZoneId zone) throws SQLException {
            OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
            return value == null ? null : value.toInstant().toString();
        }

        @Override
        void write(JsonGenerator out, String value, ZoneId zone) throws IOException {
            out.writeString(shown(Instant.parse(value).atZone(zone)));
        }

        @Override
        void bind(PreparedStatement statement, int parameter, String value) throws SQLException {
            statement.setObject(parameter, Instant.parse(value).atOffset(ZoneOffset.UTC));
        }

        @Override
        Optional<String> minus(String value, LookBack lookBack) {
            return minusInstant(value, lookBack.time());
        }
    },
    /** MariaDB's TIMESTAMP: a moment, which its server shows in the zone of the session, here UTC. */
    UTC_TIMESTAMP {
        @Override
        String read(ResultSet row, int column, ZoneId zone) throws SQLException {
            LocalDateTime value = row.getObject(column, LocalDateTime.class);
            return value == null ? null : value.toInstant(ZoneOffset.UTC).toString();
        }

        @Override
        void write(JsonGenerator out, String value, ZoneId zone) throws IOException {
            INSTANT.write(out, value, zone);
        }

        @Override
        void bind(PreparedStatement statement, int parameter, String value) throws SQLException {
            statement.setObject(parameter, LocalDateTime.ofInstant(Instant.parse(value), ZoneOffset.UTC));
        }

        @Override
        Optional<String> minus(String value, LookBack lookBack) {
            return minusInstant(value, lookBack.time());
        }
    },
    TEXT,
    UNIQUE_ID {
        @Override
        void bind(PreparedStatement statement, int parameter, String value) throws SQLException {
            statement.setObject(parameter, UUID.fromString(value));
        }
    },
    /** What is not known here, but has a text: JSON, enumerations, intervals. */
    OTHER(false);

    private final boolean orders;

    ValueKind() {
        this(true);
    }

    ValueKind(boolean orders) {
        this.orders = orders;
    }

    /** Empty for what no line of text can hold. */
    static Optional<ValueKind> of(int type, String typeName, boolean mariaDb) {
        String name = typeName.toLowerCase(Locale.ROOT);
        return Optional.ofNullable(
                switch (type) {
                    case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.DECIMAL, Types.NUMERIC ->
                        NUMBER;
                    case Types.REAL, Types.FLOAT, Types.DOUBLE -> FRACTION;
                    case Types.BOOLEAN, Types.BIT -> FLAG;
                    case Types.DATE -> DATE;
                    case Types.TIME -> name.equals("timetz") ? OTHER : TIME;
                    case Types.TIMESTAMP -> timestamp(name, mariaDb);
                    case Types.TIMESTAMP_WITH_TIMEZONE -> INSTANT;
                    case Types.CHAR, Types.VARCHAR, Types.NCHAR, Types.NVARCHAR -> TEXT;
                    case Types.LONGVARCHAR,
                            Types.LONGNVARCHAR,
                            Types.CLOB,
                            Types.NCLOB,
                            Types.TIME_WITH_TIMEZONE,
                            Types.SQLXML -> OTHER;
                    case Types.OTHER -> name.equals("uuid") && !mariaDb ? UNIQUE_ID : OTHER;
                    default -> null;
                });
    }

    private static ValueKind timestamp(String name, boolean mariaDb) {
        if (mariaDb && name.startsWith("timestamp")) {
            return UTC_TIMESTAMP;
        }
        return name.equals("timestamptz") ? INSTANT : LOCAL_TIMESTAMP;
    }

    /** Whether rows can be read in the order of such a column, and asked for from a value on. */
    boolean orders() {
        return orders;
    }

    /** The value as a position keeps it, null when there is none. */
    String read(ResultSet row, int column, ZoneId zone) throws SQLException {
        return row.getString(column);
    }

    void write(JsonGenerator out, String value, ZoneId zone) throws IOException {
        out.writeString(value);
    }

    void bind(PreparedStatement statement, int parameter, String value) throws SQLException {
        statement.setString(parameter, value);
    }

    /** A smaller value; empty when the two do not fit together. */
    Optional<String> minus(String value, LookBack lookBack) {
        return Optional.empty();
    }

    private static Optional<String> minusInstant(String value, Duration time) {
        return Optional.ofNullable(time)
                .map(each -> Instant.parse(value).minus(each).toString());
    }

    private static String shown(ZonedDateTime moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
