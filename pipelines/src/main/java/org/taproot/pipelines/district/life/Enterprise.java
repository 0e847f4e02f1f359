package org.taproot.pipelines.district.life;

import java.util.List;
import org.taproot.pipelines.district.chance.Names;
import org.taproot.pipelines.district.place.Elsewhere;
import org.taproot.pipelines.district.place.Place;
import org.taproot.pipelines.district.place.Unit;

/** A firm of the district as it really is; sources see some of it, some of it late. */
public final class Enterprise {

    /** Still here. */
    static final int NOT_ENDED = Integer.MAX_VALUE;

    private static final int NONE = -1;

    final int number;
    final Industry industry;
    final int establishedOn;
    final int arrivedOn;

    Place registered;
    Place operating;
    Place taxPlace;
    List<Unit> units = List.of();

    float heads;
    float headsBefore;
    float growth;
    float taxFactor;
    float satisfaction = 0.8f;
    boolean ownsPremises;
    /** Left in hiding: what is registered here works elsewhere. */
    boolean isHollow;

    byte names;
    int supportUntil;
    int decidedFor;
    int renewedOn = Integer.MIN_VALUE;
    int overdueDemands;
    int lead = NONE;
    int parent = NONE;
    Elsewhere cameFrom;
    Departure departure;
    int closesFrom = NOT_ENDED;

    float tax;
    float taxChange;
    boolean taxFell;
    private long taxOfFirstHalf;
    private long taxOfSecondHalf;

    int endedOn = NOT_ENDED;
    Ending ending;

    Enterprise(int number, Industry industry, int establishedOn, int arrivedOn) {
        this.number = number;
        this.industry = industry;
        this.establishedOn = establishedOn;
        this.arrivedOn = arrivedOn;
    }

    public int number() {
        return number;
    }

    public String uscc() {
        return Names.uscc(number);
    }

    public Industry industry() {
        return industry;
    }

    /** A day since 1970, like every day here. */
    public int establishedOn() {
        return establishedOn;
    }

    /** The day it came to the district or into being; before the beginning for those who were there. */
    public int arrivedOn() {
        return arrivedOn;
    }

    public Place registered() {
        return registered;
    }

    public Place operating() {
        return operating;
    }

    public Place taxPlace() {
        return taxPlace;
    }

    /** The units it holds. */
    public List<Unit> units() {
        return units;
    }

    /** Area of its units in m². */
    public double areaM2() {
        double area = 0;
        for (Unit unit : units) {
            area += unit.areaM2();
        }
        return area;
    }

    /** People it pays social insurance for in the district. */
    public int headcount(int day) {
        return Math.max(1, (int) StrictMath.round(heads * presence(day)));
    }

    /** Tax of the last month that is over, CNY. */
    public double tax() {
        return tax;
    }

    /** Against the same month of the year before, as a fraction; NaN when there is nothing to compare with. */
    public double taxChange() {
        return taxChange;
    }

    public boolean ownsPremises() {
        return ownsPremises;
    }

    /** How content it is with what is done for it, from 0 to 1. */
    public double satisfaction() {
        return satisfaction;
    }

    /** How often it has changed its name. */
    public int names() {
        return names;
    }

    /** The last day of a support agreement; 0 when it has none. */
    public int supportUntil() {
        return supportUntil;
    }

    /** The number of the firm it belongs to, or -1. */
    public int parent() {
        return parent;
    }

    /** The number of the lead it came by, or -1. */
    public int lead() {
        return lead;
    }

    /** Where it came from; null when it began here. */
    public Elsewhere cameFrom() {
        return cameFrom;
    }

    /** The intention it has now; null for most. */
    public Departure departure() {
        return departure;
    }

    /** The day it left or was deregistered; {@link Integer#MAX_VALUE} when it is here. */
    public int endedOn() {
        return endedOn;
    }

    /** How it ended; null when it is here. */
    public Ending ending() {
        return ending;
    }

    public boolean isHere() {
        return ending == null;
    }

    /** The share of it that is still at work here, from 0 to 1. */
    double presence(int day) {
        double staying = departure == null ? 1 : departure.presence(day);
        return day <= closesFrom ? staying : staying * Math.max(0.03, 1 - (day - closesFrom) / 60.0);
    }

    boolean isClosing() {
        return closesFrom != NOT_ENDED;
    }

    boolean isLeaving(int day) {
        return departure != null && departure.isGoingOn(day);
    }

    /** The last day of its first lease to end; {@link Integer#MAX_VALUE} when it has none. */
    int leaseEnds() {
        int ends = Integer.MAX_VALUE;
        for (Unit unit : units) {
            ends = Math.min(ends, unit.holding().to());
        }
        return ends;
    }

    /** A key firm pays enough tax for the office to look after it by name. */
    public boolean isKey() {
        return yearlyTax() >= 1_700_000;
    }

    /** What it pays in a year as it is now, CNY. */
    public double yearlyTax() {
        return heads * industry.taxPerHead() * taxFactor;
    }

    /**
     * Keeps the tax of a month and compares it with the same month of the year before.
     *
     * @param month 0 to 11
     * @param amount CNY
     */
    void pays(int month, double amount) {
        int before = code(month);
        tax = (float) amount;
        taxChange = before == 0 ? Float.NaN : (float) (amount / amountOf(before) - 1);
        keep(month, codeOf(amount));
    }

    // A year of tax in two words, ten bits a month on a logarithmic scale of 2 % steps: at a hundred times the
    // district's size an array for each firm would not fit into memory.
    private int code(int month) {
        long half = month < 6 ? taxOfFirstHalf : taxOfSecondHalf;
        return (int) (half >>> (month % 6 * 10)) & 0x3FF;
    }

    private void keep(int month, int code) {
        int shift = month % 6 * 10;
        long cleared = (month < 6 ? taxOfFirstHalf : taxOfSecondHalf) & ~(0x3FFL << shift);
        if (month < 6) {
            taxOfFirstHalf = cleared | ((long) code << shift);
        } else {
            taxOfSecondHalf = cleared | ((long) code << shift);
        }
    }

    private static int codeOf(double amount) {
        return amount < 10 ? 1 : Math.min(1_023, 1 + (int) StrictMath.round(StrictMath.log(amount / 10) * 50));
    }

    private static double amountOf(int code) {
        return 10 * StrictMath.exp((code - 1) / 50.0);
    }

    /** How a firm's time in the district ends. */
    public enum Ending {
        /** Gone elsewhere as a whole. */
        LEFT,
        /** Given up and struck off. */
        DEREGISTERED,
        /** Insolvent and struck off. */
        INSOLVENT
    }
}
