package org.taproot.connectors.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginTest {

    @ParameterizedTest
    @CsvSource({
        "line 12, 第 12 行",
        "row 3, 第 3 行",
        "一号楼 row 3, 一号楼 第 3 行",
        "record 7, 第 7 条记录",
        "a line after line 9, 第 9 行之后"
    })
    void chineseSentencesNameAPlaceInChinese(String place, String chinese) {
        assertThat(Origin.chinese(place)).isEqualTo(chinese);
    }
}
