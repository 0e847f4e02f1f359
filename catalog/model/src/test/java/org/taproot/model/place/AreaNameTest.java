package org.taproot.model.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaNameTest {

    @ParameterizedTest
    @CsvSource({"普陀, 普陀", "普陀区, 普陀", "浦东新区, 浦东", "崇明县, 崇明", "' 静安 区 ', 静安", "城区, 城区"})
    void districtLosesItsSign(String written, String name) {
        assertThat(AreaName.district(written)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"上海, 上海", "上海市, 上海", "江苏省, 江苏", "广西壮族自治区, 广西"})
    void provinceLosesItsSign(String written, String name) {
        assertThat(AreaName.province(written)).isEqualTo(name);
    }

    @Test
    void emptyColumnNamesNothing() {
        assertThat(AreaName.district("N/A")).isNull();
        assertThat(AreaName.province(" ")).isNull();
    }
}
