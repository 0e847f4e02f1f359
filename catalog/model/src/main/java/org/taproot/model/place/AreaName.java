package org.taproot.model.place;

import java.util.regex.Pattern;
import org.taproot.model.text.Remembered;
import org.taproot.model.text.Text;

/** Provinces and districts from a column of their own, brought to the form they have in an {@link Address}. */
public final class AreaName {

    private static final Pattern PROVINCE_SIGN = Pattern.compile("(?<=..)(?:壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区|省|市)$");
    private static final Pattern DISTRICT_SIGN = Pattern.compile("(?<=..)(?:新区|区|县)$");

    private static final Remembered<String> PROVINCES = new Remembered<>(text -> without(PROVINCE_SIGN, text));
    private static final Remembered<String> DISTRICTS = new Remembered<>(text -> without(DISTRICT_SIGN, text));

    private AreaName() {}

    /** 上海市 and 上海 are 上海; null when empty. */
    public static String province(String text) {
        return text == null ? null : PROVINCES.of(text);
    }

    /** 普陀区 and 普陀 are 普陀, 浦东新区 is 浦东; null when empty. */
    public static String district(String text) {
        return text == null ? null : DISTRICTS.of(text);
    }

    private static String without(Pattern sign, String text) {
        String clean = Text.clean(text);
        return clean == null ? null : sign.matcher(Text.withoutSpaces(clean)).replaceFirst("");
    }
}
