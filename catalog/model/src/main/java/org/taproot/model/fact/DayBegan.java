package org.taproot.model.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A business day began in the district, as its clock says. What is computed as of a day goes on to it because of this
 * fact alone, so that the same facts give the same figures whenever they are read again.
 */
@Term(zh = "业务日", en = "business days that began")
public record DayBegan(Provenance provenance, @Term(zh = "日期", en = "day that began", required = true) LocalDate day)
        implements Fact {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** The clock of an invented district runs ahead by a year, and midnight may lie in between. */
    private static final int MOST_DAYS_AHEAD = 366;

    public DayBegan {
        requireNonNull(provenance, "provenance");
        requireNonNull(day, "day");
    }

    @Override
    public String key() {
        return "day";
    }

    /** Whether the day may be true; one that lies more than a year and a day after its receipt is a mistake. */
    public boolean isCredible() {
        LocalDate received = provenance.receivedAt().atZone(ZONE).toLocalDate();
        return !day.isAfter(received.plusDays(MOST_DAYS_AHEAD));
    }
}
