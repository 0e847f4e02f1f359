package org.taproot.model.text;

import static org.taproot.model.fact.RejectReason.INVALID_TIME;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.taproot.model.fact.Outcome;

/**
 * Moments as sources write them: {@code 2026-05-24T16:16:00+08:00}, {@code 2026-05-24 16:16:00} (in Shanghai), a date (its
 * start in Shanghai), seconds or milliseconds since 1970.
 */
public final class MomentText {

    private static final String EXPECTED_ZH = "1900 至 2200 年的时间，如 2026-05-24T16:16:00+08:00";
    private static final String EXPECTED = "a time such as 2026-05-24T16:16:00+08:00, of the years 1900 to 2200";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant FIRST =
            LocalDate.of(1900, 1, 1).atStartOfDay(ZONE).toInstant();
    private static final Instant LAST =
            LocalDate.of(2201, 1, 1).atStartOfDay(ZONE).toInstant();
    private static final Pattern SECONDS = Pattern.compile("\\d{10}");
    private static final Pattern MILLISECONDS = Pattern.compile("\\d{13}");
    private static final Pattern OFFSET = Pattern.compile(".*(?:Z|[+-]\\d{2}:\\d{2})");
    private static final Pattern HOURS_ONLY = Pattern.compile(".*[+-]\\d{2}");
    private static final Pattern LOCAL = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.*");

    private MomentText() {}

    /** The moment. */
    public static Outcome<Instant> parse(String field, String text) {
        String cleaned = Text.clean(text);
        if (cleaned == null) {
            return Outcome.accepted(null);
        }
        Instant moment = moment(field, Text.narrow(cleaned));
        return moment == null || moment.isBefore(FIRST) || !moment.isBefore(LAST)
                ? Outcome.rejected(INVALID_TIME, field, text, EXPECTED, EXPECTED_ZH)
                : Outcome.accepted(moment);
    }

    private static Instant moment(String field, String text) {
        if (SECONDS.matcher(text).matches()) {
            return Instant.ofEpochSecond(Long.parseLong(text));
        }
        if (MILLISECONDS.matcher(text).matches()) {
            return Instant.ofEpochMilli(Long.parseLong(text));
        }
        String iso = text.indexOf(' ') == 10 ? text.replaceFirst(" ", "T").replace(" ", "") : text;
        return LOCAL.matcher(iso).matches() ? time(iso) : day(field, text);
    }

    private static Instant time(String iso) {
        try {
            if (OFFSET.matcher(iso).matches()) {
                return OffsetDateTime.parse(iso).toInstant();
            }
            // PostgreSQL leaves the minutes of an offset out
            return HOURS_ONLY.matcher(iso.substring(10)).matches()
                    ? OffsetDateTime.parse(iso + ":00").toInstant()
                    : LocalDateTime.parse(iso).atZone(ZONE).toInstant();
        } catch (DateTimeException e) {
            // 25:00 has the shape of a time
            return null;
        }
    }

    private static Instant day(String field, String text) {
        return DateText.parse(field, text)
                .fold(day -> day == null ? null : day.atStartOfDay(ZONE).toInstant(), rejection -> null);
    }
}
