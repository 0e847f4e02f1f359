package org.taproot.model.enterprise;

import static org.taproot.model.fact.RejectReason.INVALID_USCC;
import static org.taproot.model.fact.RejectReason.MISSING_VALUE;
import static org.taproot.model.fact.RejectReason.SCIENTIFIC_NOTATION;

import java.util.Locale;
import java.util.regex.Pattern;
import org.taproot.model.fact.Outcome;
import org.taproot.model.text.Text;

/**
 * The unified social credit code of GB 32100-2015: registering authority, kind of entity, 6 digits of place, 9
 * characters of organisation, check character; without the letters I, O, S, V and Z.
 */
public final class Uscc {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int MODULUS = 31;
    private static final int BASE = 3;
    private static final int BODY = 17;

    // so a row of zeros is not a code
    private static final String AUTHORITIES = "123456789ANY";
    /** Where the digits of the place begin and end. */
    private static final int PLACE = 2;

    private static final int END_OF_PLACE = 8;
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(?:\\.\\d{0,20})?E\\+?\\d{1,3}");
    private static final Pattern OLD_NUMBER = Pattern.compile("\\d{15}");

    private Uscc() {}

    /** The code in 18 half-width capitals and digits. */
    public static Outcome<String> parse(String field, String text) {
        String cleaned = Text.clean(text);
        if (cleaned == null) {
            return Outcome.rejected(
                    MISSING_VALUE, field, text, "an 18-character unified social credit code", "18 位统一社会信用代码");
        }
        String code = Text.withoutSpaces(Text.narrow(cleaned)).toUpperCase(Locale.ROOT);
        if (isValid(code)) {
            return Outcome.accepted(code);
        }
        if (SCIENTIFIC.matcher(code).matches()) {
            return Outcome.rejected(
                    SCIENTIFIC_NOTATION,
                    field,
                    text,
                    "18 characters: format the column as text and export again",
                    "18 位完整代码");
        }
        return Outcome.rejected(INVALID_USCC, field, text, expectedInsteadOf(code), expectedZhInsteadOf(code));
    }

    /**
     * The 18th character for the first 17: each weighs 3 to the power of its position, modulo 31.
     *
     * @throws IllegalArgumentException when these are not 17 characters of the code's alphabet
     */
    public static String checkDigit(String first17) {
        if (first17.length() != BODY) {
            throw new IllegalArgumentException("Invalid code body \"%s\": expected 17 characters".formatted(first17));
        }
        return String.valueOf(checkCharacter(first17));
    }

    private static char checkCharacter(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < BODY; i++) {
            sum += value(code, i) * weight;
            weight = weight * BASE % MODULUS;
        }
        return ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
    }

    private static boolean isValid(String code) {
        return isShaped(code) && code.charAt(BODY) == checkCharacter(code);
    }

    private static boolean isShaped(String code) {
        if (code.length() != BODY + 1 || AUTHORITIES.indexOf(code.charAt(0)) < 0) {
            return false;
        }
        for (int i = 1; i <= BODY; i++) {
            int value = ALPHABET.indexOf(code.charAt(i));
            boolean isOfPlace = i >= PLACE && i < END_OF_PLACE;
            if (value < 0 || (isOfPlace && value > 9)) {
                return false;
            }
        }
        return true;
    }

    private static String expectedInsteadOf(String code) {
        if (OLD_NUMBER.matcher(code).matches()) {
            return "the 18-character code; this is the 15-digit registration number used before it";
        }
        return isShaped(code)
                ? "check character " + checkDigit(code.substring(0, BODY))
                : "18 digits and capitals without I, O, S, V, Z";
    }

    private static String expectedZhInsteadOf(String code) {
        if (OLD_NUMBER.matcher(code).matches()) {
            return "18 位代码；这是此前使用的 15 位注册号";
        }
        return isShaped(code) ? "末位校验码为 " + checkDigit(code.substring(0, BODY)) : "18 位数字和大写字母，不含 I、O、S、V、Z";
    }

    private static int value(String body, int index) {
        int value = ALPHABET.indexOf(body.charAt(index));
        if (value < 0) {
            throw new IllegalArgumentException(
                    "Invalid code body \"%s\": expected digits and capitals without I, O, S, V, Z".formatted(body));
        }
        return value;
    }
}
