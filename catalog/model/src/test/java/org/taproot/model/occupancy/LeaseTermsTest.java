package org.taproot.model.occupancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taproot.model.occupancy.Fixture.DAY;
import static org.taproot.model.occupancy.Fixture.F1;
import static org.taproot.model.occupancy.Fixture.U1;
import static org.taproot.model.occupancy.Fixture.U2;
import static org.taproot.model.occupancy.Fixture.U3;
import static org.taproot.model.occupancy.Fixture.let;
import static org.taproot.model.occupancy.Fixture.occupancy;
import static org.taproot.model.occupancy.Fixture.withStatus;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.taproot.model.carrier.UnitStatus;

class LeaseTermsTest {

    @Test
    void termsAreWeighedByArea() {
        // (4,000·184 + 3,000·731 + 1,000·365) / 8,000 / 365
        Measured walt = LeaseTerms.walt(F1, DAY, Weight.AREA);
        assertThat(walt.value().setScale(3, RoundingMode.HALF_UP)).isEqualByComparingTo("1.128");
        assertThat(walt.name().en()).isEqualTo("WALT (by area)");
        assertThat(walt.n()).isEqualTo(3);
    }

    @Test
    void termsAreWeighedByAnnualRent() {
        // (16,000·184 + 10,500·731 + 3,000·365) / 29,500 / 365
        Measured walt = LeaseTerms.walt(F1, DAY, Weight.RENT);
        assertThat(walt.value().setScale(3, RoundingMode.HALF_UP)).isEqualByComparingTo("1.088");
    }

    @Test
    void termsOfALaterDayNeedNoNewSums() {
        // U1 has ended by 2027-06-29: (3,000·367 + 1,000·1) / 4,000 / 365
        assertThat(LeaseTerms.walt(F1, LocalDate.parse("2027-06-29"), Weight.AREA)
                        .value())
                .isEqualByComparingTo("0.754795");
    }

    @Test
    void aLeaseEndsWithItsLastDay() {
        assertThat(LeaseTerms.walt(occupancy(DAY, U1), U1.leaseEnd().minusDays(1), Weight.AREA)
                        .n())
                .isEqualTo(1);
        assertThat(LeaseTerms.walt(occupancy(DAY, U1), U1.leaseEnd(), Weight.AREA)
                        .value())
                .isNull();
    }

    @Test
    void leasesWithoutAnEndOrARentAreMissingNotZero() {
        Occupancy place = occupancy(
                DAY, U1, let("U5", "500", "丁公司（演示）", null, "3"), let("U6", "900", "丁公司（演示）", "2026-07-30", null));
        Measured byRent = LeaseTerms.walt(place, DAY, Weight.RENT);
        assertThat(byRent.value()).isEqualByComparingTo("0.504110"); // 184 / 365
        assertThat(byRent.n()).isEqualTo(1);
        assertThat(byRent.missing()).isEqualTo(2);
        assertThat(LeaseTerms.walt(place, DAY, Weight.AREA).missing()).isEqualTo(1);
    }

    @Test
    void rentOverCenturiesDoesNotOverflow() {
        Occupancy place = occupancy(DAY, let("U5", "10000000", "丁公司（演示）", "9999-12-31", "900"));
        assertThat(LeaseTerms.walt(place, DAY, Weight.RENT).value())
                .isEqualTo(LeaseTerms.walt(place, DAY, Weight.AREA).value());
    }

    @Test
    void theShareThatEndsWithinAYearIsFlagged() {
        DayRange year = DayRange.monthsAfter(DAY, 12);
        assertThat(LeaseTerms.rolloverShare(F1, DAY, year, Weight.AREA).value()).isEqualByComparingTo("0.625");
        RolloverPeak peak = LeaseTerms.rolloverPeak(F1, DAY, Weight.AREA);
        assertThat(peak.months()).isEqualTo(year);
        assertThat(peak.share().value()).isEqualByComparingTo("0.625");
        assertThat(peak.concentrated()).isTrue();
    }

