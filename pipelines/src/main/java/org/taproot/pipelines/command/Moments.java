package org.taproot.pipelines.command;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Times as people read them in the district. */
final class Moments {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private Moments() {}

    /** Empty when there is none. */
    static String shown(Instant moment) {
        return moment == null ? "" : FORMAT.format(moment);
    }

    /** How long it is ago, in its largest unit; empty when there is none. */
    static String since(Instant moment, Instant now) {
        return moment == null ? "" : shown(Duration.between(moment, now));
    }

    /** In the largest unit of which there are two. */
    static String shown(Duration duration) {
        if (duration.toMillis() < 1_000) {
            return Math.max(0, duration.toMillis()) + " ms";
        }
        if (duration.toMinutes() < 2) {
            return duration.toSeconds() + " s";
        }
        if (duration.toHours() < 2) {
            return duration.toMinutes() + " min";
        }
        return duration.toDays() < 2 ? duration.toHours() + " h" : duration.toDays() + " days";
    }
}
