package org.taproot.connectors.table;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taproot.model.text.Text;

/**
 * The text above a column, in one form whatever its width, case and spaces.
 *
 * @param name the title itself
 * @param unit what stands in brackets after it, in one form; empty when nothing does
 * @param written the unit as it came
 */
record Title(String name, String unit, String written) {

    private static final Pattern BRACKETS = Pattern.compile("([^(]*+)\\((.*)\\)");
    private static final Pattern WRITTEN = Pattern.compile("[(（](.*)[)）]\\s*+$");
    private static final Pattern SQUARE_METRE = Pattern.compile("㎡|m²|平方米|平米");
    private static final Pattern DAY = Pattern.compile("日|day");
    private static final Pattern YUAN = Pattern.compile("人民币|rmb|cny");
    private static final Pattern PER = Pattern.compile("[·.*每]|per");

    static Title of(String text) {
        String cleaned = Text.clean(text);
        if (cleaned == null) {
            return new Title("", "", "");
        }
        String plain = Text.withoutSpaces(Text.narrow(cleaned)).toLowerCase(Locale.ROOT);
        Matcher parts = BRACKETS.matcher(plain);
        return parts.matches()
                ? new Title(parts.group(1), unit(parts.group(2)), written(cleaned))
                : new Title(plain, "", "");
    }

    private static String written(String cleaned) {
        Matcher parts = WRITTEN.matcher(cleaned);
        return parts.find() ? parts.group(1).strip() : "";
    }

    /** Units in one form: {@code 元/㎡·日} as {@code 元/m2/天}. */
    static String unit(String text) {
        String metres = SQUARE_METRE.matcher(text).replaceAll("m2");
        String days = DAY.matcher(metres).replaceAll("天");
        String yuan = YUAN.matcher(days).replaceAll("元");
        return PER.matcher(yuan).replaceAll("/");
    }
}
