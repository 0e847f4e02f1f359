package org.taproot.model.occupancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.taproot.model.occupancy.Fixture.DAY;
import static org.taproot.model.occupancy.Fixture.F1;
import static org.taproot.model.occupancy.Fixture.U1;
import static org.taproot.model.occupancy.Fixture.U3;
import static org.taproot.model.occupancy.Fixture.U4;
import static org.taproot.model.occupancy.Fixture.decimal;
import static org.taproot.model.occupancy.Fixture.let;
import static org.taproot.model.occupancy.Fixture.occupancy;
import static org.taproot.model.occupancy.Fixture.unit;
import static org.taproot.model.occupancy.Fixture.withLease;
import static org.taproot.model.occupancy.Fixture.withStatus;

import org.junit.jupiter.api.Test;
import org.taproot.model.carrier.UnitStatus;

class VacancyTest {

    private static final Occupancy NOTHING = new Occupancy();

    @Test
    void theStockIsTheAreaOfAllUnits() {
        Measured stock = Vacancy.leasableStock(F1);
        assertThat(stock.value()).isEqualByComparingTo("10000");
        assertThat(stock.n()).isEqualTo(4);
    }

    @Test
    void spaceOfferedForSubletIsNotVacant() {
        assertThat(Vacancy.rate(F1).value()).isEqualByComparingTo("0.2");
    }

    @Test
    void spaceOfferedForSubletIsAvailable() {
        assertThat(Vacancy.availabilityRate(F1, DAY, 3).value()).isEqualByComparingTo("0.3");
    }

    @Test
    void theHorizonBringsInWhatEndsWithinIt() {
        // E1 ends after 184 days: 2,000 + 1,000 + 4,000
        assertThat(Vacancy.availabilityRate(F1, DAY, 6).value()).isEqualByComparingTo("0.7");
    }

    @Test
    void spaceOfferedForSubletIsCountedOnceWhenItsLeaseEndsToo() {
        // U4 ends on 2027-06-30, within 12 months: still 7,000
        assertThat(Vacancy.availabilityRate(F1, DAY, 12).value()).isEqualByComparingTo("0.7");
    }

    @Test
    void aHorizonIsWholeCalendarMonths() {
        Occupancy february = occupancy(DAY, let("U5", "100", "甲公司（演示）", "2026-05-31", "3"));
        assertThat(Vacancy.availabilityRate(february, DAY.withMonth(2).withDayOfMonth(28), 3)
                        .value())
                .isEqualByComparingTo("1");
    }

    @Test
    void reservedSpaceIsStillVacant() {
        assertThat(Vacancy.rate(occupancy(DAY, U1, withStatus(U3, UnitStatus.RESERVED)))
                        .value())
                .isEqualByComparingTo("0.333333");
    }

    @Test
    void spaceWithNoticeGivenIsStillLet() {
        assertThat(Vacancy.rate(occupancy(DAY, withStatus(U1, UnitStatus.NOTICE_GIVEN), U3))
                        .value())
                .isEqualByComparingTo("0.333333");
    }

    @Test
    void aLeaseThatHasNotBegunGivesNoPossession() {
        Occupancy preLet = occupancy(DAY, withLease(U1, DAY.plusDays(1), DAY.plusYears(3)));
        assertThat(Vacancy.rate(preLet).value()).isEqualByComparingTo("1");
        assertThat(preLet.leased()).isEqualTo(LeaseSums.NONE);
    }

    @Test
    void unleasableSpaceIsInNoDenominator() {
        Occupancy place = occupancy(DAY, U1, U3, unit("U9", "5000", UnitStatus.NOT_LEASABLE));
        assertThat(Vacancy.leasableStock(place).value()).isEqualByComparingTo("6000");
        assertThat(Vacancy.leasableStock(place).n()).isEqualTo(2);
    }

