package org.taproot.model.text;

import static org.taproot.model.fact.RejectReason.INVALID_NUMBER;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taproot.model.fact.Outcome;

/**
 * Ranges as people write them: {@code 50-100}, {@code 50~100}, {@code 50以下}, {@code 100以上}, {@code 下降20%-50%} (which is
 * −50 to −20), {@code 持平} (0 to 0), or one number.
 */
public final class RangeText {

    private static final String EXPECTED = "a range such as 50-100, 50以下 or 100以上";
    private static final String EXPECTED_ZH = "范围，如 50-100、50以下 或 100以上";
    private static final String NUMBER = "(\\d[\\d,]{0,20}(?:\\.\\d{1,9})?)%?";
    private static final Pattern RANGE = Pattern.compile("(?:(下降|减少|降)|(?:增长|增加|上升|升))?" + NUMBER
            + "(?:(?:[-~—–～至到]{1,2}" + NUMBER + ")|(以上|及以上|\\+)|(以下|以内|及以下))?");

    private RangeText() {}

    /** The range; an end that is open is null. Null when the text is empty. */
    public static Outcome<Range> parse(String field, String text) {
        String cleaned = Text.clean(text);
        if (cleaned == null) {
            return Outcome.accepted(null);
        }
        String dense = Text.withoutSpaces(Text.narrow(cleaned));
        if (dense.equals("持平")) {
            return Outcome.accepted(new Range(BigDecimal.ZERO, BigDecimal.ZERO));
        }
        Matcher parts = RANGE.matcher(dense);
        return parts.matches()
                ? range(field, text, parts)
                : Outcome.rejected(INVALID_NUMBER, field, text, EXPECTED, EXPECTED_ZH);
    }

    private static Outcome<Range> range(String field, String text, Matcher parts) {
        BigDecimal first = number(parts.group(2));
        BigDecimal second = parts.group(3) == null ? first : number(parts.group(3));
        BigDecimal low = parts.group(5) == null ? first : null;
        BigDecimal high = parts.group(4) == null ? second : null;
        if (low != null && high != null && low.compareTo(high) > 0) {
            return Outcome.rejected(INVALID_NUMBER, field, text, EXPECTED, EXPECTED_ZH);
        }
        Range range = new Range(low, high);
        return Outcome.accepted(parts.group(1) == null ? range : range.negated());
    }

    private static BigDecimal number(String digits) {
        return new BigDecimal(digits.replace(",", ""));
    }

    /**
     * From the least to the most.
     *
     * @param low null when it is open
     * @param high null when it is open
     */
    public record Range(BigDecimal low, BigDecimal high) {

        Range negated() {
            return new Range(high == null ? null : high.negate(), low == null ? null : low.negate());
        }
    }
}
