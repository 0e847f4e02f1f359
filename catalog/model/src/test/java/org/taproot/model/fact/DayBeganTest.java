package org.taproot.model.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DayBeganTest {

    /** In Shanghai it is 2026-06-02 by then. */
    private static final Instant RECEIVED = Instant.parse("2026-06-01T17:00:00Z");

    @Test
    void dayIsCredibleUpToAYearAndADayAfterItsReceipt() {
        assertThat(began("2026-06-02").isCredible()).isTrue();
        assertThat(began("2027-06-03").isCredible()).isTrue();
        assertThat(began("2027-06-04").isCredible()).isFalse();
        assertThat(began("2126-06-02").isCredible()).isFalse();
    }

    private static DayBegan began(String day) {
        Provenance provenance = new Provenance("day", "business-clock", "day", 0, 0, RECEIVED, RECEIVED);
        return new DayBegan(provenance, LocalDate.parse(day));
    }
}
