package org.taproot.connectors.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.taproot.connectors.table.Excel.Shown;

class ExcelTest {

    @Test
    void datesAreDaysAfterTheEndOf1899() {
        assertThat(date("45356")).isEqualTo("2024-03-05");
        assertThat(date("61")).isEqualTo("1900-03-01");
        assertThat(date("59")).isEqualTo("1900-02-28");
        assertThat(date("1")).isEqualTo("1900-01-01");
        assertThat(date("2958465")).isEqualTo("9999-12-31");
    }

    @Test
    void theDayThatExcelInventedIsNamedSoThatNoParserTakesIt() {
        assertThat(date("60")).isEqualTo("1900-02-29");
    }

    @Test
    void workbooksFrom1904CountFromThere() {
        assertThat(Excel.text(new BigDecimal("43894"), Shown.DATE, true)).isEqualTo("2024-03-05");
        assertThat(Excel.text(BigDecimal.ZERO, Shown.DATE, true)).isEqualTo("1904-01-01");
    }

    @Test
    void timesAreTheHoursOfADay() {
        assertThat(Excel.text(new BigDecimal("0.5625"), Shown.TIME, false)).isEqualTo("13:30");
        assertThat(Excel.text(new BigDecimal("45356.5625"), Shown.DATE_AND_TIME, false))
                .isEqualTo("2024-03-05 13:30");
        assertThat(Excel.text(new BigDecimal("45356.999999999"), Shown.DATE_AND_TIME, false))
                .isEqualTo("2024-03-06");
        assertThat(Excel.text(new BigDecimal("45356.5"), Shown.DATE, false)).isEqualTo("2024-03-05");
    }

    @Test
    void whatIsNoDayStaysANumber() {
        assertThat(date("-1")).isEqualTo("-1");
        assertThat(date("2958466")).isEqualTo("2958466");
    }

    @Test
    void aNumberOfMoreDigitsThanAreKeptStaysInScientificNotation() {
        assertThat(number("999999999999999")).isEqualTo("999999999999999");
        assertThat(number("1234567890123456")).isEqualTo("1.23456789012346E+15");
        assertThat(number("91310107000000010")).isEqualTo("9.1310107E+16");
        assertThat(number("1E-7")).isEqualTo("0.0000001");
        assertThat(number("0.30000000000000004")).isEqualTo("0.3");
    }

    @Test
    void formatsSayWhatANumberIs() {
        assertThat(Excel.shown(14, null)).isEqualTo(Shown.DATE);
        assertThat(Excel.shown(22, null)).isEqualTo(Shown.DATE_AND_TIME);
        assertThat(Excel.shown(32, null)).isEqualTo(Shown.TIME);
        assertThat(Excel.shown(46, null)).isEqualTo(Shown.NUMBER);
        assertThat(Excel.shown(164, "yyyy\"年\"m\"月\"d\"日\";@")).isEqualTo(Shown.DATE);
        assertThat(Excel.shown(164, "[$-804]yyyy/m/d h:mm")).isEqualTo(Shown.DATE_AND_TIME);
        assertThat(Excel.shown(164, "h:mm AM/PM")).isEqualTo(Shown.TIME);
        assertThat(Excel.shown(164, "[h]:mm:ss")).isEqualTo(Shown.NUMBER);
        assertThat(Excel.shown(164, "#,##0.00_);[Red](#,##0.00)")).isEqualTo(Shown.NUMBER);
        assertThat(Excel.shown(164, "\"day\" 0")).isEqualTo(Shown.NUMBER);
        assertThat(Excel.shown(0, "General")).isEqualTo(Shown.NUMBER);
    }

    private static String date(String serial) {
        return Excel.text(new BigDecimal(serial), Shown.DATE, false);
    }

    private static String number(String number) {
        return Excel.text(new BigDecimal(number), Shown.NUMBER, false);
    }
}
