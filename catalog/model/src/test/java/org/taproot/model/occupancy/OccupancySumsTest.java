package org.taproot.model.occupancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taproot.model.occupancy.Fixture.DAY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.taproot.model.carrier.Unit;

class OccupancySumsTest {

    private static final List<Unit> F1 = List.of(Fixture.U1, Fixture.U2, Fixture.U3, Fixture.U4);

    @Test
    void fixtureHasTheFiguresOfItsDefinitions() {
        OccupancySums sums = sums(DAY, F1);

        assertThat(sums.stockM2()).isEqualByComparingTo("10000");
        assertThat(sums.vacancyRate()).isEqualByComparingTo("0.2");
        assertThat(sums.availabilityRate()).isEqualByComparingTo("0.3");
        assertThat(sums.walt(Weight.AREA)).isEqualByComparingTo("1.128082");
        assertThat(sums.walt(Weight.RENT)).isEqualByComparingTo("1.087950");
        assertThat(sums.rolloverShare(Weight.AREA)).isEqualByComparingTo("0.625");
        assertThat(sums.meanRentCnyM2Day()).isEqualByComparingTo("3.6875");
    }

    @Test
    void withoutUnitsThereIsNoRate() {
        OccupancySums none = OccupancySums.none();

        assertThat(none.isNone()).isTrue();
        assertThat(none.vacancyRate()).isNull();
        assertThat(none.walt(Weight.RENT)).isNull();
        assertThat(none.rolloverShare(Weight.AREA)).isNull();
    }

    /** The sums know what the calendar of all leases knows. */
    @Property(tries = 200)
    void figuresAreThoseOfTheRules(@ForAll long seed) {
        List<Unit> units = RandomUnits.changes(seed, 40).stream()
                .map(RandomUnits.Change::after)
                .toList();
        OccupancySums sums = sums(DAY, units);
        Occupancy rules = Occupancy.of(
                units.stream().map(unit -> Space.asOf(DAY, unit, null)).toList());

        assertThat(sums.units()).isEqualTo(rules.units());
        assertThat(sums.unitsWithoutArea()).isEqualTo(rules.unitsWithoutArea());
        assertThat(sums.vacancyRate()).isEqualTo(Vacancy.rate(rules).value());
        assertThat(sums.availabilityRate())
                .isEqualTo(Vacancy.availabilityRate(rules, DAY, 3).value());
        assertThat(sums.leased()).isEqualTo(rules.leased());
        assertThat(sums.leases(LeaseGroup.HELD_OVER)).isEqualTo(rules.heldOver(DAY));
        assertComingFree(sums, rules, 3, LeaseGroup.ENDING_IN_3_MONTHS, LeaseGroup.NOTICED_IN_3_MONTHS);
        assertComingFree(sums, rules, 6, LeaseGroup.ENDING_IN_6_MONTHS, LeaseGroup.NOTICED_IN_6_MONTHS);
        assertComingFree(sums, rules, 12, LeaseGroup.ENDING_IN_12_MONTHS, LeaseGroup.NOTICED_IN_12_MONTHS);
        for (Weight weight : Weight.values()) {
            BigDecimal walt = LeaseTerms.walt(rules, DAY, weight).value();
            BigDecimal rollover = LeaseTerms.rolloverShare(rules, DAY, DayRange.monthsAfter(DAY, 12), weight)
                    .value();
            assertThat(sums.walt(weight)).isEqualTo(walt);
            assertThat(sums.rolloverShare(weight)).isEqualTo(rollover);
        }
    }

    private static void assertComingFree(
            OccupancySums sums, Occupancy rules, int months, LeaseGroup ending, LeaseGroup noticed) {
        ComingFree comingFree = ComingFree.within(rules, DAY, months);
        assertThat(sums.leases(ending)).isEqualTo(comingFree.total());
        assertThat(sums.leases(noticed)).isEqualTo(comingFree.byNotice());
    }

    private static OccupancySums sums(LocalDate day, List<Unit> units) {
        OccupancySums sums = OccupancySums.none();
        units.forEach(unit -> sums.add(Space.asOf(day, unit, null), DaySpan.of(day), 1));
        return sums;
    }
}
