package org.taproot.model.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whole numbers written in Chinese, as far as addresses and floors need them: up to 9999. */
public final class ChineseNumeral {

    /** The characters of a numeral, for use inside a character class. */
    public static final String CHARACTERS = "〇零一二三四五六七八九十百";

    private static final String DIGITS = "零一二三四五六七八九";
    private static final Pattern RUN = Pattern.compile("[" + CHARACTERS + "]++");
    private static final int LONGEST = 6;

    private ChineseNumeral() {}

    /** The text with every numeral in digits: {@code 二十一} as 21, {@code 二二一} as 221. */
    public static String toDigits(String text) {
        Matcher runs = RUN.matcher(text);
        return runs.find() ? runs.replaceAll(run -> digits(run.group())) : text;
    }

    /** The numeral of a number from 1 to 99: 6 as 六, 21 as 二十一. */
    public static String of(int number) {
        if (number < 1 || number > 99) {
            throw new IllegalArgumentException("Invalid number %d: expected 1 to 99".formatted(number));
        }
        int tens = number / 10;
        int ones = number % 10;
        return (tens > 1 ? digit(tens) : "") + (tens > 0 ? "十" : "") + (ones > 0 ? digit(ones) : "");
    }

    private static String digits(String numeral) {
        if (numeral.length() > LONGEST) {
            return numeral;
        }
        boolean positional = numeral.indexOf('十') < 0 && numeral.indexOf('百') < 0;
        return positional ? positional(numeral) : Integer.toString(value(numeral));
    }

    private static String positional(String numeral) {
        StringBuilder digits = new StringBuilder(numeral.length());
        numeral.chars().forEach(c -> digits.append(valueOf(c)));
        return digits.toString();
    }

    private static int value(String numeral) {
        int total = 0;
        int pending = 0;
        for (int i = 0; i < numeral.length(); i++) {
            char c = numeral.charAt(i);
            if (c == '十' || c == '百') {
                // 十二 has no digit before its ten
                total += Math.max(pending, 1) * (c == '十' ? 10 : 100);
                pending = 0;
            } else {
                pending = valueOf(c);
            }
        }
        return total + pending;
    }

    private static int valueOf(int c) {
        return Math.max(DIGITS.indexOf(c), 0);
    }

    private static String digit(int value) {
        return DIGITS.substring(value, value + 1);
    }
}
