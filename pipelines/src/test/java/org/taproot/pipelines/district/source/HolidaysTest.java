package org.taproot.pipelines.district.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HolidaysTest {

    @Test
    void weekendsDoNotCount() {
        LocalDate thursday = LocalDate.of(2026, 9, 10);
        assertThat(Holidays.workingDaysAfter(thursday, 1)).isEqualTo("2026-09-11");
        assertThat(Holidays.workingDaysAfter(thursday, 2)).isEqualTo("2026-09-14");
    }

    @Test
    void firstWeekOfOctoberDoesNotCount() {
        assertThat(Holidays.workingDaysAfter(LocalDate.of(2026, 9, 30), 1)).isEqualTo("2026-10-08");
    }

    @Test
    void springFestivalBeginsOnTheEve() {
        assertThat(Holidays.isSpringFestival(LocalDate.of(2026, 2, 15))).isFalse();
        assertThat(Holidays.isSpringFestival(LocalDate.of(2026, 2, 16))).isTrue();
        assertThat(Holidays.isSpringFestival(LocalDate.of(2026, 2, 23))).isTrue();
        assertThat(Holidays.isSpringFestival(LocalDate.of(2026, 2, 24))).isFalse();
    }

    @Test
    void electricityFollowsHeatAndHolidays() {
        double july = ElectricityFeed.season(LocalDate.of(2026, 7, 19));
        double october = ElectricityFeed.season(LocalDate.of(2026, 10, 18));
        double nationalDay = ElectricityFeed.season(LocalDate.of(2026, 10, 4));
        assertThat(july).isGreaterThan(1.5 * october);
        assertThat(nationalDay).isLessThan(0.9 * october);
    }
}
