package org.taproot.model.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taproot.model.place.Address;
import org.taproot.model.place.AddressText;

class SharedSitesTest {

    private static final String DOOR = "普陀区样板路9号";

    private final SharedSites sites = sites();

    @Test
    void manyFirmsWithoutARoomMakeASharedSite() {
        put(20, DOOR);
        assertThat(sites.all()).singleElement().satisfies(site -> {
            assertThat(site.door()).isEqualTo("普陀|样板路9号");
            assertThat(site.reasonZh()).isEqualTo("共20家企业注册，其中20家企业未写房号。");
            assertThat(site.reasonEn()).isEqualTo("of 20 firms registered 20 firms name no room");
        });
        assertThat(sites.leavesOut(registered("firm-0"), address(DOOR))).isTrue();
    }

    @Test
    void fewFirmsWithoutARoomDoNot() {
        put(19, DOOR);
        assertThat(sites.all()).isEmpty();
        assertThat(sites.leavesOut(registered("firm-0"), address(DOOR))).isFalse();
    }

    @Test
    void someWhoForgotTheirRoomInALargeBuildingDoNot() {
        put(20, DOOR);
        for (int i = 0; i < 21; i++) {
            sites.put("tenant-" + i, address(DOOR + (1000 + i) + "室"));
        }
        assertThat(sites.all()).isEmpty();
    }

    @Test
    void whoHasARoomOfHisOwnStaysIn() {
        put(20, DOOR);
        sites.put("tenant", address(DOOR + "1203室"));
        assertThat(sites.siteOf("tenant")).isPresent();
        assertThat(sites.leavesOut(registered("tenant"), address(DOOR + "1203室")))
                .isFalse();
    }

    @Test
    void manyFirmsInOneRoomMakeASharedSite() {
        put(8, DOOR + "3层301室");
        sites.put("tenant", address(DOOR + "3层302室"));
        assertThat(sites.siteOf("firm-0").orElseThrow().crowdedRooms()).containsExactly("301");
        assertThat(sites.leavesOut(registered("firm-0"), address(DOOR + "3层301室")))
                .isTrue();
        assertThat(sites.leavesOut(registered("tenant"), address(DOOR + "3层302室")))
                .isFalse();
    }

    @Test
    void roomOfOneLetterIsAnotherOnEachFloor() {
        for (int floor = 1; floor <= 8; floor++) {
            sites.put("firm-" + floor, address(DOOR + floor + "层A室"));
        }
        assertThat(sites.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1203室（集中登记地）", "(集中登记地)", "虚拟工位12", "3楼A-15工位", "3楼B07席", "２层０７席", "12号席位", "2层卡位6", "（集群注册）"})
    void addressThatSaysSoItselfIsLeftOut(String room) {
        sites.put("firm", address(DOOR + room));
        sites.put("tenant", address(DOOR + "1204室"));
        assertThat(sites.leavesOut(registered("firm"), address(DOOR + room))).isTrue();
        assertThat(sites.leavesOut(registered("tenant"), address(DOOR + "1204室")))
                .isFalse();
    }

    @Test
    void operatingPlaceIsLeftOutOnlyWhereItSaysSo() {
        put(20, DOOR);
        PlaceSubject operating = new PlaceSubject("firm-0", PlaceKind.OPERATING);
        assertThat(sites.leavesOut(operating, address(DOOR))).isFalse();
        assertThat(sites.leavesOut(operating, address(DOOR + "3楼15工位"))).isTrue();
    }

    @Test
    void taxPlaceIsNoSignOfOccupancy() {
        assertThat(sites.leavesOut(new PlaceSubject("firm", PlaceKind.TAX), address(DOOR + "1203室")))
                .isTrue();
    }

    @Test
    void firmThatMovesOrGoesIsCountedNoLonger() {
        put(20, DOOR);
        sites.put("firm-0", address("普陀区展示路1号"));
        assertThat(sites.all()).isEmpty();
        sites.put("firm-0", address(DOOR));
        assertThat(sites.all()).hasSize(1);
        sites.remove("firm-1");
        assertThat(sites.all()).isEmpty();
    }

    @Test
    void doorOfAMergedDistrictIsOneDoor() {
        put(19, "上海市闸北区样板路9号");
        sites.put("other", address("上海市静安区样板路9号"));
        assertThat(sites.all()).hasSize(1);
    }

    @Test
    void thresholdsAreChecked() {
        assertThatThrownBy(() -> new SharedRegistrationRule(1, 0.5, 8))
                .hasMessage("Invalid thresholds of 1 firms without a room and 8 in one: expected 2 or more");
        assertThatThrownBy(() -> new SharedRegistrationRule(20, 1.5, 8))
                .hasMessage("Invalid share without a room 1.5: expected 0 to 1");
    }

    @Property(tries = 100)
    void wayToAStateMakesNoDifference(
            @ForAll @Size(max = 60) List<@IntRange(max = 39) Integer> moves,
            @ForAll @Size(max = 60) List<@IntRange(max = 39) Integer> leavers) {
        SharedSites stepwise = sites();
        moves.forEach(firm -> stepwise.put("firm-" + firm, address(firm % 2 == 0 ? "普陀区展示路1号" : DOOR + "301室")));
        stepwise.all();
        leavers.forEach(firm -> stepwise.remove("firm-" + firm));
        SharedSites atOnce = sites();
        moves.stream()
                .filter(firm -> !leavers.contains(firm))
                .forEach(firm -> atOnce.put("firm-" + firm, address(firm % 2 == 0 ? "普陀区展示路1号" : DOOR + "301室")));
        assertThat(stepwise.all()).isEqualTo(atOnce.all());
    }

    private void put(int firms, String text) {
        for (int i = 0; i < firms; i++) {
            sites.put("firm-" + i, address(text));
        }
    }

    private static SharedSites sites() {
        return new SharedSites(SharedRegistrationRule.DEFAULT, DistrictChanges.declared());
    }

    private static PlaceSubject registered(String uscc) {
        return new PlaceSubject(uscc, PlaceKind.REGISTERED);
    }

    private static Address address(String text) {
        return AddressText.parse(text);
    }
}
