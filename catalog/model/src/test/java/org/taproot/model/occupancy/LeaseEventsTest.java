package org.taproot.model.occupancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.taproot.model.occupancy.Fixture.DAY;
import static org.taproot.model.occupancy.Fixture.F1;
import static org.taproot.model.occupancy.Fixture.START;
import static org.taproot.model.occupancy.Fixture.U1;
import static org.taproot.model.occupancy.Fixture.U3;
import static org.taproot.model.occupancy.Fixture.decimal;
import static org.taproot.model.occupancy.Fixture.let;
import static org.taproot.model.occupancy.Fixture.unit;
import static org.taproot.model.occupancy.Fixture.withLease;
import static org.taproot.model.occupancy.Fixture.withStatus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.taproot.model.carrier.Unit;
import org.taproot.model.carrier.UnitStatus;
import org.taproot.model.occupancy.LeaseEvent.Kind;
import org.taproot.model.occupancy.RandomUnits.Change;

class LeaseEventsTest {

    private static final DayRange YEAR = new DayRange(START, START.plusYears(1));
    private static final Unit VACANT = unit("U1", "4000", UnitStatus.VACANT);
    private static final Unit OTHER_TENANT = let("U1", "4000", "丁公司（演示）", "2029-12-31", "4.2");

    @Test
    void aLeaseOfVacantSpaceIsSigned() {
        assertThat(kinds(VACANT, U1, DAY)).containsExactly(Kind.SIGNED);
        assertThat(kinds(withStatus(VACANT, UnitStatus.RESERVED), U1, DAY)).containsExactly(Kind.SIGNED);
    }

    @Test
    void aLaterLastDayOfTheSameTenantIsARenewal() {
        Unit renewed = withLease(U1, U1.leaseEnd().plusDays(1), U1.leaseEnd().plusYears(3));
        assertThat(LeaseEvents.between(U1, renewed, DAY))
                .containsExactly(new LeaseEvent(
                        Kind.RENEWED, DAY, U1.building(), U1.id(), U1.tenant(), U1.areaM2(), U1.leaseEnd()));
    }

    @Test
    void anEarlierLastDayOrAnotherStatusIsNoEvent() {
        assertThat(kinds(U1, withLease(U1, U1.leaseStart(), DAY), DAY)).isEmpty();
        assertThat(kinds(U1, withStatus(U1, UnitStatus.NOTICE_GIVEN), DAY)).isEmpty();
    }

    @Test
    void aLeaseEndsEarlyBeforeItsLastDayAndByExpiryFromIt() {
        assertThat(kinds(U1, VACANT, U1.leaseEnd().minusDays(1))).containsExactly(Kind.SURRENDERED);
        assertThat(kinds(U1, VACANT, U1.leaseEnd())).containsExactly(Kind.EXPIRED);
        assertThat(kinds(
                        U1,
                        withStatus(VACANT, UnitStatus.NOT_LEASABLE),
                        U1.leaseEnd().plusDays(9)))
                .containsExactly(Kind.EXPIRED);
        assertThat(kinds(withLease(U1, START, null), VACANT, DAY)).containsExactly(Kind.ENDED);
    }

    @Test
    void anotherTenantIsAnEndAndASigning() {
        assertThat(kinds(U1, OTHER_TENANT, DAY)).containsExactly(Kind.SURRENDERED, Kind.SIGNED);
    }

    @Test
    void anUnknownTenantIsTheSameUnlessTheLeaseBeginsAnew() {
        Unit unknown = let("U1", "4000", null, "2026-12-31", "4.0");
        assertThat(kinds(unknown, U1, DAY)).isEmpty();
        assertThat(kinds(unknown, withLease(U1, DAY, DAY.plusYears(3)), DAY))
                .containsExactly(Kind.SURRENDERED, Kind.SIGNED);
    }

    @Test
    void learningOfALeaseIsNotSigningOne() {
        assertThat(kinds(null, U1, DAY)).isEmpty();
        assertThat(kinds(withStatus(U1, UnitStatus.UNVERIFIED), U1, DAY)).isEmpty();
        assertThat(kinds(U1, withStatus(U1, null), DAY)).isEmpty();
    }

    @Test
    void aLeaseIsHeldOverFromItsLastDayOn() {
        assertThat(LeaseEvents.heldOver(U1, U1.leaseEnd().minusDays(1))).isEmpty();
        assertThat(LeaseEvents.heldOver(U1, U1.leaseEnd()))
                .map(LeaseEvent::kind)
                .contains(Kind.HELD_OVER);
        assertThat(LeaseEvents.heldOver(U3, DAY)).isEmpty();
    }

    @Test
    void takeUpLeavesRenewalsApart() {
        List<LeaseEvent> events = List.of(
                event(Kind.SIGNED, START, "U1", "1000", null),
                event(Kind.SIGNED, YEAR.to().minusDays(1), "U2", "500", null),
                event(Kind.SIGNED, YEAR.to(), "U3", "9999", null),
                event(Kind.SIGNED, DAY, "U4", null, null),
                event(Kind.RENEWED, DAY, "U5", "700", DAY));
        Measured gross = TakeUp.gross(events, YEAR);
        assertThat(gross.value()).isEqualByComparingTo("1500");
        assertThat(gross.n()).isEqualTo(3);
        assertThat(gross.missing()).isEqualTo(1);
        assertThat(TakeUp.renewed(events, YEAR).value()).isEqualByComparingTo("700");
    }

