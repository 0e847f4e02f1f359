package org.taproot.model.text;

import static org.taproot.model.fact.RejectReason.INVALID_DATE;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taproot.model.fact.Outcome;
import org.taproot.model.fact.Rejection;

/**
 * Dates of the years 1900 to 2200 as sources write them: {@code 2024-03-05}, {@code 2024/3/5}, {@code 2024.3.5},
 * {@code 20240305}, {@code 2024年3月5日}; {@code 2024年3月} and {@code 2024-03} are the first of the month. A time of day
 * is dropped; a time with an offset is a moment, and the date is the one in Shanghai.
 *
 * <p>A whole number of at least 61 is a spreadsheet serial, counted from 1899-12-30: serials up to 60 are refused,
 * because spreadsheets believe in 29 February 1900 and do not agree on the days before it. A number that could be a
 * year, 1900 to 2200, is refused too, rather than read as a day of 1905.
 */
public final class DateText {

    private static final String EXPECTED = "a date such as 2024-03-05, of the years 1900 to 2200";
    private static final String EXPECTED_ZH = "1900 至 2200 年的日期，如 2024-03-05";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate SERIAL_ORIGIN = LocalDate.of(1899, 12, 30);
    private static final int FIRST_SERIAL = 61;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private static final Pattern SERIAL = Pattern.compile("(\\d{2,7})(?:\\.\\d{1,18})?+");
    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d{2}:\\d{2})");
    private static final Pattern DAY = Pattern.compile(
            "(\\d{4})(?:([-/.])(\\d{1,2})\\2(\\d{1,2})|(\\d{2})(\\d{2})|年(\\d{1,2})月(?:(\\d{1,2})日?)?|[-/](\\d{1,2}))"
                    + "(?:(?:[T ]++|(?<=日))(?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,9})?)?)?");

    private DateText() {}

    /** The date; never today for want of a better one. */
    public static Outcome<LocalDate> parse(String field, String text) {
        String cleaned = Text.clean(text);
        if (cleaned == null) {
            return Outcome.accepted(null);
        }
        LocalDate date = date(Text.narrow(cleaned));
        return date == null || date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR
                ? new Outcome.Rejected<>(new Rejection(INVALID_DATE, field, text, EXPECTED).expecting(EXPECTED_ZH))
                : Outcome.accepted(date);
    }

    private static LocalDate date(String text) {
        try {
            if (isUsual(text)) {
                return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
            }
            if (MOMENT.matcher(text).matches()) {
                return OffsetDateTime.parse(text).atZoneSameInstant(ZONE).toLocalDate();
            }
            Matcher serial = SERIAL.matcher(text);
            return serial.matches() ? ofSerial(Integer.parseInt(serial.group(1))) : day(DAY.matcher(text));
        } catch (DateTimeException e) {
            // 30 February has the shape of a date
            return null;
        }
    }

    /** Whether it is 2024-03-05, with one of the three signs, as nearly all of them are. */
    private static boolean isUsual(String text) {
        if (text.length() != 10) {
            return false;
        }
        char sign = text.charAt(4);
        boolean isUsual = (sign == '-' || sign == '/' || sign == '.') && text.charAt(7) == sign;
        for (int i = 0; i < 10 && isUsual; i++) {
            char c = text.charAt(i);
            isUsual = i == 4 || i == 7 || (c >= '0' && c <= '9');
        }
        return isUsual;
    }

    private static int number(String text, int start, int end) {
        return Integer.parseInt(text, start, end, 10);
    }

    private static LocalDate ofSerial(int serial) {
        boolean couldBeYear = serial >= FIRST_YEAR && serial <= LAST_YEAR;
        return serial < FIRST_SERIAL || couldBeYear ? null : SERIAL_ORIGIN.plusDays(serial);
    }

    private static LocalDate day(Matcher parts) {
        if (!parts.matches()) {
            return null;
        }
        int month = number(parts, 3, 5, 7, 9);
        int day = number(parts, 4, 6, 8);
        return LocalDate.of(number(parts, 1), month, day);
    }

    /** The first of the groups that is there; 1 when none is, for the day of a month. */
    private static int number(Matcher parts, int... groups) {
        for (int group : groups) {
            if (parts.group(group) != null) {
                return Integer.parseInt(parts.group(group));
            }
        }
        return 1;
    }
}
