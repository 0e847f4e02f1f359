package org.taproot.connectors.intake.http;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonPointer;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;

/**
 * What tells new records from old ones.
 *
 * @param parameter of the query, which asks for records from a value on
 * @param field where a record has that value
 */
record Watermark(String parameter, JsonPointer field) {

    Watermark {
        requireNonNull(parameter, "parameter");
        requireNonNull(field, "field");
    }

    /** The larger of two values: of two numbers, two times with their offsets, or two texts. */
    static String larger(String one, String other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return compare(one, other) >= 0 ? one : other;
    }

    private static int compare(String one, String other) {
        try {
            return new BigDecimal(one).compareTo(new BigDecimal(other));
        } catch (NumberFormatException notNumbers) {
            return compareTimes(one, other);
        }
    }

    private static int compareTimes(String one, String other) {
        try {
            return OffsetDateTime.parse(one)
                    .toInstant()
                    .compareTo(OffsetDateTime.parse(other).toInstant());
        } catch (DateTimeException notTimes) {
            return one.compareTo(other);
        }
    }
}