    @Test
    void theTakeUpRateIsOfWhatWasOrBecameAvailable() {
        // 1,500 / (3,000 + 500)
        Measured rate = TakeUp.rate(signed("1500"), decimal("3000"), new StockFlow(0, 0, 500_00));
        assertThat(rate.value()).isEqualByComparingTo("0.428571");
        assertThat(TakeUp.rate(signed("1500"), decimal("0"), StockFlow.NONE).value())
                .isNull();
    }

    @Test
    void supplyLastsAtThePaceOfTheLastTwelveMonths() {
        // available are 2,000 + 1,000; 1,500 in 12 months are 125 a month: 24 months
        assertThat(TakeUp.monthsOfSupply(F1, signed("1500")).value()).isEqualByComparingTo("24");
        assertThat(TakeUp.monthsOfSupply(F1, TakeUp.gross(List.of(), YEAR)).value())
                .isNull();
    }

    @Test
    void onlyTakeUpIsTakenForTakeUp() {
        Measured stock = Vacancy.leasableStock(F1);
        assertThatIllegalArgumentException().isThrownBy(() -> TakeUp.monthsOfSupply(F1, stock));
    }

    @Test
    void renewalsAreCountedAmongLeasesThatReachedExpiry() {
        // five leases of 1,000 m² reach expiry: two renewed, two ended, one held over; one more ends early
        List<LeaseEvent> events = List.of(
                lease(Kind.RENEWED, DAY.minusYears(1), "U1", "甲"),
                lease(Kind.RENEWED, DAY, "U2", "乙"),
                lease(Kind.EXPIRED, DAY.plusDays(40), "U3", "丙"),
                lease(Kind.EXPIRED, DAY, "U4", "丁"),
                lease(Kind.HELD_OVER, YEAR.to(), "U5", "戊"),
                lease(Kind.SURRENDERED, DAY, "U6", "己"));
        Renewals renewals = Renewals.of(events, YEAR);
        assertThat(renewals.rateByCount().value()).isEqualByComparingTo("0.4");
        assertThat(renewals.rateByCount().n()).isEqualTo(5);
        assertThat(renewals.rateByArea().value()).isEqualByComparingTo("0.4");
        assertThat(renewals.heldOver()).isEqualTo(1);
        assertThat(renewals.surrendered()).isEqualTo(1);
    }

    @Test
    void aLeaseRenewedInPartIsOneRenewalAndPartOfTheArea() {
        // one lease of two units: 1 of 1 by count, 1,000 of 2,000 m²
        Renewals renewals =
                Renewals.of(List.of(lease(Kind.RENEWED, DAY, "U1", "甲"), lease(Kind.EXPIRED, DAY, "U2", "甲")), YEAR);
        assertThat(renewals.rateByCount().value()).isEqualByComparingTo("1");
        assertThat(renewals.rateByArea().value()).isEqualByComparingTo("0.5");
    }

    @Test
    void aLeaseHeldOverAndRenewedLaterIsRenewedOnce() {
        Renewals renewals = Renewals.of(
                List.of(lease(Kind.HELD_OVER, DAY, "U1", "甲"), lease(Kind.RENEWED, DAY.plusDays(30), "U1", "甲")), YEAR);
        assertThat(renewals.leases()).isEqualTo(1);
        assertThat(renewals.rateByCount().value()).isEqualByComparingTo("1");
    }

    @Test
    void withoutExpiriesThereIsNoRenewalRate() {
        assertThat(Renewals.of(List.of(), YEAR).rateByCount().value()).isNull();
        assertThat(Renewals.of(List.of(), YEAR).rateByArea().value()).isNull();
    }

    /** Verified units of one area: what is signed less what ends is what more of them is let. */
    @Property(tries = 200)
    void signingsLessEndsAreTheChangeOfLeases(@ForAll long seed) {
        long signed = 0;
        long let = 0;
        for (Change change : verified(seed)) {
            for (LeaseEvent event : LeaseEvents.between(change.before(), change.after(), DAY)) {
                signed += event.kind() == Kind.SIGNED ? 1 : event.kind() == Kind.RENEWED ? 0 : -1;
            }
            let += change(change);
        }
        assertThat(signed).isEqualTo(let);
    }

    private static List<Change> verified(long seed) {
        List<Change> verified = new ArrayList<>();
        Unit before = VACANT;
        for (Change change : RandomUnits.changes(seed, 60)) {
            Unit after = change.after();
            if (after.status() != null && after.status() != UnitStatus.UNVERIFIED) {
                verified.add(new Change(before, after));
                before = after;
            }
        }
        return verified;
    }

    private static int change(Change change) {
        return leases(change.after()) - leases(change.before());
    }

    private static int leases(Unit unit) {
        return SpaceUse.of(unit.status()).leased() ? 1 : 0;
    }

    private static List<Kind> kinds(Unit before, Unit after, LocalDate day) {
        return LeaseEvents.between(before, after, day).stream()
                .map(LeaseEvent::kind)
                .toList();
    }

    private static Measured signed(String areaM2) {
        return TakeUp.gross(List.of(event(Kind.SIGNED, DAY, "U1", areaM2, null)), YEAR);
    }

    private static LeaseEvent lease(Kind kind, LocalDate day, String unit, String tenant) {
        return new LeaseEvent(kind, day, "B（演示）", unit, tenant, decimal("1000"), DAY);
    }

    private static LeaseEvent event(Kind kind, LocalDate day, String unit, String areaM2, LocalDate lastDay) {
        return new LeaseEvent(kind, day, "B（演示）", unit, "甲公司（演示）", decimal(areaM2), lastDay);
    }
}
