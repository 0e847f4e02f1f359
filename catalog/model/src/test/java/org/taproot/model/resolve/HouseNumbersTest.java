package org.taproot.model.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taproot.model.place.AddressText;

class HouseNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "9,9",
        "９号,9",
        "09,9",
        "799、899、999,799 899 999",
        "184-190(双),184 186 188 190",
        "184－190（双）号,184 186 188 190",
        "21-25(单),21 23 25",
        "20-25(单),21 23 25",
        "100号-104,100 102 104",
        "103—106号,103 104 105 106",
        "87---91,87 89 91",
        "12甲,12甲",
        "290（丁）,290丁",
        "403丁、戊,403丁 403戊",
        "5-1、5-2,5-1 5-2",
        "二二一,221",
        "临12,临12",
        "12甲-14,12甲 14",
        "1-9999,1 9999"
    })
    void numberStandsForItsDoors(String number, String doors) {
        assertThat(HouseNumbers.parse(number).doors()).containsExactly(doors.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "普陀区样板路184-190（双）号,184 186 188 190",
        "普陀区样板路799、899、999号16幢,799 899 999",
        "普陀区样板路100号－104号,100 102 104",
        "普陀区样板路59弄3号,3",
        "普陀区样板路12号甲,12甲"
    })
    void numberOfAnAddressIsRead(String address, String doors) {
        assertThat(HouseNumbers.parse(AddressText.parse(address).number()).doors())
                .containsExactly(doors.split(" "));
    }

    @Test
    void rangeCoversTheDoorsOfItsSide() {
        HouseNumbers range = HouseNumbers.parse("184-190(双)");
        assertThat(range.covers(HouseNumbers.parse("186"))).isTrue();
        assertThat(range.covers(HouseNumbers.parse("187"))).isFalse();
        assertThat(range.covers(HouseNumbers.parse("190、192"))).isFalse();
        assertThat(range.overlaps(HouseNumbers.parse("190、192"))).isTrue();
        assertThat(HouseNumbers.parse("12").overlaps(HouseNumbers.parse("12甲"))).isFalse();
    }

    @Test
    void noNumberCoversNothingAndIsCoveredByNothing() {
        HouseNumbers none = HouseNumbers.parse(null);
        assertThat(none.isEmpty()).isTrue();
        assertThat(none.covers(none)).isFalse();
        assertThat(HouseNumbers.parse("9").covers(none)).isFalse();
    }

    @Property
    void rangeCoversBothItsEnds(
            @ForAll @IntRange(min = 1, max = 9999) int from, @ForAll @IntRange(max = 400) int more) {
        HouseNumbers range = HouseNumbers.parse(from + "-" + (from + more + 1));
        assertThat(range.covers(HouseNumbers.parse(from + "、" + (from + more + 1))))
                .isTrue();
    }

    @Property
    void anyCharactersAreTaken(@ForAll String number) {
        assertThatCode(() -> HouseNumbers.parse(number)).doesNotThrowAnyException();
    }
}
