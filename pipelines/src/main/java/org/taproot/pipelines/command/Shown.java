package org.taproot.pipelines.command;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** What came from outside, as it may be shown. */
final class Shown {

    /** Eleven digits from 1 on, alone or after the code of the country; those of a longer code are none. */
    private static final Pattern PHONE =
            Pattern.compile("(?<![0-9０-９A-Za-z])((?:86)?[1１][0-9０-９]{2})[0-9０-９]{4}([0-9０-９]{4})(?![0-9０-９A-Za-z])");

    /** What would not be visible, or would steer a terminal. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}]+");

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private Shown() {}

    /** Without the middle of phone numbers; null stays null. */
    static String text(String text) {
        return text == null
                ? null
                : PHONE.matcher(INVISIBLE.matcher(text).replaceAll(" ")).replaceAll("$1****$2");
    }

    /** The same, no longer than fits a table. */
    static String brief(String text, int length) {
        String shown = text(text);
        return shown == null || shown.length() <= length ? shown : shown.substring(0, length) + "…";
    }

    /** In the district's time. */
    static String moment(Instant moment) {
        return moment == null ? "" : MOMENT.format(moment);
    }
}
