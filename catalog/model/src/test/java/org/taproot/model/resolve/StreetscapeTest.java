package org.taproot.model.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.taproot.model.fact.Provenance;
import org.taproot.model.place.AddressText;

class StreetscapeTest {

    private static final String TOWER = "上海市普陀区示例路10号示例大厦";
    private static final DistrictChanges CHANGES = DistrictChanges.declared();
    private static final Provenance CAUSE = new Provenance("e", "registry", "r:1", 1, 50, Instant.EPOCH, Instant.EPOCH);

    private final Streetscape road = new Streetscape(List.of(), Set.of(), CHANGES);

    @Test
    void addressWithoutANumberIsOfNoRoad() {
        assertThat(Streetscape.roadOf(AddressText.parse(TOWER))).isEqualTo("示例路");
        assertThat(Streetscape.roadOf(AddressText.parse("上海市普陀区示例路近河"))).isEqualTo(Streetscape.NO_ROAD);
        assertThat(Streetscape.roadOf(null)).isEqualTo(Streetscape.NO_ROAD);
    }

    @Test
    void whileNoCarrierIsKnownNothingIsOutside() {
        assertThat(road.place(put("A", TOWER)).state()).isEqualTo(PlaceState.UNRESOLVED);
    }

    @Test
    void firmWithoutAnAddressWaitsForAPerson() {
        road.carriersAreIn(Set.of("普陀"));

        assertThat(road.place(put("A", null)).state()).isEqualTo(PlaceState.UNRESOLVED);
    }

    @Test
    void carrierConcernsTheFirmsOfItsDoorAndThoseThatNameIt() {
        put("A", TOWER);
        put("B", "上海市普陀区示例路12号");
        put("C", "上海市普陀区示例路12号示例大厦");
        put("D", "上海市长宁区示例路10号示例大厦");
        put("E", "上海市普陀区示例广场3层");
        road.settle();

        road.put(tower("示例大厦", "上海市普陀区示例路10号", List.of()));

        // 大厦 and 广场 are similar
        assertThat(road.touched()).containsExactlyInAnyOrder("A", "C", "E");
        assertThat(road.nextTouched()).isIn("A", "C", "E");
        assertThat(road.touched()).hasSize(2);
    }

    @Test
    void carrierThatMovesOrGoesConcernsThoseWhereItWas() {
        put("A", TOWER);
        put("B", "上海市普陀区示例路12号");
        road.put(tower(null, "上海市普陀区示例路10号", List.of()));
        road.settle();

        road.put(tower(null, "上海市普陀区示例路12号", List.of()));
        assertThat(road.touched()).containsExactlyInAnyOrder("A", "B");
        road.settle();

        road.removeCarrier("tower");
        assertThat(road.touched()).containsExactly("B");
    }

    @Test
    void unitIsFoundOnceItsCarrierHasIt() {
        RegisteredPlace firm = put("A", TOWER + "12层1203室");
        road.put(tower("示例大厦", "上海市普陀区示例路10号", List.of()));
        assertThat(road.place(firm).unitId()).isNull();

        road.put(tower("示例大厦", "上海市普陀区示例路10号", List.of(new KnownUnit("u", "12", "1203"))));

        assertThat(road.place(firm).unitId()).isEqualTo("u");
    }

    @Test
    void wordsBeforeARoomMayBeTheNameOfACarrier() {
        put("A", "上海市普陀区示例国际1203室");
        road.settle();

        road.put(tower("示例国际", "上海市普陀区示例路10号", List.of()));

        assertThat(road.touched()).containsExactly("A");
    }

    @Test
    void firmConcernsItsNeighboursOnlyWhereTheDoorBecomesAnotherSite() {
        for (int i = 0; i < 7; i++) {
            put("F" + i, TOWER + "101室");
        }
        put("Z", "上海市普陀区示例路12号");
        road.settle();
        put("Y", TOWER + "102室");
        assertThat(road.touched()).containsExactly("Y");
        road.settle();

        RegisteredPlace eighth = put("F7", TOWER + "101室");

        assertThat(road.touched()).hasSize(9).contains("F0", "F7", "Y").doesNotContain("Z");
        road.settle();
        road.remove(eighth);
        assertThat(road.touched()).hasSize(8).contains("F0", "Y").doesNotContain("F7", "Z");
    }

    @Test
    void districtThatHasItsFirstCarrierConcernsItsFirms() {
        put("A", TOWER);
        put("B", "上海市长宁区示例路10号");
        put("C", "上海市黄浦区示例路10号");
        road.settle();

        road.carriersAreIn(Set.of("普陀"));
        assertThat(road.touched()).containsExactlyInAnyOrder("A", "B", "C");
        road.settle();

        road.carriersAreIn(Set.of("普陀", "长宁"));
        assertThat(road.touched()).containsExactly("B");
    }

    private RegisteredPlace put(String uscc, String address) {
        RegisteredPlace firm = firm(uscc, address);
        road.put(firm);
        return firm;
    }

    private static KnownCarrier tower(String name, String address, List<KnownUnit> units) {
        return new KnownCarrier("tower", name, List.of(), List.of(AddressText.parse(address)), 20, units);
    }

    private static RegisteredPlace firm(String uscc, String address) {
        return new RegisteredPlace(uscc, "示例", null, AddressText.parse(address), List.of(), CAUSE);
    }
}
