package org.taproot.model.occupancy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.taproot.model.carrier.Unit;
import org.taproot.model.carrier.UnitStatus;

/** Building B of the definitions: 10,000 m² as of {@link #DAY}, and the words to tell other buildings in. */
final class Fixture {

    static final LocalDate START = LocalDate.of(2026, Month.JANUARY, 1);
    static final LocalDate DAY = LocalDate.of(2026, Month.JUNE, 30);

    static final Unit U1 = let("U1", "4000", "甲公司（演示）", "2026-12-31", "4.0");
    static final Unit U2 = let("U2", "3000", "乙公司（演示）", "2028-06-30", "3.5");
    static final Unit U3 = unit("U3", "2000", UnitStatus.VACANT);
    static final Unit U4 = withStatus(let("U4", "1000", "丙公司（演示）", "2027-06-30", "3.0"), UnitStatus.SUBLET_OFFERED);

    static final Occupancy F1 = occupancy(DAY, U1, U2, U3, U4);

    private Fixture() {}

    static Unit unit(String number, String areaM2, UnitStatus status) {
        return new Unit("B（演示）", "1", number, "演示街道", decimal(areaM2), status, null, null, null, null);
    }

    static Unit let(String number, String areaM2, String tenant, String lastDay, String rentCnyM2Day) {
        return new Unit(
                "B（演示）",
                "1",
                number,
                "演示街道",
                decimal(areaM2),
                UnitStatus.LEASED,
                tenant,
                LocalDate.of(2024, Month.JANUARY, 1),
                lastDay == null ? null : LocalDate.parse(lastDay),
                decimal(rentCnyM2Day));
    }

    static Unit withStatus(Unit unit, UnitStatus status) {
        return new Unit(
                unit.building(),
                unit.floor(),
                unit.unit(),
                unit.street(),
                unit.areaM2(),
                status,
                unit.tenant(),
                unit.leaseStart(),
                unit.leaseEnd(),
                unit.rentCnyM2Day());
    }

    static Unit withLease(Unit unit, LocalDate start, LocalDate lastDay) {
        return new Unit(
                unit.building(),
                unit.floor(),
                unit.unit(),
                unit.street(),
                unit.areaM2(),
                unit.status(),
                unit.tenant(),
                start,
                lastDay,
                unit.rentCnyM2Day());
    }

    static Unit onFloor(String floor, Unit unit) {
        return new Unit(
                unit.building(),
                floor,
                unit.unit(),
                unit.street(),
                unit.areaM2(),
                unit.status(),
                unit.tenant(),
                unit.leaseStart(),
                unit.leaseEnd(),
                unit.rentCnyM2Day());
    }

    static Occupancy occupancy(LocalDate day, Unit... units) {
        return Occupancy.of(
                List.of(units).stream().map(unit -> space(day, unit)).toList());
    }

    static Space space(LocalDate day, Unit unit) {
        return Space.asOf(day, unit, null);
    }

    static BigDecimal decimal(String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
