package org.taproot.model.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTextTest {

    @Test
    void everyPartIsFound() {
        assertThat(AddressText.parse("上海市普陀区真如镇样板路12弄3号4幢5层501室"))
                .isEqualTo(new Address(
                        "上海市普陀区真如镇样板路12弄3号4幢5层501室", "上海", "普陀", "真如镇", "样板路", "12", "3", "4幢", "5", "501"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "　", "N/A", "暂无"})
    void nothingIsNull(String text) {
        assertThat(AddressText.parse(text)).isNull();
    }

    @Test
    void theTextStaysAsWrittenAndThePartsAreHalfWidth() {
        Address address = AddressText.parse(" 普陀区示范路７号１号楼1－088室\u200b ");
        assertThat(address.text()).isEqualTo("普陀区示范路７号１号楼1－088室");
        assertThat(address)
                .extracting(Address::number, Address::building, Address::room)
                .containsExactly("7", "1号楼", "1-088");
    }

    @ParameterizedTest
    @CsvSource({
        "上海市普陀区样板路1号,上海,普陀,",
        "上海普陀区样板路1号,上海,普陀,",
        "普陀区样板路1号,,普陀,",
        "浦东新区样板路1号,,浦东,",
        "上海市市辖区普陀区样板路1号,上海,普陀,",
        "上海市样板路1号,上海,,",
        "江苏省苏州市吴中区样板路1号,江苏,吴中,",
        "新疆维吾尔自治区乌鲁木齐市天山区样板路1号,新疆,天山,",
        "上海市崇明县城桥镇样板路1号,上海,崇明,城桥镇",
        "中国（上海）自由贸易试验区样板路1号,上海,,",
        "上海市普陀区长寿路街道样板路1号,上海,普陀,长寿路街道",
        "浦东川沙镇样板路1号,,浦东,川沙镇",
        "曹杨小区1号,,,"
    })
    void theAreaStandsInFront(String text, String province, String district, String town) {
        assertThat(AddressText.parse(text))
                .extracting(Address::province, Address::district, Address::town)
                .containsExactly(province, district, town);
    }

    @ParameterizedTest
    @CsvSource({
        "浦东新区川沙镇普陀路999号,浦东",
        "上海市浦东新区普陀路777号,浦东",
        "普陀路999号,",
        "上海市普陀路999号,",
        "上海市普陀一村7室,",
        "浦东新区小普陀镇5号,浦东",
        "某区普陀区路1号,"
    })
    void aRoadOrVillageNamedLikeADistrictIsNoDistrict(String text, String district) {
        assertThat(AddressText.parse(text).district()).isEqualTo(district);
    }

    @ParameterizedTest
    @ValueSource(strings = {"上海路12号", "江苏路500号", "浙江中路1号"})
    void aRoadNamedLikeAProvinceIsNoProvince(String text) {
        assertThat(AddressText.parse(text).province()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "金沙江西路1号,金沙江西路", "祁连山南路1号,祁连山南路", "南石二路1号,南石二路", "泰山支路1号,泰山支路", "绿地大道1号,绿地大道", "沪青平公路1号,沪青平公路", "南大街1号,南大街",
                "新村路1号,新村路",
        "府村路1号,府村路", "叶家宅南路1号,叶家宅南路", "管弄路1号,管弄路", "镇坪路1号,镇坪路", "万镇路1号,万镇路", "西乡路1号,西乡路", "真如镇郁家弄7号,郁家弄", "桂巷新村1号,桂巷新村",
        "蔡家浜一号,蔡家浜", "样板镇样板村,样板村", "东方工业小区样板路8号,样板路", "外环线样板路立交桥下,样板路"
    })
    void roadsAndVillagesAreFoundByTheirEnding(String text, String road) {
        assertThat(AddressText.parse("上海市普陀区" + text).road()).isEqualTo(road);
    }

    @ParameterizedTest
    @ValueSource(strings = {"普陀区石泉6村63号", "普陀区石泉六村63号", "普陀区石泉６村63号", "普陀区石泉路石泉6村63号"})
    void numberedVillagesHaveOneForm(String text) {
        assertThat(AddressText.parse(text))
                .extracting(Address::road, Address::number)
                .containsExactly("石泉六村", "63");
    }

    @Test
    void theVillageNextToTheNumberComesBeforeTheRoad() {
        assertThat(AddressText.parse("兰溪路曹杨七村3号").road()).isEqualTo("曹杨七村");
    }

    @ParameterizedTest
    @CsvSource({
        "59弄3号,59,3",
        "822弄455支弄98号,822弄455支,98",
        "五弄3号,5,3",
        "159弄内,159,",
        "700弄728、720号,700,728、720",
        "799、899、999号,,799、899、999",
        "184-190（双）号,,184-190(双)",
        "21-33号（单）号,,21-33(单)",
        "100号－120号,,100-120",
        "87号－－－91号,,87-91",
        "223号、225号,,223、225",
        "103—129号,,103-129",
        "5-1、5-2号,,5-1、5-2",
        "二二一号,,221",
        "41号甲,,41甲",
        "340乙号,,340乙",
        "290号（丁）,,290丁",
        "403号丁、戊,,403丁、戊",
        "临12号,,临12",
        "桥南堍12号,,12"
    })
    void lanesAndNumbersAreFound(String text, String lane, String number) {
        assertThat(AddressText.parse("普陀区样板路" + text))
                .extracting(Address::lane, Address::number)
                .containsExactly(lane, number);
    }

    @ParameterizedTest
    @CsvSource({
        "16幢,16幢,,",
        "第2幢,2幢,,",
        "一幢二楼,1幢,2,",
        "北幢703室,北幢,,703",
        "A栋（1）78室,A栋(1),,78",
        "C楼一层市场内南12、13,C楼,1,市场内南12、13",
        "5号楼底层东侧甲室,5号楼,1,东侧甲",
        "1号楼1－088室,1号楼,,1-088",
        "6幢2－227室,6幢,,2-227",
        "1幢一层101室,1幢,1,101",
        "3幢北半幢5楼52室,3幢北半幢,5,52",
        "8幢3号楼2层204室,8幢3号楼,2,204",
        "第五幢2号楼第6层606室,5幢2号楼,6,606",
        "1、2、3幢,1、2、3幢,,",
        "4号厂房三楼,4号厂房,3,",
        "7号库,7号库,,",
        "A座12楼1202室,A座,12,1202",
        "主楼17楼A06室,主楼,17,A06",
        "办公楼三楼31-34室,办公楼,3,31-34",
        "五层商务楼第一层Y区8室,五层商务楼,1,Y区8",
        "样板大厦27层,样板大厦,27,",
        "样板·展示大厦27层,样板·展示大厦,27,",
        "样板广场A幢11楼A室,样板广场A幢,11,A",
        "（样板大厦）20F,样板大厦,20,",
        "5幢（样板楼）23室,5幢(样板楼),,23",
        "7号楼（产证号8幢）东侧二楼,7号楼(产证号8幢),2,东侧",
        "样板大厦-1层,样板大厦,B1,"
    })
    void buildingsAreFoundBehindTheNumber(String text, String building, String floor, String room) {
        assertThat(AddressText.parse("普陀区样板路9号" + text))
                .extracting(Address::building, Address::floor, Address::room)
                .containsExactly(building, floor, room);
    }

    @ParameterizedTest
    @CsvSource({
        "19层,19,",
        "B1层,B1,",
        "地下一层B7号商铺,B1,B7号商铺",
        "3楼A3F-001,3,A3F-001",
        "17楼A、B座,17,A、B座",
        "2-4层,2-4,",
        "一、二层,1、2,",
        "三楼、四楼,3、4,",
        "第二、三、四层,2、3、4,",
        "1层、2层201室,1、2,201",
        "A区二层03室,2,A区03",
        "东二楼,2,东",
        "底层-1,1,1",
        "3层302室、303室,3,302、303",
        "第三层楼D座,3,D座"
    })
    void floorsAreFoundBehindTheNumber(String text, String floor, String room) {
        assertThat(AddressText.parse("普陀区样板路9号" + text))
                .extracting(Address::floor, Address::room)
                .containsExactly(floor, room);
    }

    @ParameterizedTest
    @CsvSource({
        "1601室,1601",
        "603－10室,603-10",
        "904室-3,904-3",
        "A区50室,A区50",
        "25号铺位,25号铺位",
        "203室C座,203室C座",
        "-2室,2",
        "甲室,甲",
        "2306、2307室,2306、2307",
        "1203室（集中登记地）,1203",
        "（集中登记地）,",
        "、样板西路8号,"
    })
    void whatIsLeftIsTheRoom(String text, String room) {
        assertThat(AddressText.parse("普陀区样板路9号" + text))
                .extracting(Address::floor, Address::room)
                .containsExactly(null, room);
    }

    @Test
    void anAddressOnlyKnownAsTextKeepsItsText() {
        assertThat(AddressText.parse("somewhere else"))
                .isEqualTo(
                        new Address("somewhere else", null, null, null, null, null, null, null, null, "SOMEWHEREELSE"));
    }

    @Property
    void noTextFailsAndEveryTextIsKept(@ForAll("addressLike") String text) {
        Address address = AddressText.parse(text);
        assertThat(address == null || text.contains(address.text())).isTrue();
    }

    @Property
    void anyCharactersAreTaken(@ForAll String text) {
        assertThatCode(() -> AddressText.parse(text)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1、", "一", "中", "路", "1弄", "1村", "中心", "（", "A座", "1号", "层"})
    void veryLongTextsTakeNoLonger(String part) {
        String text = "上海市普陀区样板路1号" + part.repeat(200_000);
        assertTimeout(Duration.ofSeconds(5), () -> AddressText.parse(text));
    }

    @Provide
    Arbitrary<String> addressLike() {
        return Arbitraries.strings()
                .withChars("上海市普陀区真如镇新村南大街道路弄支号楼幢层底室座甲双一二十第内地下0123456789AB-、（）()F")
                .ofMaxLength(60);
    }
}
