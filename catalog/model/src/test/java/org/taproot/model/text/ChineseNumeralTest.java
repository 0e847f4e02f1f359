package org.taproot.model.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseNumeralTest {

    @ParameterizedTest
    @CsvSource({"六,6", "十,10", "十二,12", "二十,20", "二十一,21", "一百零三,103", "二百二十,220", "二二一,221", "二〇,20", "一、二,1、2"})
    void numeralsBecomeDigits(String numeral, String digits) {
        assertThat(ChineseNumeral.toDigits(numeral)).isEqualTo(digits);
    }

    @Test
    void numeralsTooLongToBeOneNumberStay() {
        assertThat(ChineseNumeral.toDigits("一一一一一一一")).isEqualTo("一一一一一一一");
    }

    @Property
    void numbersUpTo99GoBothWays(@ForAll @IntRange(min = 1, max = 99) int number) {
        assertThat(ChineseNumeral.toDigits(ChineseNumeral.of(number))).isEqualTo(Integer.toString(number));
    }

    @Test
    void numbersBeyond99AreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChineseNumeral.of(100))
                .withMessageContaining("100");
    }
}
