package org.taproot.model.occupancy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * The figures of a place as of one day, as exact sums: those of floors add up to their building, those of buildings to
 * their street and the district, and what changes is the difference. It is changed in place by {@link #add}.
 *
 * <p>Of each use the units, those without area and the area; of each group of leases what {@link LeaseSums} holds; at the
 * end area × days and rent × days that leases still run, and the area under a known rent. All in the units of {@link Space}.
 */
@SuppressWarnings("ArrayRecordComponent") // compared by content below, and added to millions of times
public record OccupancySums(long[] sums) {

    private static final int OF_A_USE = 3;
    private static final int OF_A_GROUP = 4;
    private static final int GROUPS = (SpaceUse.values().length - 1) * OF_A_USE;
    private static final int AREA_DAYS = GROUPS + LeaseGroup.values().length * OF_A_GROUP;
    /** Rent × days in whole CNY and in millionths, as the product in millionths would overflow. */
    private static final int RENT_DAYS = AREA_DAYS + 1;

    private static final int RENT_DAYS_REST = RENT_DAYS + 1;
    /** Area of the let units whose rent is known. */
    private static final int PRICED_AREA = RENT_DAYS_REST + 1;

    private static final int WIDTH = PRICED_AREA + 1;
    private static final long MILLION = 1_000_000;
    private static final BigDecimal DAYS_OF_YEAR = BigDecimal.valueOf(365);

    public static OccupancySums none() {
        return new OccupancySums(new long[WIDTH]);
    }

    public OccupancySums copy() {
        return new OccupancySums(sums.clone());
    }

    public boolean isNone() {
        return Arrays.stream(sums).allMatch(sum -> sum == 0);
    }

    /**
     * Adds up two places or days.
     *
     * @param sign 1 to add, -1 to take away
     */
    public void add(OccupancySums other, int sign) {
        for (int at = 0; at < WIDTH; at++) {
            sums[at] = Math.addExact(sums[at], sign * other.sums[at]);
        }
    }

    /**
     * Adds what a unit counts on a day.
     *
     * @param sign 1 to add, -1 to take away
     */
    public void add(Space space, DaySpan span, int sign) {
        if (space.use() == SpaceUse.NOT_IN_STOCK) {
            return;
        }
        int at = at(space.use());
        sums[at] += sign;
        sums[at + 1] += space.measured() ? 0 : sign;
        sums[at + 2] = Math.addExact(sums[at + 2], sign * space.area());
        if (space.use().leased()) {
            addLease(space, span, sign);
        }
    }

    private void addLease(Space space, DaySpan span, int sign) {
        sums[PRICED_AREA] += space.priced() ? sign * space.area() : 0;
        if (!space.dated()) {
            add(LeaseGroup.UNDATED, space, sign);
        } else if (space.lastDay() <= span.epochDay()) {
            add(LeaseGroup.HELD_OVER, space, sign);
        } else {
            add(LeaseGroup.IN_FORCE, space, sign);
            addHorizons(space, span, sign);
            addDays(space, space.lastDay() - span.epochDay(), sign);
        }
    }

    private void addHorizons(Space space, DaySpan span, int sign) {
        boolean noticed = space.use() == SpaceUse.NOTICE_GIVEN;
        if (space.lastDay() < span.in3Months()) {
            add(LeaseGroup.ENDING_IN_3_MONTHS, space, sign);
            add(LeaseGroup.NOTICED_IN_3_MONTHS, space, noticed ? sign : 0);
            add(LeaseGroup.SUBLET_IN_3_MONTHS, space, space.use() == SpaceUse.SUBLET_OFFERED ? sign : 0);
        }
        if (space.lastDay() < span.in6Months()) {
            add(LeaseGroup.ENDING_IN_6_MONTHS, space, sign);
            add(LeaseGroup.NOTICED_IN_6_MONTHS, space, noticed ? sign : 0);
        }
        if (space.lastDay() < span.in12Months()) {
            add(LeaseGroup.ENDING_IN_12_MONTHS, space, sign);
            add(LeaseGroup.NOTICED_IN_12_MONTHS, space, noticed ? sign : 0);
        }
    }

    private void add(LeaseGroup group, Space space, int sign) {
        int at = at(group);
        sums[at] += sign;
        sums[at + 2] = Math.addExact(sums[at + 2], sign * space.area());
        if (space.priced()) {
            sums[at + 1] += sign;
            sums[at + 3] = Math.addExact(sums[at + 3], sign * space.rentMillionths());
        }
    }

    private void addDays(Space space, int days, int sign) {
        sums[AREA_DAYS] = Math.addExact(sums[AREA_DAYS], sign * Math.multiplyExact(space.area(), days));
        if (space.priced()) {
            long whole = Math.multiplyExact(space.rentMillionths() / MILLION, days);
            sums[RENT_DAYS] = Math.addExact(sums[RENT_DAYS], sign * whole);
            sums[RENT_DAYS_REST] += sign * (space.rentMillionths() % MILLION) * days;
        }
    }

    @SuppressWarnings("EnumOrdinal") // sums are stored by place: what is not in the stock stays last, and has none
    private static int at(SpaceUse use) {
        return use.ordinal() * OF_A_USE;
    }

    @SuppressWarnings("EnumOrdinal") // sums are stored by place: new groups go to the end
    private static int at(LeaseGroup group) {
        return GROUPS + group.ordinal() * OF_A_GROUP;
    }

    /** Units in the stock. */
    public long units() {
        return stock(0);
    }

    public long units(SpaceUse use) {
        return sums[at(use)];
    }

    /** Units in the stock whose area is unknown. */
    public long unitsWithoutArea() {
        return stock(1);
    }

    /** M1, in m². */
    public BigDecimal stockM2() {
        return Hundredths.squareMetres(stock(2));
    }

    public BigDecimal areaM2(SpaceUse use) {
        return Hundredths.squareMetres(sums[at(use) + 2]);
    }

    private long stock(int part) {
        long sum = 0;
        for (int at = part; at < GROUPS; at += OF_A_USE) {
            sum += sums[at];
        }
        return sum;
    }

    public LeaseSums leases(LeaseGroup group) {
        int at = at(group);
        return new LeaseSums(sums[at], sums[at + 1], sums[at + 2], sums[at + 3]);
    }

    /** Let units, whatever is known of their term. */
    public LeaseSums leased() {
        return leases(LeaseGroup.IN_FORCE).plus(leases(LeaseGroup.UNDATED)).plus(leases(LeaseGroup.HELD_OVER));
    }

    /** M2 by area, or null. */
    public BigDecimal vacancyRate() {
        return Measured.quotient(areaM2(SpaceUse.VACANT), stockM2());
    }

    /** M2 by units, or null. */
    public BigDecimal vacancyRateOfUnits() {
        return Measured.quotient(BigDecimal.valueOf(units(SpaceUse.VACANT)), BigDecimal.valueOf(units()));
    }

    /** M3 with what comes free within 3 months, in m², each area once. */
    public BigDecimal availableIn3MonthsM2() {
        LeaseSums comingFree = leases(LeaseGroup.ENDING_IN_3_MONTHS).minus(leases(LeaseGroup.SUBLET_IN_3_MONTHS));
        return areaM2(SpaceUse.VACANT).add(areaM2(SpaceUse.SUBLET_OFFERED)).add(comingFree.areaM2());
    }

    /** M3, or null. */
    public BigDecimal availabilityRate() {
        return Measured.quotient(availableIn3MonthsM2(), stockM2());
    }

    /** M9 in years, or null. */
    public BigDecimal walt(Weight weight) {
        BigInteger days = weight == Weight.AREA
                ? BigInteger.valueOf(sums[AREA_DAYS])
                : BigInteger.valueOf(sums[RENT_DAYS])
                        .multiply(BigInteger.valueOf(MILLION))
                        .add(BigInteger.valueOf(sums[RENT_DAYS_REST]));
        BigDecimal weights = BigDecimal.valueOf(weight.of(leases(LeaseGroup.IN_FORCE)));
        return Measured.quotient(new BigDecimal(days), weights.multiply(DAYS_OF_YEAR));
    }

    /** M10 of the next 12 months, or null. */
    public BigDecimal rolloverShare(Weight weight) {
        return Measured.quotient(
                BigDecimal.valueOf(weight.of(leases(LeaseGroup.ENDING_IN_12_MONTHS))),
                BigDecimal.valueOf(weight.of(leases(LeaseGroup.IN_FORCE))));
    }

    /** Mean rent of the let units whose area and rent are known, CNY per m² and day, weighed by area. */
    public BigDecimal meanRentCnyM2Day() {
        return Measured.quotient(
                BigDecimal.valueOf(leased().rentMillionths(), 6), Hundredths.squareMetres(sums[PRICED_AREA]));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OccupancySums that && Arrays.equals(sums, that.sums);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sums);
    }

    @Override
    public String toString() {
        return "OccupancySums of %d units, %s m², vacant %s m²".formatted(units(), stockM2(), areaM2(SpaceUse.VACANT));
    }
}
