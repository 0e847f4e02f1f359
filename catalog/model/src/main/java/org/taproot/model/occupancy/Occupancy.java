package org.taproot.model.occupancy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.ToLongFunction;

/**
 * The exact sums of a place from which its figures of occupancy follow. Sums of units add up to the sums of the floor,
 * building, street and district; a place is kept current by adding what one of its units adds now and taking away what
 * it added before. It is changed in place by {@link #add} and {@link #remove}, and not safe for several threads.
 */
public final class Occupancy {

    private final Map<SpaceUse, Tally> byUse = new EnumMap<>(SpaceUse.class);
    /** All let units; those with notice and those offered by their tenant are held once more, apart. */
    private final LeaseCalendar leases = new LeaseCalendar();

    private final LeaseCalendar noticed = new LeaseCalendar();
    private final LeaseCalendar subletting = new LeaseCalendar();

    public Occupancy() {
        for (SpaceUse use : SpaceUse.values()) {
            byUse.put(use, new Tally());
        }
    }

    /** The sums of these units. */
    public static Occupancy of(Iterable<Space> spaces) {
        Occupancy occupancy = new Occupancy();
        spaces.forEach(occupancy::add);
        return occupancy;
    }

    public void add(Space space) {
        change(space, 1);
    }

    public void remove(Space space) {
        change(space, -1);
    }

    /** Takes away what a unit added before and adds what it adds now. */
    public void replace(Space before, Space after) {
        change(before, -1);
        change(after, 1);
    }

    public void add(Occupancy other) {
        change(other, 1);
    }

    public void remove(Occupancy other) {
        change(other, -1);
    }

    /** The sums of both places; neither changes. */
    public Occupancy plus(Occupancy other) {
        Occupancy sum = copy();
        sum.add(other);
        return sum;
    }

    /** The difference to another place or day; neither changes. */
    public Occupancy minus(Occupancy other) {
        Occupancy difference = copy();
        difference.remove(other);
        return difference;
    }

    public Occupancy copy() {
        Occupancy copy = new Occupancy();
        copy.add(this);
        return copy;
    }

    private void change(Space space, int sign) {
        if (space.use() == SpaceUse.NOT_IN_STOCK) {
            return;
        }
        byUse.get(space.use()).add(space, sign);
        if (space.use().leased()) {
            changeLeases(space, sign);
        }
    }

    private void changeLeases(Space space, int sign) {
        leases.add(space, sign);
        if (space.use() == SpaceUse.NOTICE_GIVEN) {
            noticed.add(space, sign);
        }
        if (space.use() == SpaceUse.SUBLET_OFFERED) {
            subletting.add(space, sign);
        }
    }

    private void change(Occupancy other, int sign) {
        other.byUse.forEach((use, tally) -> byUse.get(use).add(tally, sign));
        leases.add(other.leases, sign);
        noticed.add(other.noticed, sign);
        subletting.add(other.subletting, sign);
    }

    /** Units in the stock. */
    public long units() {
        return sum(Tally::units);
    }

    public long units(SpaceUse use) {
        return byUse.get(use).units();
    }

    /** Units in the stock whose area is unknown: they are counted and add no area. */
    public long unitsWithoutArea() {
        return sum(Tally::unmeasured);
    }

    /** Leasable area in m², the denominator of every rate. */
    public BigDecimal stockM2() {
        return Hundredths.squareMetres(sum(Tally::area));
    }

    public BigDecimal areaM2(SpaceUse use) {
        return Hundredths.squareMetres(byUse.get(use).area());
    }

    private long sum(ToLongFunction<Tally> part) {
        return byUse.values().stream().mapToLong(part).sum();
    }

    /** Everything in the stock that is not vacant, in m². */
    public BigDecimal occupiedM2() {
        return stockM2().subtract(areaM2(SpaceUse.VACANT));
    }

    /** Vacant or offered by its tenant, in m². */
    public BigDecimal availableM2() {
        return areaM2(SpaceUse.VACANT).add(areaM2(SpaceUse.SUBLET_OFFERED));
    }

    /** All let units, whatever is known of their term. */
    public LeaseSums leased() {
        return leases.dated().plus(leases.undated());
    }

    /** Let units whose last day is past: still reported as let, under no lease in force. */
    public LeaseSums heldOver(LocalDate day) {
        return leases.dated().minus(leases.endingAfter(day));
    }

    LeaseCalendar leases() {
        return leases;
    }

    LeaseCalendar noticed() {
        return noticed;
    }

    LeaseCalendar subletting() {
        return subletting;
    }

    /** What ends after a day, by last day. */
    public SortedMap<LocalDate, LeaseSums> expiriesAfter(LocalDate day) {
        return leases.byLastDayAfter(day);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Occupancy that
                && byUse.equals(that.byUse)
                && leases.equals(that.leases)
                && noticed.equals(that.noticed)
                && subletting.equals(that.subletting);
    }

    @Override
    public int hashCode() {
        return 31 * byUse.hashCode() + leases.hashCode();
    }

    @Override
    public String toString() {
        return "Occupancy of %d units, %s m², vacant %s m²".formatted(units(), stockM2(), areaM2(SpaceUse.VACANT));
    }
}
