package org.taproot.model.text;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The units sources write numbers in, with what one of them is in the hub's own. */
@SuppressWarnings("ImmutableEnumChecker") // the list is immutable, its type only does not say so
public enum UnitOfMeasure {
    SQUARE_METRE(Dimension.AREA, "1", "m²", "平", "平方"),
    TEN_THOUSAND_SQUARE_METRES(Dimension.AREA, "10000", "万m²", "万平", "万方"),
    /** 1/15 of a hectare. */
    MU(Dimension.AREA, "666.6666666666667", "亩"),
    HECTARE(Dimension.AREA, "10000", "公顷", "ha"),
    YUAN(Dimension.MONEY, "1", "元", "圆"),
    THOUSAND_YUAN(Dimension.MONEY, "1000", "千元"),
    TEN_THOUSAND_YUAN(Dimension.MONEY, "10000", "万元", "万"),
    HUNDRED_MILLION_YUAN(Dimension.MONEY, "100000000", "亿元", "亿"),
    YUAN_PER_SQUARE_METRE_AND_DAY(Dimension.RENT, "1", "元/m²/天"),
    YUAN_PER_SQUARE_METRE_AND_MONTH(Dimension.RENT, months(1), "元/m²/月"),
    YUAN_PER_SQUARE_METRE_AND_YEAR(Dimension.RENT, months(12), "元/m²/年"),
    /** Of the whole unit: to be divided by its area. */
    YUAN_PER_MONTH(Dimension.RENT, months(1), "元/月"),
    /** Of the whole unit: to be divided by its area. */
    YUAN_PER_YEAR(Dimension.RENT, months(12), "元/年"),
    /** Says nothing of an area: how many square metres a desk has is not known. */
    YUAN_PER_DESK_AND_MONTH(Dimension.RENT, months(1), "元/工位/月"),
    PERCENT(Dimension.SHARE, "1", "%");

    private static final Pattern SQUARE = Pattern.compile("㎡|m²|平方米|平米|m\\^2|sqm");
    /** Before a unit that names the money itself, as in 人民币万元. */
    private static final Pattern AMOUNT_IN_YUAN = Pattern.compile("人民币(?=[千万亿])");

    private static final Pattern YUAN_WORDS = Pattern.compile("人民币元?|元人民币|rmb|cny|¥|￥");
    private static final Pattern PER = Pattern.compile("[·.*每]|per");
    private static final Map<String, UnitOfMeasure> BY_TEXT = byText();
    private static final Remembered<UnitOfMeasure> KNOWN = new Remembered<>(text -> BY_TEXT.get(plain(text)));
    private static final Map<Dimension, List<UnitOfMeasure>> BY_DIMENSION =
            Arrays.stream(values()).collect(Collectors.groupingBy(UnitOfMeasure::dimension));

    private final Dimension dimension;
    private final BigDecimal factor;
    private final List<String> names;

    UnitOfMeasure(Dimension dimension, String factor, String... names) {
        this.dimension = dimension;
        this.factor = new BigDecimal(factor);
        this.names = List.of(names);
    }

    /** The unit of that name, however it is typed: {@code 元/㎡·日}, {@code 元/天/平方米}. */
    public static Optional<UnitOfMeasure> of(String text) {
        return Optional.ofNullable(KNOWN.of(requireNonNull(text, "text")));
    }

    /** The units that measure it. */
    public static List<UnitOfMeasure> of(Dimension dimension) {
        return BY_DIMENSION.get(requireNonNull(dimension, "dimension"));
    }

    public Dimension dimension() {
        return dimension;
    }

    /** What one of them is in m², CNY, CNY per m² and day (a month is 365/12 days), or percent. */
    public BigDecimal factor() {
        return factor;
    }

    /** Whether the number is of a whole unit of space and has to be divided by its area. */
    public boolean isOfWholeUnit() {
        return this == YUAN_PER_MONTH || this == YUAN_PER_YEAR;
    }

    /** As people write it. */
    public String shown() {
        return names.get(0);
    }

    private static String months(int months) {
        return new BigDecimal(12)
                .divide(new BigDecimal(365).multiply(new BigDecimal(months)), MathContext.DECIMAL64)
                .toPlainString();
    }

    /** One spelling; what stands after 元 in one order. */
    private static String plain(String text) {
        String narrow = Text.withoutSpaces(Text.narrow(text)).toLowerCase(Locale.ROOT);
        String metres = SQUARE.matcher(narrow).replaceAll("m2");
        String yuan = YUAN_WORDS
                .matcher(AMOUNT_IN_YUAN.matcher(metres).replaceAll(""))
                .replaceAll("元");
        String per = PER.matcher(yuan).replaceAll("/");
        String[] parts = per.replace("day", "天")
                .replace("日", "天")
                .replace("month", "月")
                .replace("year", "年")
                .split("/");
        Arrays.sort(parts);
        return String.join("/", parts);
    }

    private static Map<String, UnitOfMeasure> byText() {
        Map<String, UnitOfMeasure> byText = new HashMap<>();
        for (UnitOfMeasure unit : values()) {
            for (String name : unit.names) {
                byText.put(plain(name), unit);
            }
        }
        return Map.copyOf(byText);
    }
}
