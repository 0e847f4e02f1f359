package org.taproot.model.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.taproot.model.resolve.Carriers.carrier;
import static org.taproot.model.resolve.Carriers.gazetteer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taproot.model.place.AddressText;

class GazetteerTest {

    private static final KnownCarrier TOWER = carrier(
            "tower",
            "样板大厦（演示）",
            List.of("样板中心"),
            20,
            "普陀区样板路9号",
            "12/1203",
            "12/1204",
            "12/1205",
            "11/1103",
            "11/1104",
            "3/0305",
            "2/201");
    private static final KnownCarrier BLOCK_A = carrier("plaza-a", "展示广场A座", List.of(), null, "普陀区展示路100-120号");
    private static final KnownCarrier BLOCK_B = carrier("plaza-b", "展示广场B座", List.of(), null, "普陀区展示路100-120号");
    private static final KnownCarrier DEED_1 = carrier("deed-1", null, List.of(), null, "普陀区试验路5号1幢");
    private static final KnownCarrier DEED_2 = carrier("deed-2", null, List.of(), null, "普陀区试验路5号2幢");
    private static final KnownCarrier LANE = carrier("lane", "模范园", List.of(), null, "普陀区模范路59弄");
    private static final KnownCarrier LANE_3 = carrier("lane-3", null, List.of(), 6, "普陀区模范路59弄3号");
    private static final KnownCarrier MERGED = carrier("merged", "旧区大楼", List.of(), null, "上海市闸北区旧区路8号");
    private static final KnownCarrier NUMBERED =
            carrier("numbered", "编号楼宇", List.of(), null, "普陀区数字路1号", "7/01", "7/02", "8/01");

    private static final List<KnownCarrier> ALL =
            List.of(TOWER, BLOCK_A, BLOCK_B, DEED_1, DEED_2, LANE, LANE_3, MERGED, NUMBERED);
    private static final Gazetteer GAZETTEER = gazetteer(ALL);

    @Test
    void knownRoomOnAnExistingFloorIsAUnit() {
        Resolution resolution = resolve("上海市普陀区样板路9号12层1203室");
        assertThat(resolution).isInstanceOf(Resolution.ToUnit.class);
        assertThat(resolution.carrier()).contains("tower");
        assertThat(resolution.floors()).containsExactly("12");
        assertThat(resolution.units()).containsExactly("tower/12/1203");
        assertThat(resolution.confidence()).isEqualTo(0.95);
        assertThat(resolution.reasonEn())
                .isEqualTo("same district 普陀, same road and number 样板路9号, floor 12 exists, room 1203 is a unit");
        assertThat(resolution.reasonZh()).isEqualTo("行政区相同（普陀），道路和门牌相同（样板路9号），楼层存在（12），房号是已知单元（1203）。");
    }

    @ParameterizedTest
    @CsvSource({
        "普陀区样板路9号1203室,tower/12/1203",
        "普陀区样板路９号１２０３室,tower/12/1203",
        "普陀区样板路九号十二楼1203室,tower/12/1203",
        "普陀区样板路9号305室,tower/3/0305",
        "普陀区样板路9号1203、1205室,tower/12/1203 tower/12/1205",
        "普陀区样板路9号1203-1205室,tower/12/1203 tower/12/1204 tower/12/1205",
        "普陀区数字路1号701室,numbered/7/01",
        "普陀区数字路1号7楼01室,numbered/7/01"
    })
    void roomsAreFoundInEveryForm(String address, String units) {
        assertThat(resolve(address).units()).containsExactly(units.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"普陀区样板路9号15层,15", "普陀区样板路9号1516室,15", "普陀区样板路9号1516室H,15", "普陀区样板路9号3、4层,3 4", "普陀区样板路9号1106-10室,11"})
    void floorIsSaidOrReadOffARoomWhereTheUnitsAreNumberedSo(String address, String floors) {
        Resolution resolution = resolve(address);
        assertThat(resolution).isInstanceOf(Resolution.ToFloor.class);
        assertThat(resolution.floors()).containsExactly(floors.split(" "));
    }

    @Test
    void floorIsNotReadOffARoomWhereNothingConfirmsIt() {
        assertThat(resolve("普陀区模范路59弄3号501室")).isInstanceOf(Resolution.ToBuilding.class);
        KnownCarrier otherwise = carrier(
                "otherwise", null, List.of(), 20, "普陀区别样路1号", "2/301", "2/302", "3/401", "3/402", "4/501", "5/502");
        assertThat(gazetteer(List.of(otherwise)).resolve(AddressText.parse("普陀区别样路1号1203室")))
                .isInstanceOf(Resolution.ToBuilding.class);
    }

    @Test
    void floorThatTheBuildingDoesNotHaveIsNotTaken() {
        Resolution resolution = resolve("普陀区样板路9号25层");
        assertThat(resolution).isInstanceOf(Resolution.ToBuilding.class);
        assertThat(resolution.reasonEn()).endsWith("the carrier has no floor 25");
        assertThat(resolution.confidence()).isEqualTo(0.6);
        assertThat(resolve("普陀区样板路9号2516室")).isInstanceOf(Resolution.ToBuilding.class);
    }

    @Test
    void roomOnAnotherFloorThanSaidIsNoUnit() {
        Resolution resolution = resolve("普陀区样板路9号11层1203室");
        assertThat(resolution).isInstanceOf(Resolution.ToFloor.class);
        assertThat(resolution.reasonEn()).endsWith("room 1203 is on another floor");
    }

