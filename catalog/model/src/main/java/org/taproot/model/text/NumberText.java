package org.taproot.model.text;

import static org.taproot.model.fact.RejectReason.INVALID_NUMBER;
import static org.taproot.model.fact.RejectReason.OUT_OF_RANGE;

import java.math.BigDecimal;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.taproot.model.fact.Outcome;

/**
 * Decimal numbers as people write them: {@code 1,234.5}, {@code １２３}, and {@code 80㎡} where that unit is allowed.
 * Exponents are refused: they come from a spreadsheet that has already lost digits.
 */
public final class NumberText {

    private static final int MOST_DIGITS = 18;

    // at most 18 digits on each side of the point
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?+(?:\\d{1,3}(?:,\\d{3}){1,5}|\\d{1,18})(?:\\.\\d{1,18})?+|[+-]?+\\.\\d{1,18}");

    private NumberText() {}

    /** The number; the longest of {@code units} that ends the text is taken off first. */
    public static Outcome<BigDecimal> parse(String field, String text, String... units) {
        return within(field, text, number -> true, () -> "a number", () -> "数字", units);
    }

    /** A number of more than 0 and at most {@code most}. */
    public static Outcome<BigDecimal> positive(String field, String text, BigDecimal most, String... units) {
        return within(
                field,
                text,
                n -> n.signum() > 0 && n.compareTo(most) <= 0,
                () -> "a number of more than 0 and at most " + most.toPlainString(),
                () -> "大于 0 且不超过 " + most.toPlainString() + " 的数字",
                units);
    }

    /** A number from 0 to {@code most}. */
    public static Outcome<BigDecimal> notNegative(String field, String text, BigDecimal most, String... units) {
        return within(
                field,
                text,
                n -> n.signum() >= 0 && n.compareTo(most) <= 0,
                () -> "a number from 0 to " + most.toPlainString(),
                () -> "0 至 " + most.toPlainString() + " 的数字",
                units);
    }

    private static Outcome<BigDecimal> within(
            String field,
            String text,
            Predicate<BigDecimal> allowed,
            Supplier<String> expected,
            Supplier<String> expectedZh,
            String... units) {
        String cleaned = Text.clean(text);
        if (cleaned == null) {
            return Outcome.accepted(null);
        }
        String digits = withoutUnit(Text.narrow(cleaned), units);
        if (!isUsual(digits) && !NUMBER.matcher(digits).matches()) {
            return Outcome.rejected(INVALID_NUMBER, field, text, expected.get(), expectedZh.get());
        }
        BigDecimal number = new BigDecimal(digits.replace(",", ""));
        return allowed.test(number)
                ? Outcome.accepted(number)
                : Outcome.rejected(OUT_OF_RANGE, field, text, expected.get(), expectedZh.get());
    }

    /** Whether it is 1234 or 12.5, as nearly all of them are. */
    private static boolean isUsual(String text) {
        int point = text.indexOf('.');
        int whole = point < 0 ? text.length() : point;
        return areDigits(text, 0, whole) && (point < 0 || areDigits(text, point + 1, text.length()));
    }

    private static boolean areDigits(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return end > start && end - start <= MOST_DIGITS;
    }

    private static String withoutUnit(String text, String... units) {
        int unitLength = 0;
        for (String unit : units) {
            if (unit.length() > unitLength && text.endsWith(unit)) {
                unitLength = unit.length();
            }
        }
        // U+2212 is what word processors make of a minus
        return text.substring(0, text.length() - unitLength).strip().replace('\u2212', '-');
    }
}
