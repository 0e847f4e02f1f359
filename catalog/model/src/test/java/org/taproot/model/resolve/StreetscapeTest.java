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

    @Test
    void addressWithoutANumberIsOfNoRoad() {
        assertThat(Streetscape.roadOf(AddressText.parse(TOWER))).isEqualTo("示例路");
        assertThat(Streetscape.roadOf(AddressText.parse("上海市普陀区示例路近河"))).isEqualTo(Streetscape.NO_ROAD);
        assertThat(Streetscape.roadOf(null)).isEqualTo(Streetscape.NO_ROAD);
    }

    @Test
    void sameDoorOfADistrictOfThenAndOfTodayIsOne() {
        assertThat(Streetscape.doorOf(firm("A", "上海市闸北区示例路10号"), CHANGES))
                .isEqualTo(Streetscape.doorOf(firm("B", "上海市静安区示例路10号201室"), CHANGES))
                .isNotEqualTo(Streetscape.doorOf(firm("C", "上海市静安区示例路12号"), CHANGES));
    }

    @Test
    void whileNoCarrierIsKnownNothingIsOutside() {
        Streetscape empty = new Streetscape(List.of(), Set.of(), CHANGES);

        assertThat(empty.places(List.of(firm("A", TOWER))))
                .extracting(EnterprisePlace::state)
                .containsExactly(PlaceState.UNRESOLVED);
    }

    @Test
    void firmWithoutAnAddressWaitsForAPerson() {
        Streetscape empty = new Streetscape(List.of(), Set.of("普陀"), CHANGES);

        assertThat(empty.places(List.of(firm("A", null))))
                .extracting(EnterprisePlace::state)
                .containsExactly(PlaceState.UNRESOLVED);
    }

    private static RegisteredPlace firm(String uscc, String address) {
        return new RegisteredPlace(uscc, "示例", null, AddressText.parse(address), List.of(), CAUSE);
    }
}
