package org.taproot.pipelines.district.place;

/** A unit of space: who holds it, on what terms, and how much of it is really used. */
public final class Unit {

    /** No firm. */
    public static final int NOBODY = -1;

    private final Carrier carrier;
    private final int number;
    private final byte block;
    private final short floor;
    private final short door;
    private final float areaM2;
    private final boolean leasable;

    private Holding holding = Holding.VACANT;
    private Holding before = Holding.VACANT;
    private int changedOn;
    private float used;

    Unit(Carrier carrier, int number, int block, int floor, int door, double areaM2, boolean leasable) {
        this.carrier = carrier;
        this.number = number;
        this.block = (byte) block;
        this.floor = (short) floor;
        this.door = (short) door;
        this.areaM2 = (float) areaM2;
        this.leasable = leasable;
    }

    public Carrier carrier() {
        return carrier;
    }

    /** Its place among all units of the district. */
    public int number() {
        return number;
    }

    /** Of a park, from 1; 0 in a building. */
    public int block() {
        return block;
    }

    public int floor() {
        return floor;
    }

    /** As on the door: 1203. */
    public String room() {
        return Integer.toString(floor * 100 + door);
    }

    /** The building as operators name it: 澄汀中心, or 沐屿科创园3号楼. */
    public String building() {
        return block == 0 ? carrier.name() : carrier.name() + block + "号楼";
    }

    /** The part of an address behind the carrier's own. */
    String door() {
        return (block == 0 ? "" : block + "幢") + room() + "室";
    }

    /** Leasable area in m², to one decimal. */
    public double areaM2() {
        return StrictMath.round(areaM2 * 10.0) / 10.0;
    }

    public boolean isLeasable() {
        return leasable;
    }

    public boolean isVacant() {
        return leasable && holding.tenant() == NOBODY;
    }

    public Holding holding() {
        return holding;
    }

    /** What held some days ago, for who learns of changes late; goes back one change. */
    public Holding holdingOn(int day) {
        return day >= changedOn ? holding : before;
    }

    /** The share of its area that is in use, from 0 to 1. */
    public double used() {
        return used;
    }

    public void holds(Holding next, double usedShare, int day) {
        if (changedOn != day) {
            before = holding;
        }
        holding = next;
        changedOn = day;
        used = (float) usedShare;
    }

    /** People move within it, or out of it, while the lease goes on. */
    public void uses(double share) {
        used = (float) share;
    }

    /**
     * Who holds a unit and until when.
     *
     * @param tenant number of the firm, or {@link #NOBODY}
     * @param from first day of the lease, as a day since 1970
     * @param to last day of the lease
     * @param rent CNY per m² and day
     * @param state of the lease
     */
    public record Holding(int tenant, int from, int to, float rent, State state) {

        public static final Holding VACANT = new Holding(NOBODY, 0, 0, 0, State.VACANT);

        public Holding becomes(State next) {
            return new Holding(tenant, from, to, rent, next);
        }
    }

    /** Of a lease. */
    public enum State {
        VACANT,
        FITTING_OUT,
        LEASED,
        NOTICE_GIVEN,
        SUBLET_OFFERED
    }
}
