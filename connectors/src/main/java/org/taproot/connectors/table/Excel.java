package org.taproot.connectors.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.regex.Pattern;

/** Numbers of a spreadsheet as the text a person would write: dates as 2024-03-05, numbers without exponent. */
final class Excel {

    /** How a number format shows a number. */
    enum Shown {
        NUMBER,
        DATE,
        TIME,
        DATE_AND_TIME
    }

    /** What a spreadsheet keeps of a number; the digits after it are noise of the binary form. */
    private static final MathContext PRECISION = new MathContext(15);

    private static final int MOST_DIGITS = 15;
    /** Formats that are not written in the file: 14 to 22, 45 and 47, and those of Chinese and Japanese editions. */
    private static final Set<Integer> DATES =
            Set.of(14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58);

    private static final Set<Integer> TIMES = Set.of(18, 19, 20, 21, 32, 33, 34, 35, 45, 47);
    private static final int DATE_AND_TIME = 22;
    private static final Pattern DURATION = Pattern.compile("\\[[hHmMsS]+\\]");
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.|General|AM/PM|A/P");
    private static final Pattern DATE_LETTER = Pattern.compile("[yYdD年月日]|[mM](?=[/-])");
    private static final Pattern TIME_LETTER = Pattern.compile("[hHsS时分秒]");
    /** Excel counts a 29 February 1900, which was no day. */
    private static final int NO_DAY = 60;

    private static final LocalDate DAY_0_BEFORE = LocalDate.of(1899, 12, 31);
    private static final LocalDate DAY_0_AFTER = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);
    /** Of 9999-12-31. */
    private static final BigDecimal LAST_DAY = new BigDecimal(2_958_466);

    private static final BigDecimal SECONDS = new BigDecimal(86_400);

    private Excel() {}

    /**
     * How numbers of a format are shown.
     *
     * @param code null for a format that is not written in the file
     */
    static Shown shown(int format, String code) {
        if (code == null || code.isEmpty()) {
            if (format == DATE_AND_TIME) {
                return Shown.DATE_AND_TIME;
            }
            return DATES.contains(format) ? Shown.DATE : TIMES.contains(format) ? Shown.TIME : Shown.NUMBER;
        }
        if (DURATION.matcher(code).find()) {
            return Shown.NUMBER;
        }
        String letters = LITERAL.matcher(code).replaceAll("");
        boolean isTime = TIME_LETTER.matcher(letters).find();
        if (DATE_LETTER.matcher(letters).find()) {
            return isTime ? Shown.DATE_AND_TIME : Shown.DATE;
        }
        return isTime ? Shown.TIME : Shown.NUMBER;
    }

    /**
     * The text of a number. One of more digits than a spreadsheet keeps stays in scientific notation: it may have been
     * an identifier, and its last digits are lost.
     */
    static String text(BigDecimal number, Shown shown, boolean isFrom1904) {
        if (shown != Shown.NUMBER && number.signum() >= 0 && number.compareTo(LAST_DAY) < 0) {
            return moment(number, shown, isFrom1904);
        }
        BigDecimal kept = number.round(PRECISION).stripTrailingZeros();
        return kept.precision() - kept.scale() > MOST_DIGITS ? kept.toString() : kept.toPlainString();
    }

    private static String moment(BigDecimal number, Shown shown, boolean isFrom1904) {
        BigDecimal seconds = number.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP);
        int day = seconds.divideToIntegralValue(SECONDS).intValue();
        LocalTime time = LocalTime.ofSecondOfDay(seconds.remainder(SECONDS).intValue());
        if (day == 0 && shown != Shown.DATE && !isFrom1904) {
            return time.toString();
        }
        boolean isDay = shown == Shown.DATE || time.equals(LocalTime.MIDNIGHT);
        return isDay ? day(day, isFrom1904) : day(day, isFrom1904) + " " + time;
    }

    private static String day(int day, boolean isFrom1904) {
        if (isFrom1904) {
            return DAY_0_OF_1904.plusDays(day).toString();
        }
        if (day == NO_DAY) {
            return "1900-02-29";
        }
        return (day < NO_DAY ? DAY_0_BEFORE : DAY_0_AFTER).plusDays(day).toString();
    }
}
