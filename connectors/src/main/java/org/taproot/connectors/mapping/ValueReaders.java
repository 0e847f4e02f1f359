package org.taproot.connectors.mapping;

import static org.taproot.model.fact.RejectReason.INVALID_NUMBER;
import static org.taproot.model.fact.RejectReason.MISSING_VALUE;
import static org.taproot.model.fact.RejectReason.OUT_OF_RANGE;
import static org.taproot.model.fact.RejectReason.UNIT_JUMP;
import static org.taproot.model.fact.RejectReason.UNKNOWN_CODE;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.taproot.connectors.definition.FieldRule.Range;
import org.taproot.model.enterprise.Uscc;
import org.taproot.model.fact.Coded;
import org.taproot.model.fact.FactField;
import org.taproot.model.fact.Outcome;
import org.taproot.model.fact.Rejection;
import org.taproot.model.text.DateText;
import org.taproot.model.text.Dimension;
import org.taproot.model.text.MomentText;
import org.taproot.model.text.QuantityText;
import org.taproot.model.text.QuantityText.Quantity;
import org.taproot.model.text.Text;
import org.taproot.model.text.UnitOfMeasure;

/** How the types of the vocabulary are read from text. */
final class ValueReaders {

    private static final BigDecimal LARGEST_AREA = new BigDecimal(1_000_000);
    private static final BigDecimal HIGHEST_RENT = new BigDecimal(1_000);
    private static final Range AREAS = new Range(new BigDecimal("0.01"), LARGEST_AREA);
    private static final Range RENTS = new Range(BigDecimal.ZERO, HIGHEST_RENT);
    private static final Range ANY = new Range(null, null);
    private static final Range COUNTS = new Range(null, new BigDecimal(Integer.MAX_VALUE));
    private static final BigDecimal JUMP = new BigDecimal(10_000);

    private static final Map<String, Boolean> TRUTHS = Map.ofEntries(
            Map.entry("是", true),
            Map.entry("有", true),
            Map.entry("true", true),
            Map.entry("yes", true),
            Map.entry("y", true),
            Map.entry("1", true),
            Map.entry("否", false),
            Map.entry("false", false),
            Map.entry("no", false),
            Map.entry("n", false),
            Map.entry("0", false));

    private ValueReaders() {}

    static ValueReader of(FactField field) {
        return switch (field.type()) {
            case USCC -> (name, text, cell) -> Uscc.parse(name, text);
            case DATE -> ValueReaders::date;
            case INSTANT -> (name, text, cell) -> MomentText.parse(name, text);
            case NUMBER -> (name, text, cell) -> plain(name, text, cell, cell.dimension(Dimension.SHARE), ANY);
            case AREA -> ValueReaders::area;
            case MONEY -> (name, text, cell) -> plain(name, text, cell, Dimension.MONEY, ANY);
            case RENT -> ValueReaders::rent;
            case COUNT -> ValueReaders::count;
            case BOOLEAN -> ValueReaders::truth;
            case CODE -> code(field.javaType());
            default -> (name, text, cell) -> Outcome.accepted(text);
        };
    }

    /** What the numbers of a field measure; null for one that is in no unit of its own. */
    static Dimension measures(FactField field) {
        return switch (field.type()) {
            case AREA -> Dimension.AREA;
            case MONEY -> Dimension.MONEY;
            case RENT -> Dimension.RENT;
            default -> null;
        };
    }

    static Outcome<LocalDate> date(String field, String text, CellContext cell) {
        for (DateTimeFormatter format : cell.formats()) {
            LocalDate day = day(format, Text.narrow(text));
            if (day != null) {
                return Outcome.accepted(cell.meant(day));
            }
        }
        return DateText.parse(field, text)
                .fold(day -> Outcome.accepted(day == null ? null : cell.meant(day)), Outcome.Rejected<LocalDate>::new);
    }

    private static LocalDate day(DateTimeFormatter format, String text) {
        try {
            return LocalDate.parse(text, format);
        } catch (DateTimeException e) {
            // one of the formats; the next is tried
            return null;
        }
    }

    static Outcome<BigDecimal> area(String field, String text, CellContext cell) {
        return plain(field, text, cell, Dimension.AREA, AREAS);
    }

    /** In CNY per m² and day; a rent of the whole unit stays one until its area is known. */
    static Outcome<?> rent(String field, String text, CellContext cell) {
        List<UnitOfMeasure> units = cell.units(Dimension.RENT);
        return QuantityText.parse(field, text, units, cell.unwritten(Dimension.RENT))
                .fold(quantity -> rent(field, text, cell, quantity), rejection -> new Outcome.Rejected<>(rejection));
    }

    private static Outcome<?> rent(String field, String text, CellContext cell, Quantity quantity) {
        if (quantity == null) {
            return Outcome.accepted(null);
        }
        if (quantity.unit() == UnitOfMeasure.YUAN_PER_DESK_AND_MONTH) {
            return Outcome.rejected(
                    INVALID_NUMBER,
                    field,
                    text,
                    "a rent by area: how many square metres a desk has is not known",
                    "按面积计的租金（一个工位有多少平方米无从得知）");
        }
        return quantity.unit() != null && quantity.unit().isOfWholeUnit()
                ? Outcome.accepted(new RentOfUnit(quantity.plain(), text, cell.range(RENTS)))
                : within(field, text, quantity.plain(), cell.range(RENTS));
    }

