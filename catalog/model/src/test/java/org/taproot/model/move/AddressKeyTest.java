package org.taproot.model.move;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressKeyTest {

    @ParameterizedTest
    @CsvSource({
        "\uFA10本町36番地, 塚本町36番地", // a compatibility ideograph
        "柳町２０番地１, 栁町20番地の1",
        "德成町4番地, 徳成町４",
        "緑町三丁目5番2号, 緑町3丁目５－２",
        "緑町十二丁目1番, 緑町12-1",
        "緑町36ー1, 緑町36−1",
        "緑ケ丘町5, 緑ヶ丘町5",
        "宮の東町2番地, 宮ノ東町2",
        "大字緑字北5番地, 緑北5",
        "東通り上ル西町8, 東通上る西町8",
        "緑町5番地 示例ﾋﾞﾙ7階, 緑町5示例ビル７Ｆ",
        "示范東路799號16棟3樓, 示范东路799号16栋3楼",
        "示范路99弄5号201室, 示范路99-5-201",
        "示范路12号A座, 示范路１２号Ａ座",
    })
    void spellingsOfOneAddressShareTheirKey(String one, String other) {
        assertThat(AddressKey.of(one)).isEqualTo(AddressKey.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "示范路12号, 示范路1-2",
        "示范路112号, 示范路11号2室",
        "示范东路5号, 示范西路5号",
        "緑町3番1号, 緑町31番",
        "緑町36番地, 緑町36番地1",
        "三条町5, 四条町5",
    })
    void otherAddressesHaveOtherKeys(String one, String other) {
        assertThat(AddressKey.of(one)).isNotEqualTo(AddressKey.of(other));
    }

    @Test
    void townIsWhatStandsBeforeTheNumber() {
        assertThat(AddressKey.of("示范路799号16幢").town()).isEqualTo("示范路");
        assertThat(AddressKey.of("三条通緑町５番地").town()).isEqualTo("3条通緑町");
        assertThat(AddressKey.of("北3条西2丁目1番").town()).isEqualTo("北3条西");
    }

    @Test
    void addressWithoutNumberIsItsTown() {
        assertThat(AddressKey.of("示范广场")).isEqualTo(new AddressKey("示范広場", ""));
        assertThat(AddressKey.of(null).isEmpty()).isTrue();
    }
}
