package org.taproot.model.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taproot.model.fact.Outcomes.reason;
import static org.taproot.model.fact.Outcomes.value;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taproot.model.fact.RejectReason;

class DateTextTest {

    private static final LocalDate MARCH_5 = LocalDate.of(2024, Month.MARCH, 5);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-03-05",
                "2024/3/5",
                "2024.3.5",
                "20240305",
                "2024年3月5日",
                "2024年03月05",
                "２０２４－０３－０５",
                "2024-03-05T10:00",
                "2024-03-05 23:59:59",
                "2024/3/5 0:00",
                "2024年3月5日 10:00",
                "2024-03-05T10:00:00.123",
                "45356",
                "45356.0",
                "45356.75"
            })
    void everyWayToWriteADayIsRead(String text) {
        assertThat(value(DateText.parse("lease_end", text))).isEqualTo(MARCH_5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024年3月", "2024-03", "2024/3"})
    void aMonthIsItsFirstDay(String text) {
        assertThat(value(DateText.parse("lease_end", text))).isEqualTo(LocalDate.of(2024, Month.MARCH, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024/2/30",
                "2023-02-29",
                "2024-13-01",
                "2024-00-10",
                "20240230",
                "0001-01-01",
                "1899-12-31",
                "2201-01-01",
                "9999-12-31",
                "24-03-05",
                "05/03/2024",
                "2024-3/5",
                "2024.10",
                "2024-03-05T25:00",
                "2024-03-05x",
                "1709596800000",
                "长期",
                "today",
                "-45356"
            })
    void whatIsNoDayOfTheseYearsIsRefused(String text) {
        assertThat(reason(DateText.parse("lease_end", text))).isEqualTo(RejectReason.INVALID_DATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "暂无", "-"})
    void nothingIsNullAndNotToday(String text) {
        assertThat(value(DateText.parse("lease_end", text))).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-05T15:59:59Z,2024-03-05",
        "2024-03-05T16:00:00Z,2024-03-06",
        "2024-03-05T00:00:00+08:00,2024-03-05"
    })
    void aMomentIsItsDayInShanghai(String text, LocalDate date) {
        assertThat(value(DateText.parse("lease_end", text))).isEqualTo(date);
    }

    @Test
    void serialsBeginAfterTheDayThatNeverWas() {
        assertThat(value(DateText.parse("lease_end", "61"))).isEqualTo(LocalDate.of(1900, Month.MARCH, 1));
        assertThat(reason(DateText.parse("lease_end", "60"))).isEqualTo(RejectReason.INVALID_DATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900", "2024", "2200"})
    void aYearIsNotASerial(String text) {
        assertThat(reason(DateText.parse("lease_end", text))).isEqualTo(RejectReason.INVALID_DATE);
    }

    @Property
    void isoDatesAndSerialsOfOneDayAgree(@ForAll @DateRange(min = "1910-01-01", max = "2200-12-31") LocalDate date) {
        long serial = ChronoUnit.DAYS.between(LocalDate.of(1899, Month.DECEMBER, 30), date);
        assertThat(value(DateText.parse("lease_end", date.toString()))).isEqualTo(date);
        assertThat(value(DateText.parse("lease_end", Long.toString(serial)))).isEqualTo(date);
    }
}
