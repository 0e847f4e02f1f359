package org.taproot.model.enterprise;

import static java.util.Map.entry;
import static org.taproot.model.fact.RejectReason.INVALID_CAPITAL;
import static org.taproot.model.fact.RejectReason.OUT_OF_RANGE;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.taproot.model.fact.Outcome;
import org.taproot.model.text.NumberText;
import org.taproot.model.text.Remembered;
import org.taproot.model.text.Text;

/**
 * Registered capital as registries write it: {@code 1,000(万元人民币)}, {@code 5(万元)}, {@code 45(万德国马克 )},
 * {@code 人民币200万元}, {@code 500000元}. Without a currency it is CNY. A unit without a number says nothing; a number
 * without a unit is refused, for it may be meant in 万.
 */
public final class CapitalText {

    /** A thousand times the largest company: beyond it a unit was taken twice. */
    private static final BigDecimal MOST = new BigDecimal("1000000000000000");

    private static final String EXPECTED = "an amount with its unit, such as 200万元人民币";
    private static final String EXPECTED_ZH = "带单位的金额，如 200万元人民币";

    private static final Map<String, BigDecimal> MULTIPLES = Map.of(
            "", BigDecimal.ONE,
            "百", new BigDecimal(100),
            "千", new BigDecimal(1_000),
            "万", new BigDecimal(10_000),
            "百万", new BigDecimal(1_000_000),
            "千万", new BigDecimal(10_000_000),
            "亿", new BigDecimal(100_000_000),
            "万亿", new BigDecimal(1_000_000_000_000L));

    private static final Map<String, BigDecimal> MOST_OF = MULTIPLES.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, multiple -> MOST.divide(multiple.getValue())));

    private static final Map<String, String> CURRENCIES = Map.ofEntries(
            entry("元", "CNY"),
            entry("人民币", "CNY"),
            entry("人民币元", "CNY"),
            entry("元人民币", "CNY"),
            entry("RMB", "CNY"),
            entry("CNY", "CNY"),
            entry("美元", "USD"),
            entry("美金", "USD"),
            entry("USD", "USD"),
            entry("港元", "HKD"),
            entry("港币", "HKD"),
            entry("香港元", "HKD"),
            entry("HKD", "HKD"),
            entry("澳门元", "MOP"),
            entry("台币", "TWD"),
            entry("新台币", "TWD"),
            entry("日元", "JPY"),
            entry("日圆", "JPY"),
            entry("JPY", "JPY"),
            entry("欧元", "EUR"),
            entry("EUR", "EUR"),
            entry("英镑", "GBP"),
            entry("德国马克", "DEM"),
            entry("马克", "DEM"),
            entry("法国法郎", "FRF"),
            entry("瑞士法郎", "CHF"),
            entry("加元", "CAD"),
            entry("加拿大元", "CAD"),
            entry("澳元", "AUD"),
            entry("澳大利亚元", "AUD"),
            entry("新加坡元", "SGD"),
            entry("新元", "SGD"),
            entry("韩元", "KRW"),
            entry("韩国元", "KRW"),
            entry("韩圆", "KRW"),
            entry("瑞典克朗", "SEK"),
            entry("丹麦克朗", "DKK"),
            entry("挪威克朗", "NOK"));

    private static final String CURRENCY = CURRENCIES.keySet().stream().collect(Collectors.joining("|", "(", ")?"));
    private static final Pattern CAPITAL =
            Pattern.compile(CURRENCY + "([\\d,.]*+)\\(?(万亿|百万|千万|[百千万亿])?" + CURRENCY + "\\)?");

    private static final String ANY_NUMBER = "0";
    private static final Remembered<Form> FORMS = new Remembered<>(Form::of);

    private CapitalText() {}

    /** The capital in whole units of its currency. */
    public static Outcome<Money> parse(String field, String text) {
        String cleaned = Text.clean(text);
        if (cleaned == null) {
            return Outcome.accepted(null);
        }
        String plain = Text.withoutSpaces(Text.narrow(cleaned));
        int start = startOfNumber(plain);
        int end = endOfNumber(plain, start);
        Form form = FORMS.of(start == end ? plain : plain.substring(0, start) + ANY_NUMBER + plain.substring(end));
        if (form == null) {
            return Outcome.rejected(INVALID_CAPITAL, field, text, EXPECTED, EXPECTED_ZH);
        }
        return start == end ? Outcome.accepted(null) : money(field, text, plain.substring(start, end), form);
    }

    private static int startOfNumber(String text) {
        int start = 0;
        while (start < text.length() && !isOfNumber(text.charAt(start))) {
            start++;
        }
        return start;
    }

    private static int endOfNumber(String text, int start) {
        int end = start;
        while (end < text.length() && isOfNumber(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isOfNumber(char c) {
        return (c >= '0' && c <= '9') || c == ',' || c == '.';
    }

    private static Outcome<Money> money(String field, String text, String digits, Form form) {
        return NumberText.notNegative(field, digits, form.most())
                .fold(
                        number -> Outcome.accepted(new Money(number.multiply(form.multiple()), form.currency())),
                        rejection -> rejection.reason() == OUT_OF_RANGE
                                ? Outcome.rejected(
                                        OUT_OF_RANGE,
                                        field,
                                        text,
                                        "an amount of at most " + MOST.toPlainString(),
                                        "不超过 " + MOST.toPlainString() + " 的金额")
                                : Outcome.rejected(INVALID_CAPITAL, field, text, EXPECTED, EXPECTED_ZH));
    }

    /**
     * What a capital says beside its number, of which there are few: the multiple, and the currency. Of the two places
     * for it the first counts: 美元5万元 is in USD.
     */
    private record Form(BigDecimal multiple, BigDecimal most, String currency) {

        /** Null when it is no capital, or names no unit. */
        static Form of(String text) {
            Matcher parts = CAPITAL.matcher(text);
            if (!parts.matches() || (parts.group(1) == null && parts.group(3) == null && parts.group(4) == null)) {
                return null;
            }
            String unit = Objects.requireNonNullElse(parts.group(3), "");
            String name = parts.group(1) != null ? parts.group(1) : parts.group(4);
            return new Form(MULTIPLES.get(unit), MOST_OF.get(unit), name == null ? "CNY" : CURRENCIES.get(name));
        }
    }
}
