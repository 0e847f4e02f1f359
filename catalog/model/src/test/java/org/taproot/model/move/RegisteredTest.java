package org.taproot.model.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.taproot.model.enterprise.Enterprise;
import org.taproot.model.place.AddressText;

class RegisteredTest {

    @Test
    void streetIsWhatStandsInsideTheDistrictWithoutTheTown() {
        assertThat(street("上海市普陀区真如镇示例路10号2幢3层301室"))
                .isEqualTo(street("上海市静安区示例路10号2幢3层301室"))
                .isEqualTo("示例路10号2幢3层301室");
    }

    @Test
    void addressThatCannotBeTakenApartIsComparedAsAWhole() {
        assertThat(street("上海市普陀区近河边")).isEqualTo("近河边");
        assertThat(street("上海市普陀区")).isNull();
    }

    @Test
    void enterpriseWithoutAnAddressIsNowhere() {
        Registered registered = registered(null);

        assertThat(registered.registration().district()).isNull();
        assertThat(registered.registration().street()).isNull();
        assertThat(registered.whereabouts()).isEqualTo(new Whereabouts(null, null, null));
    }

    @Test
    void daysOfChangeAndClosureAreThoseOfTheRegister() {
        Registration registration = registered("上海市普陀区示例路10号").registration();

        assertThat(registration.changedOn()).isEqualTo(LocalDate.of(2026, 5, 6));
        assertThat(registration.closedOn()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(registration.industry()).isEqualTo("软件业");
    }

    private static String street(String address) {
        return registered(address).registration().street();
    }

    private static Registered registered(String address) {
        return Registered.of(new Enterprise(
                "A",
                "示例",
                null,
                null,
                null,
                null,
                AddressText.parse(address),
                "软件业",
                "小型",
                LocalDate.of(2026, 5, 6),
                LocalDate.of(2026, 6, 30)));
    }
}
