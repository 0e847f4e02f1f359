package org.taproot.model.occupancy;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.taproot.model.carrier.Unit;
import org.taproot.model.carrier.UnitStatus;

/**
 * What one unit adds to the sums of every place it lies in, as of the end of a day. It holds until
 * {@link #changesAfter} or until the unit itself changes; nothing in it runs with the days.
 *
 * @param areaHundredths leasable area in hundredths of a m², or {@link #UNKNOWN}
 * @param lastDay last day of the lease as days since 1970, or {@link #UNDATED} when there is none or it is unknown
 * @param rentMillionths rent in millionths of CNY per day (area × rent per m² is exact in them), or {@link #UNKNOWN}
 */
public record Space(SpaceUse use, long areaHundredths, int lastDay, long rentMillionths) {

    public static final long UNKNOWN = -1;
    public static final int UNDATED = Integer.MAX_VALUE;

    /** Of a unit that counts nowhere. */
    public static final Space NONE = new Space(SpaceUse.NOT_IN_STOCK, 0, UNDATED, UNKNOWN);

    // far above any real unit, far below where sums of them would overflow
    private static final BigDecimal MOST_AREA_M2 = BigDecimal.valueOf(10_000_000);
    private static final BigDecimal MOST_RENT_CNY_M2_DAY = BigDecimal.valueOf(10_000);

    public Space {
        requireNonNull(use, "use");
    }

    /**
     * A unit at the end of a day.
     *
     * @param unit null when there was none
     * @param completedOn when its building was completed; null when unknown, then it counts from ever
     * @throws IllegalArgumentException when area or rent are below 0 or beyond reason
     */
    public static Space asOf(LocalDate day, Unit unit, LocalDate completedOn) {
        if (unit == null || isAfter(completedOn, day)) {
            return NONE;
        }
        SpaceUse use = isAfter(possessionFrom(unit), day) ? SpaceUse.VACANT : SpaceUse.of(unit.status());
        if (use == SpaceUse.NOT_IN_STOCK) {
            return NONE;
        }
        long area = area(unit);
        return use.leased()
                ? new Space(use, area, lastDay(unit.leaseEnd()), rent(unit, area))
                : new Space(use, area, UNDATED, UNKNOWN);
    }

    /** The next day on which the same unit will count differently, by completion or because its lease begins; or null. */
    public static LocalDate changesAfter(LocalDate day, Unit unit, LocalDate completedOn) {
        return Stream.of(completedOn, possessionFrom(unit))
                .filter(change -> isAfter(change, day))
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /** The unit without an area or rent that cannot be: to a figure it is unknown. */
    static Unit withinReason(Unit unit) {
        BigDecimal area = isWithin(unit.areaM2(), MOST_AREA_M2) ? unit.areaM2() : null;
        BigDecimal rent = isWithin(unit.rentCnyM2Day(), MOST_RENT_CNY_M2_DAY) ? unit.rentCnyM2Day() : null;
        return new Unit(
                unit.building(),
                unit.floor(),
                unit.unit(),
                unit.street(),
                area,
                unit.status(),
                unit.tenant(),
                unit.leaseStart(),
                unit.leaseEnd(),
                rent);
    }

    boolean measured() {
        return areaHundredths != UNKNOWN;
    }

    boolean dated() {
        return lastDay != UNDATED;
    }

    /** Whether it counts when leases are weighed by their rent. */
    boolean priced() {
        return rentMillionths != UNKNOWN;
    }

    /** The area, 0 when unknown. */
    long area() {
        return measured() ? areaHundredths : 0;
    }

    long stock() {
        return use == SpaceUse.NOT_IN_STOCK ? 0 : area();
    }

    long available() {
        return use.available() ? area() : 0;
    }

    /** When a signed lease begins; who fits out, uses or gives back has possession already, whatever the contract says. */
    private static LocalDate possessionFrom(Unit unit) {
        return unit.status() == UnitStatus.LEASED ? unit.leaseStart() : null;
    }

    private static boolean isAfter(LocalDate date, LocalDate day) {
        return date != null && date.isAfter(day);
    }

    private static int lastDay(LocalDate leaseEnd) {
        return leaseEnd == null ? UNDATED : (int) Math.min(leaseEnd.toEpochDay(), UNDATED - 1);
    }

    private static long area(Unit unit) {
        return unit.areaM2() == null ? UNKNOWN : Hundredths.of(checked("area", unit, unit.areaM2(), MOST_AREA_M2));
    }

    private static long rent(Unit unit, long area) {
        if (area == UNKNOWN || unit.rentCnyM2Day() == null) {
            return UNKNOWN;
        }
        BigDecimal rent = checked("rent", unit, unit.rentCnyM2Day(), MOST_RENT_CNY_M2_DAY);
        return Math.multiplyExact(area, rent.movePointRight(4).longValueExact());
    }

    private static boolean isWithin(BigDecimal value, BigDecimal most) {
        return value != null && value.signum() >= 0 && value.compareTo(most) <= 0;
    }

    private static BigDecimal checked(String what, Unit unit, BigDecimal value, BigDecimal most) {
        if (!isWithin(value, most)) {
            throw new IllegalArgumentException("Invalid %s %s of unit %s: expected 0 to %s"
                    .formatted(what, value.toPlainString(), unit.id(), most.toPlainString()));
        }
        return value;
    }
}
