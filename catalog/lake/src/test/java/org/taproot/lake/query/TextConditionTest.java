package org.taproot.lake.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextConditionTest {

    @Test
    void noTextIsNoCondition() {
        assertThat(TextCondition.containing(null)).isNull();
        assertThat(TextCondition.containing(" \t　")).isNull();
        assertThat(TextCondition.equalTo("")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "星港, %星港%",
                "100%, %100!%%",
                "a_b, %a!_b%",
                "!, %!!%",
                "!%, %!!!%%",
                "\\, %\\%",
                "', %'%",
                "x' OR 1=1 --, %x' OR 1=1 --%"
            })
    void everyCharacterStandsForItself(String text, String pattern) {
        assertThat(TextCondition.containing(text)).isEqualTo(pattern);
    }

    @Test
    void surroundingSpaceIsNotPartOfTheText() {
        assertThat(TextCondition.containing("  A 座 ")).isEqualTo("%A 座%");
        assertThat(TextCondition.equalTo(" 长征镇　")).isEqualTo("长征镇");
    }
}
