package org.taproot.model.move;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "緑禄山町8番地, 緑録山町8", // one character for another
        "緑烏丸示例町20, 緑通烏丸示例町20", // one more
        "緑町5番地示例大楼2F, 緑町5番地", // the building left out
        "緑町5番地旧例大楼2F, 緑町5番地示例大楼2F", // the building renamed
    })
    void sameNumbersAndNearlyTheSameNameAreOneAddress(String one, String other) {
        assertThat(Spelling.same(AddressKey.of(one), AddressKey.of(other))).isPresent();
        assertThat(Spelling.same(AddressKey.of(other), AddressKey.of(one))).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "示范东路5号, 示范西路5号",
        "示范路5号, 示范街5号",
        "示范路5号, 示范东路5号",
        "示范路5号A座, 示范路5号B座",
        "示范路5号, 示范路5号之2",
        "示范路5号201室, 示范路5号301室",
        "示范广场, 示例广场",
        "緑山町8, 青川町8",
    })
    void anotherDirectionKindOrNumberIsAnotherAddress(String one, String other) {
        assertThat(Spelling.same(AddressKey.of(one), AddressKey.of(other))).isEmpty();
        assertThat(Spelling.same(AddressKey.of(other), AddressKey.of(one))).isEmpty();
    }
}
