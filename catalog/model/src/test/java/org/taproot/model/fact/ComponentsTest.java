package org.taproot.model.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComponentsTest {

    @Test
    void equalNumbersHaveOneForm() {
        assertThat(Components.area("area_m2", new BigDecimal("80"))).isEqualTo(new BigDecimal("80.00"));
        assertThat(Components.rent("rent", new BigDecimal("4.25"))).isEqualTo(new BigDecimal("4.2500"));
        assertThat(Components.money("amount", new BigDecimal("1E+3"))).isEqualTo(new BigDecimal("1000.00"));
    }

    @ParameterizedTest
    @CsvSource({"80.00, 80", "1E+3, 1000", "0.1234567, 0.123457", "0.000, 0", "-0.50, -0.5"})
    void numberLosesTheZerosAtItsEnd(String given, String kept) {
        assertThat(Components.number("value", new BigDecimal(given))).isEqualTo(new BigDecimal(kept));
    }

    @Test
    void numberThatNoTableCanHoldIsRefused() {
        assertThat(Components.number("value", new BigDecimal("99999999999999.999999")))
                .isPositive();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Components.number("value", new BigDecimal("100000000000000")))
                .withMessage("Invalid value of 15 digits: expected at most 14 before the point");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E-2000000000", "0E+2000000000", "-1E-2000000000"})
    void exponentOfAnySizeCostsNothing(String tiny) {
        BigDecimal zero = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> Components.number("value", new BigDecimal(tiny)));

        assertThat(zero).isEqualTo(BigDecimal.ZERO);
    }

    @Test
    void areaIsNotNegative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Components.area("area_m2", new BigDecimal("-12")))
                .withMessage("Invalid area_m2 -12.00: expected 0 or more");
    }

    @Test
    void valueOutsideItsRangeIsRefused() {
        assertThat(Components.between("stars", 5, 1, 5)).isEqualTo(5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Components.between("stars", 6, 1, 5))
                .withMessage("Invalid stars 6: expected 1 to 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Components.between("longitude", new BigDecimal("180.1"), -180, 180));
        assertThatIllegalArgumentException().isThrownBy(() -> Components.count("floors", -1));
    }

    @Test
    void rangeBeginsAtItsLowerEnd() {
        Components.ordered("amount", BigDecimal.ONE, BigDecimal.ONE);
        Components.ordered("amount", BigDecimal.TEN, null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Components.ordered("amount", BigDecimal.TEN, BigDecimal.ONE))
                .withMessage("Invalid amount from 10 to 1: expected the lower end first");
    }

    @Test
    void keyIsTheFirstThatIsThere() {
        assertThat(Components.key("a code or a name", null, "示例（演示）")).isEqualTo("示例（演示）");
        assertThat(Components.key("a code or a name", "", "示例（演示）")).isEqualTo("示例（演示）");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Components.key("a code or a name", null, ""))
                .withMessage("Missing key: expected a code or a name");
    }
}
