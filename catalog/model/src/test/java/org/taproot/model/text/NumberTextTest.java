package org.taproot.model.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taproot.model.fact.Outcomes.reason;
import static org.taproot.model.fact.Outcomes.rejection;
import static org.taproot.model.fact.Outcomes.value;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taproot.model.fact.RejectReason;

class NumberTextTest {

    private static final BigDecimal MOST = new BigDecimal(100_000);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234.5|1234.5",
                "１２３|123",
                "-7|-7",
                "−7|-7",
                "+3|3",
                "0|0",
                ".5|.5",
                "1,234,567|1234567",
                "１，２３４．５|1234.5"
            })
    void numbersAreReadAsPeopleWriteThem(String text, BigDecimal number) {
        assertThat(value(NumberText.parse("area_m2", text))).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NaN",
                "Infinity",
                "1.2E+17",
                "1e9",
                "12a",
                "1,23",
                "1,2345",
                "1.2.3",
                "12.",
                "--5",
                "1 234",
                "0x10",
                "١٢",
                "9999999999999999999"
            })
    void whatIsNoNumberIsRefused(String text) {
        assertThat(reason(NumberText.parse("area_m2", text))).isEqualTo(RejectReason.INVALID_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "暂无", "N/A"})
    void nothingIsNull(String text) {
        assertThat(value(NumberText.parse("area_m2", text))).isNull();
        assertThat(value(NumberText.positive("area_m2", text, MOST))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"80m²", "80 ㎡", "80平方米", "80"})
    void anAllowedUnitIsTakenOff(String text) {
        assertThat(value(NumberText.parse("area_m2", text, "m²", "㎡", "米", "平方米")))
                .isEqualByComparingTo("80");
    }

    @Test
    void aUnitThatIsNotAllowedIsRefused() {
        assertThat(reason(NumberText.parse("area_m2", "80元", "㎡"))).isEqualTo(RejectReason.INVALID_NUMBER);
        assertThat(reason(NumberText.parse("area_m2", "80㎡"))).isEqualTo(RejectReason.INVALID_NUMBER);
    }

    @Test
    void aUnitAloneIsRefused() {
        assertThat(reason(NumberText.parse("area_m2", "㎡", "㎡"))).isEqualTo(RejectReason.INVALID_NUMBER);
    }

    @Test
    void positiveRefusesZeroAndNotNegativeTakesIt() {
        assertThat(reason(NumberText.positive("area_m2", "0.00", MOST))).isEqualTo(RejectReason.OUT_OF_RANGE);
        assertThat(value(NumberText.notNegative("area_m2", "0", MOST))).isZero();
        assertThat(reason(NumberText.notNegative("area_m2", "-0.01", MOST))).isEqualTo(RejectReason.OUT_OF_RANGE);
    }

    @Test
    void theBoundItselfIsStillInRange() {
        assertThat(value(NumberText.positive("area_m2", "100000", MOST))).isEqualByComparingTo(MOST);
        assertThat(reason(NumberText.positive("area_m2", "100000.01", MOST))).isEqualTo(RejectReason.OUT_OF_RANGE);
    }

    @Test
    void aRejectionSaysWhatWasExpected() {
        assertThat(rejection(NumberText.positive("area_m2", "-12", MOST)).message("line 31"))
                .isEqualTo("Invalid area_m2 \"-12\" at line 31: expected a number of more than 0 and at most 100000");
    }

    @Property
    void plainDecimalsGoBothWays(
            @ForAll @BigRange(min = "-1000000000", max = "1000000000") @Scale(6) BigDecimal number) {
        assertThat(value(NumberText.parse("area_m2", number.toPlainString()))).isEqualTo(number);
    }
}