    @ParameterizedTest
    @CsvSource({
        "普陀区样板路9号,tower",
        "上海普陀区样板路9号样板大厦,tower",
        "普陀区样板大厦,tower",
        "普陀区样板中心,tower",
        "样板路9号样板大厦,tower",
        "普陀区展示路110号A座,plaza-a",
        "普陀区展示路110号B栋,plaza-b",
        "普陀区展示路100、110号展示广场B幢,plaza-b",
        "普陀区展示路111号A座,",
        "普陀区试验路5号2幢,deed-2",
        "普陀区试验路5号第二幢,deed-2",
        "普陀区模范路59弄3号,lane-3",
        "普陀区模范路59弄5号,lane",
        "普陀区模范园12室,lane",
        "普陀区模范路59弄模范园,lane",
        "普陀区模范路五十九弄5号,lane",
        "普陀区模范路59弄17支弄2号,lane",
        "静安区旧区路8号,merged",
        "闸北区旧区路8号,merged"
    })
    void buildingIsFoundByDistrictDoorAndName(String address, String carrier) {
        assertThat(resolve(address).carrier().orElse(null)).isEqualTo(carrier);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "普陀区展示路110号",
                "普陀区展示广场",
                "普陀区试验路5号",
                "普陀区试验路5号1号楼",
                "普陀区样板路9号展示中心",
                "样板路9号",
                "样板大厦",
                "普陀区样板路7号样板大厦",
                "普陀区样板广场",
                "普陀区展示路120、122号"
            })
    void whatIsNotCertainIsLeftToAPerson(String address) {
        Resolution resolution = resolve(address);
        assertThat(resolution).isInstanceOf(Resolution.Ambiguous.class);
        assertThat(resolution.isOpen()).isTrue();
        assertThat(resolution.confidence()).isZero();
        assertThat(((Resolution.Ambiguous) resolution).candidates()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "浦东新区样板路9号",
                "浦东新区样板路9号样板大厦",
                "浦东新区样板大厦1203室",
                "江苏省普陀区样板路",
                "浦东新区川沙镇普陀路9号",
                "普陀区样板路9号甲",
                "普陀区样板路99号",
                "普陀区试验路5号3幢",
                "普陀区样板路",
                "somewhere"
            })
    void whatDoesNotFitIsNeverTaken(String address) {
        assertThat(resolve(address)).isInstanceOf(Resolution.Unresolved.class);
    }

    @Test
    void anotherBlockAtTheDoorShowsThatItHasSeveral() {
        KnownCarrier whole = carrier("whole", null, List.of(), null, "普陀区展示路100-120号");
        assertThat(gazetteer(List.of(BLOCK_A, whole)).resolve(AddressText.parse("普陀区展示路110号C座")))
                .isInstanceOf(Resolution.Ambiguous.class);
        assertThat(gazetteer(List.of(BLOCK_A, whole)).resolve(AddressText.parse("普陀区展示路110号")))
                .isInstanceOf(Resolution.Ambiguous.class);
    }

    @Test
    void twoCarriersOfOneIdAreRefused() {
        assertThatThrownBy(() -> gazetteer(List.of(TOWER, TOWER)))
                .hasMessage("Invalid gazetteer: carrier tower is in it twice, expected once");
    }

    @Property
    void orderOfCarriersMakesNoDifference(@ForAll("addresses") String address, @ForAll long seed) {
        List<KnownCarrier> shuffled = new ArrayList<>(ALL);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(gazetteer(shuffled).resolve(AddressText.parse(address))).isEqualTo(resolve(address));
    }

    @Property
    void unrelatedCarriersMakeNoDifference(
            @ForAll("addresses") String address,
            @ForAll @Size(max = 20) List<@IntRange(min = 1, max = 999) Integer> numbers) {
        Stream<KnownCarrier> unrelated = numbers.stream()
                .distinct()
                .map(number -> carrier(
                        "other-" + number, "无关楼" + number, List.of("另一处" + number), 9, "普陀区无关路" + number + "号"));
        Gazetteer more = gazetteer(Stream.concat(ALL.stream(), unrelated).toList());
        assertThat(more.resolve(AddressText.parse(address))).isEqualTo(resolve(address));
    }

    @Property
    void confidenceLiesBetweenNoughtAndOne(@ForAll("addresses") String address) {
        assertThat(resolve(address).confidence()).isBetween(0.0, 1.0);
    }

    @Provide
    Arbitrary<String> addresses() {
        Arbitrary<String> districts = Arbitraries.of("普陀区", "上海市普陀区", "闸北区", "静安区", "");
        Arbitrary<String> roads = Arbitraries.of("样板路", "展示路", "试验路", "模范路59弄", "旧区路", "数字路", "");
        Arbitrary<String> doors = Arbitraries.of("9号", "5号", "110号", "100-120号", "1号", "3号", "8号", "");
        Arbitrary<String> blocks = Arbitraries.of("A座", "2幢", "1号楼", "样板大厦", "展示广场", "");
        Arbitrary<String> rooms = Arbitraries.of("1203室", "12层", "12层1203室", "701室", "");
        return Combinators.combine(districts, roads, doors, blocks, rooms)
                .as((district, road, door, block, room) -> district + road + door + block + room)
                .filter(address -> !address.isEmpty());
    }

    private static Resolution resolve(String address) {
        return GAZETTEER.resolve(AddressText.parse(address));
    }
}
