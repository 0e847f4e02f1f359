package org.taproot.desk.page;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Moments as the clock on the district's wall shows them, wherever the server is. */
public final class DistrictTime {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter TIME_OF_DAY = DateTimeFormatter.ofPattern("HH:mm");

    private final InstantSource clock;
    private final InstantSource businessClock;

    /** @param businessClock says which day it is in the district; that of a demo runs ahead */
    public DistrictTime(InstantSource clock, InstantSource businessClock) {
        this.clock = requireNonNull(clock, "clock");
        this.businessClock = requireNonNull(businessClock, "businessClock");
    }

    /** Which day it is in the district. */
    public LocalDate today() {
        return LocalDate.ofInstant(businessClock.instant(), ZONE);
    }

    public String minute(Instant moment) {
        return MINUTE.format(moment.atZone(ZONE));
    }

    /** Without the date when it is today's. */
    public String shortly(Instant moment) {
        LocalDate realToday = LocalDate.ofInstant(clock.instant(), ZONE);
        boolean isToday = LocalDate.ofInstant(moment, ZONE).equals(realToday);
        return (isToday ? TIME_OF_DAY : MINUTE).format(moment.atZone(ZONE));
    }
}