    @Test
    void theHeaviestYearMayLieFarAhead() {
        // 1,000 end next month; 2,000 and 3,000 within a year of 2029-03-10: 5,000 of 6,000
        Occupancy place = occupancy(
                DAY,
                let("U5", "1000", "甲公司（演示）", "2026-07-15", "3"),
                let("U6", "2000", "乙公司（演示）", "2029-03-10", "3"),
                let("U7", "3000", "丙公司（演示）", "2030-03-09", "3"));
        RolloverPeak peak = LeaseTerms.rolloverPeak(place, DAY, Weight.AREA);
        assertThat(peak.months()).isEqualTo(new DayRange(LocalDate.parse("2029-03-10"), LocalDate.parse("2030-03-10")));
        assertThat(peak.share().value()).isEqualByComparingTo("0.833333");
    }

    @Test
    void aSpreadThatStaysBelowTheLimitIsNotFlagged() {
        // four leases of 1,000 m², two years apart: 25 % in any 12 months
        Occupancy place = occupancy(
                DAY,
                let("U5", "1000", "甲公司（演示）", "2026-12-31", "3"),
                let("U6", "1000", "甲公司（演示）", "2028-12-31", "3"),
                let("U7", "1000", "甲公司（演示）", "2030-12-31", "3"),
                let("U8", "1000", "甲公司（演示）", "2032-12-31", "3"));
        RolloverPeak peak = LeaseTerms.rolloverPeak(place, DAY, Weight.AREA);
        assertThat(peak.share().value()).isEqualByComparingTo("0.25");
        assertThat(peak.concentrated()).isFalse();
        assertThat(LeaseTerms.rolloverPeak(new Occupancy(), DAY, Weight.RENT).concentrated())
                .isFalse();
    }

    @Test
    void expiriesAreTakenTogetherByMonth() {
        assertThat(LeaseTerms.expiriesByMonth(F1, DAY))
                .containsOnlyKeys(YearMonth.of(2026, 12), YearMonth.of(2027, 6), YearMonth.of(2028, 6));
        LeaseSums december = LeaseTerms.expiriesByMonth(F1, DAY).get(YearMonth.of(2026, 12));
        assertThat(december.areaM2()).isEqualByComparingTo("4000");
        assertThat(december.annualRentCny()).isEqualByComparingTo(new BigDecimal("5840000")); // 4,000 × 4 × 365
    }

    @Test
    void noticeGivenAndEndOfContractComeFreeApart() {
        Occupancy place = occupancy(DAY, withStatus(U1, UnitStatus.NOTICE_GIVEN), U2, U3, Fixture.U4);
        assertThat(ComingFree.within(place, DAY, 3).total()).isEqualTo(LeaseSums.NONE);
        assertThat(ComingFree.within(place, DAY, 6).noticeM2().value()).isEqualByComparingTo("4000");
        assertThat(ComingFree.within(place, DAY, 6).contractM2().value()).isEqualByComparingTo("0");
        assertThat(ComingFree.within(place, DAY, 12).contractM2().value()).isEqualByComparingTo("1000");
        assertThat(ComingFree.within(place, DAY, 12).total().areaM2()).isEqualByComparingTo("5000");
    }

    @Test
    void noticeWithoutADayAndLeasesHeldOverAreInNoHorizon() {
        Occupancy place = occupancy(
                DAY,
                withStatus(let("U5", "500", "丁公司（演示）", null, "3"), UnitStatus.NOTICE_GIVEN),
                let("U6", "700", "戊公司（演示）", "2026-06-30", "3"));
        ComingFree free = ComingFree.within(place, DAY, 12);
        assertThat(free.total()).isEqualTo(LeaseSums.NONE);
        assertThat(free.noticeM2().missing()).isEqualTo(1);
        assertThat(free.heldOver().areaM2()).isEqualByComparingTo("700");
    }
}
