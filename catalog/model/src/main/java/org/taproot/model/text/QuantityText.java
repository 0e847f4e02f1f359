package org.taproot.model.text;

import static org.taproot.model.fact.RejectReason.INVALID_NUMBER;
import static org.taproot.model.fact.RejectReason.SCIENTIFIC_NOTATION;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.taproot.model.fact.Outcome;
import org.taproot.model.fact.Rejection;

/** Numbers with their unit: {@code 6800m²}, {@code 4.7元/m²/天}, {@code 1,000万元}, {@code １２３}. */
public final class QuantityText {

    private QuantityText() {}

    /**
     * The number and its unit.
     *
     * @param units that are allowed
     * @param unwritten what is meant where the text has no unit; null for none
     */
    public static Outcome<Quantity> parse(
            String field, String text, Collection<UnitOfMeasure> units, UnitOfMeasure unwritten) {
        String cleaned = Text.clean(text);
        if (cleaned == null) {
            return Outcome.accepted(null);
        }
        String dense = Text.withoutSpaces(Text.narrow(cleaned));
        int end = endOfNumber(dense);
        if (end == dense.length()) {
            return quantity(field, text, dense, units, unwritten);
        }
        String written = dense.substring(end);
        if (isExponent(written)) {
            return Outcome.rejected(
                    SCIENTIFIC_NOTATION,
                    field,
                    text,
                    "all digits: format the column as text and export again",
                    "完整的数字");
        }
        Optional<UnitOfMeasure> named = UnitOfMeasure.of(written);
        if (end == 0 || named.isEmpty() || !units.contains(named.get())) {
            return invalid(field, text, units);
        }
        return quantity(field, text, dense.substring(0, end), units, named.get());
    }

    private static Outcome<Quantity> quantity(
            String field, String text, String digits, Collection<UnitOfMeasure> units, UnitOfMeasure unit) {
        return NumberText.parse(field, digits)
                .fold(number -> Outcome.accepted(new Quantity(number, unit)), rejection -> invalid(field, text, units));
    }

    private static Outcome<Quantity> invalid(String field, String text, Collection<UnitOfMeasure> units) {
        return new Outcome.Rejected<>(
                new Rejection(INVALID_NUMBER, field, text, expected(units)).expecting(expectedZh(units)));
    }

    private static int endOfNumber(String text) {
        int end = 0;
        while (end < text.length() && isPartOfNumber(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isPartOfNumber(char c) {
        return (c >= '0' && c <= '9') || c == '.' || c == ',' || c == '-' || c == '+' || c == '\u2212';
    }

    private static boolean isExponent(String unit) {
        return unit.length() > 1 && (unit.charAt(0) == 'E' || unit.charAt(0) == 'e') && isPartOfNumber(unit.charAt(1));
    }

    private static String expected(Collection<UnitOfMeasure> units) {
        return units.isEmpty()
                ? "a number"
                : "a number, or one in "
                        + units.stream().map(UnitOfMeasure::shown).collect(Collectors.joining(", "));
    }

    private static String expectedZh(Collection<UnitOfMeasure> units) {
        return units.isEmpty()
                ? "数字"
                : "数字，单位可以是 " + units.stream().map(UnitOfMeasure::shown).collect(Collectors.joining("、"));
    }

    /**
     * A number with its unit.
     *
     * @param unit null when the number is in the hub's own
     */
    public record Quantity(BigDecimal number, UnitOfMeasure unit) {

        /** The number in the hub's own unit; what is of a whole unit of space is not divided yet. */
        public BigDecimal plain() {
            return unit == null ? number : number.multiply(unit.factor());
        }
    }
}
