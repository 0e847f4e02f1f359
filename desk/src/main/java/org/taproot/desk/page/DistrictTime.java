package org.taproot.desk.page;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Moments as the clock on the district's wall shows them, wherever the server is. */
public final class DistrictTime {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter TIME_OF_DAY = DateTimeFormatter.ofPattern("HH:mm");

    private final Clock clock;

    public DistrictTime(Clock clock) {
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    public String minute(Instant moment) {
        return MINUTE.format(moment.atZone(ZONE));
    }

    /** Without the date when it is today's. */
    public String shortly(Instant moment) {
        boolean isToday = LocalDate.ofInstant(moment, ZONE).equals(today());
        return (isToday ? TIME_OF_DAY : MINUTE).format(moment.atZone(ZONE));
    }
}