    /**
     * What a unit costs in CNY per m² and day, by its area.
     *
     * @param fieldZh the field as people call it
     * @param area in m²; null when it is not known
     */
    static Outcome<BigDecimal> rent(String field, String fieldZh, RentOfUnit rent, BigDecimal area) {
        return byArea(field, rent, area)
                .fold(Outcome::accepted, rejection -> new Outcome.Rejected<BigDecimal>(rejection.of(fieldZh)));
    }

    private static Outcome<BigDecimal> byArea(String field, RentOfUnit rent, BigDecimal area) {
        if (area != null && area.signum() > 0) {
            BigDecimal byArea = rent.cnyPerDay().divide(area, 8, java.math.RoundingMode.HALF_UP);
            return within(field, rent.text(), byArea, rent.range());
        }
        String found = area == null ? "none" : area.toPlainString();
        String foundZh = area == null ? "没有面积" : "面积为 " + area.toPlainString();
        return new Outcome.Rejected<>(new Rejection(
                        area == null ? MISSING_VALUE : OUT_OF_RANGE,
                        field,
                        rent.text(),
                        "an area of more than 0 m² in the same row, by which the rent of the whole unit is divided; found "
                                + found)
                .expecting("同一行中大于 0 的面积（整个单元的租金须除以面积），该行" + foundZh));
    }

    private static Outcome<BigDecimal> plain(
            String field, String text, CellContext cell, Dimension dimension, Range usual) {
        return QuantityText.parse(field, text, cell.units(dimension), cell.unwritten(dimension))
                .fold(
                        quantity -> quantity == null
                                ? Outcome.accepted(null)
                                : within(field, text, quantity.plain(), cell.range(usual)),
                        Outcome.Rejected<BigDecimal>::new);
    }

    private static Outcome<Integer> count(String field, String text, CellContext cell) {
        return plain(field, text, cell, Dimension.SHARE, COUNTS)
                .fold(number -> whole(field, text, number), Outcome.Rejected<Integer>::new);
    }

    private static Outcome<Integer> whole(String field, String text, BigDecimal number) {
        try {
            return Outcome.accepted(number == null ? null : number.intValueExact());
        } catch (ArithmeticException e) {
            return Outcome.rejected(INVALID_NUMBER, field, text, "a whole number", "整数");
        }
    }

    /** Ten thousand times off is what a column in 元 read as 万元 looks like, or the other way round. */
    private static Outcome<BigDecimal> within(String field, String text, BigDecimal number, Range range) {
        if (isWithin(number, range)) {
            return Outcome.accepted(number);
        }
        String expected = "%s to %s".formatted(shown(range.least()), shown(range.most()));
        boolean jumped = isFarOff(number, range)
                && (isWithin(number.multiply(JUMP), range) || isWithin(number.divide(JUMP), range));
        Rejection rejection = jumped
                ? new Rejection(
                        UNIT_JUMP, field, text, expected + "; ten thousand times off: check the unit of the column")
                : new Rejection(OUT_OF_RANGE, field, text, expected);
        return new Outcome.Rejected<>(rejection.expecting(shownZh(range)));
    }

    private static String shownZh(Range range) {
        if (range.least() == null) {
            return "不大于 " + shown(range.most());
        }
        return range.most() == null
                ? "不小于 " + shown(range.least())
                : shown(range.least()) + " 至 " + shown(range.most());
    }

    /** A little too much is a mistake of its own. */
    private static boolean isFarOff(BigDecimal number, Range range) {
        return (range.most() != null && number.compareTo(range.most().multiply(BigDecimal.TEN)) >= 0)
                || (range.least() != null
                        && number.signum() > 0
                        && number.multiply(BigDecimal.TEN).compareTo(range.least()) <= 0);
    }

    private static boolean isWithin(BigDecimal number, Range range) {
        return (range.least() == null || number.compareTo(range.least()) >= 0)
                && (range.most() == null || number.compareTo(range.most()) <= 0);
    }

    private static String shown(BigDecimal limit) {
        return limit == null ? "any" : limit.toPlainString();
    }

    private static Outcome<Boolean> truth(String field, String text, CellContext cell) {
        Boolean truth = TRUTHS.get(text.toLowerCase(Locale.ROOT));
        return truth == null
                ? new Outcome.Rejected<>(
                        new Rejection(UNKNOWN_CODE, field, text, "是 or 否, true or false").expecting("是 或 否"))
                : Outcome.accepted(truth);
    }

    @SuppressWarnings("unchecked") // the vocabulary has seen that it is a code
    private static ValueReader code(Class<?> javaType) {
        Class<? extends Coded> codes = (Class<? extends Coded>) javaType;
        String expected = Arrays.stream(codes.getEnumConstants())
                .map(code -> code.zh() + "/" + code.name())
                .collect(Collectors.joining(", ", "one of ", ""));
        String expectedZh =
                Arrays.stream(codes.getEnumConstants()).map(Coded::zh).collect(Collectors.joining("、"));
        Map<String, Coded> byText = Coded.byText(codes);
        return (field, text, cell) -> {
            Coded code = byText.get(Text.narrow(text));
            return code == null
                    ? new Outcome.Rejected<>(new Rejection(UNKNOWN_CODE, field, text, expected).expecting(expectedZh))
                    : Outcome.accepted(code);
        };
    }

    /**
     * The rent of a whole unit of space.
     *
     * @param text as it came
     * @param range between what the rent by area has to be
     */
    record RentOfUnit(BigDecimal cnyPerDay, String text, Range range) {}
}
