package org.taproot.model.occupancy;

/** Units of one use: how many, how many of them without a known area, and their area in hundredths of a m². */
final class Tally {

    private long units;
    private long unmeasured;
    private long area;

    /** @param sign 1 to add the unit, -1 to take it away */
    void add(Space space, int sign) {
        units += sign;
        unmeasured += space.measured() ? 0 : sign;
        area = Math.addExact(area, sign * space.area());
    }

    void add(Tally other, int sign) {
        units += sign * other.units;
        unmeasured += sign * other.unmeasured;
        area = Math.addExact(area, sign * other.area);
    }

    long units() {
        return units;
    }

    long unmeasured() {
        return unmeasured;
    }

    long area() {
        return area;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tally that && units == that.units && unmeasured == that.unmeasured && area == that.area;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(31 * area + units);
    }
}
