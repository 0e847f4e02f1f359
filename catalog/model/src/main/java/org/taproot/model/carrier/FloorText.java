package org.taproot.model.carrier;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taproot.model.text.ChineseNumeral;
import org.taproot.model.text.Remembered;
import org.taproot.model.text.Text;

/**
 * Floors in one form: {@code 12}, {@code 12F}, {@code 12层}, {@code 第十二层} are 12; {@code B1}, {@code -1},
 * {@code 地下一层}, {@code 负一楼} are B1; {@code 底层} is 1. Ranges and lists stay so: {@code 三、四层} is 3、4.
 */
public final class FloorText {

    private static final String LEVEL = "(?:B|-|负|地下)?\\d{1,3}[A-Z]?";
    private static final Pattern SEVERAL =
            Pattern.compile("(?:地上)?" + LEVEL + "(?:F|层|楼)?(?:[-、,及]" + LEVEL + "(?:F|层|楼)?){0,30}+");
    private static final Pattern FILLING = Pattern.compile("[第层楼]|地上|(?<=\\d)F(?![0-9A-Z])|(?<=\\d)\\.0$");
    private static final Pattern BELOW_GROUND = Pattern.compile("(?:(?<![0-9A-Z])-|负|地下)(?=\\d)");
    private static final Pattern SEPARATOR = Pattern.compile("[,及]");
    private static final Pattern LEADING_ZERO = Pattern.compile("(?<!\\d)0+(?=\\d)");

    private static final Remembered<String> FLOORS = new Remembered<>(FloorText::read);

    private FloorText() {}

    /** The floor, or the cleaned text when it does not look like one; null for an empty text. */
    public static String parse(String text) {
        return text == null ? null : FLOORS.of(text);
    }

    private static String read(String text) {
        String cleaned = Text.clean(text);
        if (cleaned == null) {
            return null;
        }
        String plain = Text.withoutSpaces(Text.narrow(cleaned)).toUpperCase(Locale.ROOT);
        if (plain.equals("底层") || plain.equals("底楼")) {
            return "1";
        }
        String digits = replace(FILLING, ChineseNumeral.toDigits(plain), "");
        return SEVERAL.matcher(digits).matches() ? oneForm(digits) : cleaned;
    }

    private static String oneForm(String floors) {
        String below = replace(BELOW_GROUND, floors, "B");
        return replace(LEADING_ZERO, replace(SEPARATOR, below, "、"), "");
    }

    private static String replace(Pattern pattern, String text, String by) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.replaceAll(by) : text;
    }
}
