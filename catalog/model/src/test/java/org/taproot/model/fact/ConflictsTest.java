package org.taproot.model.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.taproot.model.fact.Sightings.MONDAY;
import static org.taproot.model.fact.Sightings.TUESDAY;
import static org.taproot.model.fact.Sightings.WEDNESDAY;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.taproot.model.carrier.Unit;
import org.taproot.model.carrier.UnitReported;
import org.taproot.model.carrier.UnitStatus;
import org.taproot.model.enterprise.Enterprise;
import org.taproot.model.enterprise.EnterpriseReported;
import org.taproot.model.enterprise.Money;
import org.taproot.model.place.Address;

class ConflictsTest {

    private static final BigDecimal AREA = new BigDecimal("80");

    @Test
    void losingWordIsKeptWithBothSourcesAndTheirTimes() {
        UnitReported official = unit("registry", 50, MONDAY, UnitStatus.LEASED, "甲公司", AREA);
        UnitReported other = unit("mails", 10, TUESDAY, UnitStatus.LEASED, "乙公司", AREA);

        assertThat(Conflicts.of(List.of(other, official), List.of()))
                .containsExactly(new Conflict("tenant", "甲公司", "registry", MONDAY, "乙公司", "mails", TUESDAY, WEDNESDAY));
    }

    @Test
    void sourceThatSaysNothingOfAFieldDoesNotContradict() {
        UnitReported official = unit("registry", 50, MONDAY, UnitStatus.LEASED, "甲公司", AREA);

        assertThat(Conflicts.of(List.of(official, unit("mails", 10, TUESDAY, null, null, null)), List.of()))
                .isEmpty();
        assertThat(Conflicts.of(List.of(official), List.of())).isEmpty();
    }

    @Test
    void valuesThatAreOnlyWrittenDifferentlyAreNoConflict() {
        UnitReported official = unit("registry", 50, MONDAY, UnitStatus.LEASED, "ＡＢ（中国）公司", new BigDecimal("80.000"));
        UnitReported other = unit("mails", 10, TUESDAY, UnitStatus.LEASED, "ab(中国) 公司", AREA);

        assertThat(Conflicts.of(List.of(official, other), List.of())).isEmpty();
    }

    @Test
    void tenantOfAUnitThatCountsAsVacantIsAConflictWithNothing() {
        UnitReported official = unit("registry", 50, MONDAY, UnitStatus.VACANT, null, AREA);
        UnitReported other = unit("mails", 10, TUESDAY, UnitStatus.LEASED, "乙公司", AREA);

        assertThat(Conflicts.of(List.of(official, other), List.of()))
                .extracting(Conflict::field, Conflict::value, Conflict::losingValue)
                .containsExactly(tuple("status", "VACANT", "LEASED"), tuple("tenant", null, "乙公司"));
    }

    @Test
    void everyLosingSourceIsARowOfItsOwn() {
        assertThat(Conflicts.of(
                        List.of(
                                unit("a", 50, MONDAY, null, null, new BigDecimal("80")),
                                unit("b", 10, TUESDAY, null, null, new BigDecimal("81")),
                                unit("c", 10, MONDAY, null, null, new BigDecimal("82"))),
                        List.of()))
                .extracting(Conflict::losingSource, Conflict::losingValue)
                .containsExactly(tuple("b", "81.00"), tuple("c", "82.00"));
    }

    @Test
    void conflictThatGoesOnKeepsItsBeginning() {
        List<Conflict> before = Conflicts.of(
                List.of(unit("registry", 50, MONDAY, null, "甲公司", AREA), unit("mails", 10, MONDAY, null, "乙公司", AREA)),
                List.of());
        Instant later = WEDNESDAY.plusSeconds(3600);
        UnitReported again = new UnitReported(
                new Provenance("again", "mails", "sha:1", 2, 10, TUESDAY, later),
                unit("mails", 10, TUESDAY, null, "丙公司", AREA).unit());

        assertThat(Conflicts.of(List.of(unit("registry", 50, MONDAY, null, "甲公司", AREA), again), before))
                .containsExactly(new Conflict("tenant", "甲公司", "registry", MONDAY, "丙公司", "mails", TUESDAY, WEDNESDAY));
    }

    @Test
    void valuesOfSeveralPartsAreWrittenAsOneText() {
        EnterpriseReported official = enterprise("registry", 50, "100", "示例路1号");
        EnterpriseReported other = enterprise("tax", 10, "200", "示例路2号");

        assertThat(Conflicts.of(List.of(official, other), List.of()))
                .extracting(Conflict::field, Conflict::value, Conflict::losingValue)
                .containsExactly(
                        tuple("registered_capital", "100.00 CNY", "200.00 CNY"),
                        tuple("registered_address", "示例路1号", "示例路2号"));
    }

    private static EnterpriseReported enterprise(String source, int precedence, String capital, String address) {
        return new EnterpriseReported(
                provenance(source, precedence, MONDAY),
                new Enterprise(
                        "91350100M000100Y43",
                        "示例（演示）",
                        null,
                        null,
                        new Money(new BigDecimal(capital), "CNY"),
                        null,
                        new Address(address, null, null, null, null, null, null, null, null, null),
                        null,
                        null,
                        null,
                        null));
    }

    private static UnitReported unit(
            String source, int precedence, Instant when, UnitStatus status, String tenant, BigDecimal areaM2) {
        LocalDate none = null;
        return new UnitReported(
                provenance(source, precedence, when),
                new Unit("示例大厦", "12", "1201", null, areaM2, status, tenant, none, none, null));
    }

    private static Provenance provenance(String source, int precedence, Instant when) {
        return new Provenance("of-" + source, source, "sha:1", 1, precedence, when, WEDNESDAY);
    }
}
