package org.taproot.model.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taproot.model.fact.Outcomes.reason;
import static org.taproot.model.fact.Outcomes.value;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taproot.model.fact.RejectReason;

class CapitalTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,000(万元人民币)|10000000|CNY",
                "5(万元)|50000|CNY",
                "2,345.6700(万美元)|23456700|USD",
                "210(万美元 )|2100000|USD",
                "300万人民币|3000000|CNY",
                "300万元人民币|3000000|CNY",
                "123.4567(万人民币 )|1234567|CNY",
                "54(万德国马克 )|540000|DEM",
                "6,000(万日元)|60000000|JPY",
                "700(万欧元)|7000000|EUR",
                "80万港元|800000|HKD",
                "５００（万元人民币）|5000000|CNY",
                "1.5亿元|150000000|CNY",
                "500000元|500000|CNY",
                "人民币200万元|2000000|CNY",
                "美元5万元|50000|USD",
                "200万|2000000|CNY",
                "0(万元)|0|CNY"
            })
    void capitalIsInWholeUnitsOfItsCurrency(String text, BigDecimal amount, String currency) {
        assertThat(value(CapitalText.parse("registered_capital", text))).isEqualTo(new Money(amount, currency));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "N/A", "-", "(万人民币 )", "万元", "万德国马克"})
    void aUnitWithoutANumberSaysNothing(String text) {
        assertThat(value(CapitalText.parse("registered_capital", text))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000", "1,00万元", "-5万元", "1.2E+5万元", "5万贝壳", "1.2.3万元", "万万", "一百万元"})
    void whatCannotBeReadIsRefused(String text) {
        assertThat(reason(CapitalText.parse("registered_capital", text))).isEqualTo(RejectReason.INVALID_CAPITAL);
    }

    @Test
    void moreThanAnyCompanyHasIsOutOfRange() {
        assertThat(reason(CapitalText.parse("registered_capital", "20000000亿元")))
                .isEqualTo(RejectReason.OUT_OF_RANGE);
    }
}
