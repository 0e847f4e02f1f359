package org.taproot.model.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FloorTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"12", "12F", "12f", "12层", "12楼", "十二层", "第12层", "第十二层", "１２Ｆ", " 12 楼", "012", "12.0"})
    void theTwelfthFloorIs12(String text) {
        assertThat(FloorText.parse(text)).isEqualTo("12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"B1", "b1", "B1层", "B1F", "-1", "-1层", "－１", "地下一层", "地下1层", "负一楼"})
    void theFirstFloorBelowGroundIsB1(String text) {
        assertThat(FloorText.parse(text)).isEqualTo("B1");
    }

    @ParameterizedTest
    @CsvSource({
        "底层,1",
        "地上一层,1",
        "三、四层,3、4",
        "3层、4层,3、4",
        "3-5F,3-5",
        "二十至二十一层,二十至二十一层",
        "B2-B1,B2-B1",
        "-2层,B2",
        "12A层,12A",
        "三楼及五楼,3、5",
        "高区,高区",
        "夹层,夹层",
        "屋面层,屋面层",
        "LG,LG",
        "地下室,地下室"
    })
    void severalFloorsAndNamedOnesStay(String text, String floor) {
        assertThat(FloorText.parse(text)).isEqualTo(floor);
    }

    @Test
    void nothingIsNull() {
        assertThat(FloorText.parse("-")).isNull();
        assertThat(FloorText.parse(null)).isNull();
    }

    @Property
    void normalisingTwiceIsNormalisingOnce(@ForAll String text) {
        assertThat(FloorText.parse(FloorText.parse(text))).isEqualTo(FloorText.parse(text));
    }
}
