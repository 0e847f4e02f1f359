package org.taproot.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitRemarkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "万元|TEN_THOUSAND_YUAN",
                "单位：万元|TEN_THOUSAND_YUAN",
                "计量单位:万元，含税|TEN_THOUSAND_YUAN",
                "人民币万元|TEN_THOUSAND_YUAN",
                "含税）（万元|TEN_THOUSAND_YUAN",
                "人民币|YUAN",
                "元 / 天 / ㎡|YUAN_PER_SQUARE_METRE_AND_DAY",
                "㎡，建筑面积|SQUARE_METRE"
            })
    void theUnitIsFoundBesideARemark(String brackets, UnitOfMeasure unit) {
        assertThat(UnitRemark.unit(brackets)).contains(unit);
        assertThat(isOther(brackets, unit.dimension())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "建筑面积",
                "含税",
                "必填",
                "不含税/含税",
                "年/月/日",
                "以合同为准",
                "不含公摊",
                "2026年",
                "万达广场",
                "系统自动计算",
                "计租面积, 保留2位小数",
                "optional"
            })
    void aRemarkSaysNothingOfTheUnit(String brackets) {
        assertThat(UnitRemark.unit(brackets)).isEmpty();
        assertThat(isOther(brackets, Dimension.AREA)).isFalse();
        assertThat(isOther(brackets, Dimension.MONEY)).isFalse();
        assertThat(isOther(brackets, Dimension.RENT)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "平方英尺",
                "平方尺",
                "坪",
                "sqft",
                "sq.ft",
                "ft²",
                "㎢",
                "英亩",
                "延米",
                "m",
                "千平方米",
                "万亩",
                "万元",
                "元",
                "%",
                "元/㎡",
                "单位：平方英尺",
                "建筑面积，平方英尺",
                "㎡、亩"
            })
    void noColumnOfAreasIsInIt(String brackets) {
        assertThat(isOther(brackets, Dimension.AREA)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"美元", "万美元", "港币", "USD", "HK$", "$", "€", "百万元", "千", "分", "元/㎡", "万元/年", "㎡", "含税，美元", "元，万元"})
    void noColumnOfMoneyIsInIt(String brackets) {
        assertThat(isOther(brackets, Dimension.MONEY)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"美元/㎡/天", "$/sqft/year", "元/㎡/季度", "元/㎡", "元/坪/月", "元", "万元", "元/间/月", "每月", "/月", "月", "%"})
    void noColumnOfRentsIsInIt(String brackets) {
        assertThat(isOther(brackets, Dimension.RENT)).isTrue();
    }

    @Test
    void howOftenMoneyIsPaidIsARemark() {
        assertThat(isOther("每月", Dimension.MONEY)).isFalse();
    }

    private static boolean isOther(String brackets, Dimension dimension) {
        return UnitRemark.isOther(brackets, dimension, UnitOfMeasure.of(dimension));
    }
}