    @Test
    void spaceCountsFromTheDayOfCompletion() {
        assertThat(Space.asOf(DAY, U3, DAY.plusDays(1))).isEqualTo(Space.NONE);
        assertThat(Space.asOf(DAY, U3, DAY).use()).isEqualTo(SpaceUse.VACANT);
    }

    @Test
    void unverifiedSpaceIsInTheDenominatorAndShownApart() {
        Measured rate =
                Vacancy.rate(occupancy(DAY, U3, unit("U9", "2000", UnitStatus.UNVERIFIED), unit("U10", "0", null)));
        assertThat(rate.value()).isEqualByComparingTo("0.5");
        assertThat(rate.n()).isEqualTo(3);
        assertThat(rate.missing()).isEqualTo(2);
    }

    @Test
    void aUnitOfUnknownAreaIsCountedAndAddsNothing() {
        Measured stock = Vacancy.leasableStock(occupancy(DAY, U3, unit("U9", null, UnitStatus.VACANT)));
        assertThat(stock.value()).isEqualByComparingTo("2000");
        assertThat(stock.n()).isEqualTo(2);
        assertThat(stock.missing()).isEqualTo(1);
    }

    @Test
    void withoutStockThereIsNoRate() {
        assertThat(Vacancy.rate(NOTHING).value()).isNull();
        assertThat(Vacancy.availabilityRate(NOTHING, DAY, 3).value()).isNull();
    }

    @Test
    void shadowVacancyIsBesideTheVacancyRate() {
        // 600 m² of U1 at 0.8 and 400 m² of U2 at 0.5: 1,000 of 10,000 m², confidence (480 + 200) / 1,000
        ShadowEstimates estimates = ShadowEstimates.of(decimal("600"), decimal("0.8"))
                .plus(ShadowEstimates.of(decimal("400"), decimal("0.5")));
        assertThat(Vacancy.shadowRate(F1, estimates).value()).isEqualByComparingTo("0.1");
        assertThat(estimates.confidence()).isEqualByComparingTo("0.68");
        assertThat(Vacancy.rate(F1).value()).isEqualByComparingTo("0.2");
    }

    @Test
    void withoutAnyEstimateShadowVacancyIsUnknownNotNone() {
        assertThat(Vacancy.shadowRate(F1, ShadowEstimates.NONE).value()).isNull();
    }

    @Test
    void noMoreCanLieUnusedThanIsLetAndNotOffered() {
        ShadowEstimates estimates = ShadowEstimates.of(decimal("7000.01"), decimal("1"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Vacancy.shadowRate(F1, estimates))
                .withMessageContaining("7000.01")
                .withMessageContaining("7000.00");
    }

    @Test
    void anAreaBeyondReasonIsRefusedWithItsUnit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> occupancy(DAY, unit("U9", "10000000.01", UnitStatus.VACANT)))
                .withMessage("Invalid area 10000000.01 of unit B（演示）/1/U9: expected 0 to 10000000");
        assertThatIllegalArgumentException().isThrownBy(() -> occupancy(DAY, unit("U9", "-1", UnitStatus.VACANT)));
    }

    @Test
    void everyFigureSaysItsBasisAndVersion() {
        Measured rate = Vacancy.availabilityRate(F1, DAY, 3);
        assertThat(rate.name()).isEqualTo(Label.of("可招租率（3个月）", "availability rate (3 months)"));
        assertThat(rate.basis().zh()).contains("3个月内到期");
        assertThat(rate.definitionVersion()).isEqualTo(1);
    }

    @Test
    void availabilityDoesNotKnowWhenALeaseWithoutAnEndComesFree() {
        Measured rate = Vacancy.availabilityRate(occupancy(DAY, U4, let("U9", "1000", "甲公司（演示）", null, "3")), DAY, 3);
        assertThat(rate.value()).isEqualByComparingTo("0.5");
        assertThat(rate.missing()).isEqualTo(1);
    }
}
