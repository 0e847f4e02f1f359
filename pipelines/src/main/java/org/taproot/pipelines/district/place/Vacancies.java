package org.taproot.pipelines.district.place;

import java.util.Arrays;
import org.taproot.pipelines.district.chance.Dice;
import org.taproot.pipelines.district.chance.Die;

/** The vacant units by size, so that who looks for space sees a few that fit without walking through the district. */
public final class Vacancies {

    private static final int LOOKS = 14;
    private static final int CLASSES = 48;

    private final Dice dice;
    private final Unit[][] vacant = new Unit[CLASSES][16];
    private final int[] sizes = new int[CLASSES];
    /** The place of each unit in its list, by number of the unit; -1 when it is not vacant. */
    private final int[] position;

    public Vacancies(Dice dice, Stock stock) {
        this.dice = dice;
        this.position = new int[stock.units().size()];
        Arrays.fill(position, -1);
        for (Unit unit : stock.units()) {
            if (unit.isVacant()) {
                add(unit);
            }
        }
    }

    public void add(Unit unit) {
        int size = classOf(unit.areaM2());
        if (sizes[size] == vacant[size].length) {
            vacant[size] = Arrays.copyOf(vacant[size], sizes[size] * 2);
        }
        position[unit.number()] = sizes[size];
        vacant[size][sizes[size]++] = unit;
    }

    public void remove(Unit unit) {
        int size = classOf(unit.areaM2());
        int hole = position[unit.number()];
        Unit last = vacant[size][--sizes[size]];
        vacant[size][hole] = last;
        vacant[size][sizes[size]] = null;
        position[last.number()] = hole;
        position[unit.number()] = -1;
    }

    /**
     * A vacant unit that fits, or null: what is nearest in size among some that are looked at, in the wanted town when
     * there is one.
     *
     * @param areaM2 wanted; from nine tenths to one and a half times of it fits
     * @param town preferred; may be null
     */
    public Unit find(double areaM2, Town town, long who, long when) {
        int from = classOf(areaM2 * 0.9);
        int to = classOf(areaM2 * 1.5);
        int choices = 0;
        for (int size = from; size <= to; size++) {
            choices += sizes[size];
        }
        Unit best = null;
        double least = Double.MAX_VALUE;
        for (int look = 0; look < LOOKS && choices > 0; look++) {
            int chosen = (int) (dice.roll(Die.SPACE_SEARCH, who, when * LOOKS + look) * choices);
            Unit unit = at(from, chosen);
            double misfit = misfit(unit, areaM2, town);
            if (misfit < least) {
                least = misfit;
                best = unit;
            }
        }
        return best;
    }

    /** A vacant unit in this carrier that fits, or null. */
    public Unit findIn(Carrier carrier, double areaM2) {
        Unit best = null;
        double least = Double.MAX_VALUE;
        for (Unit unit : carrier.units()) {
            double misfit = unit.isVacant() ? misfit(unit, areaM2, null) : Double.MAX_VALUE;
            if (misfit < least) {
                least = misfit;
                best = unit;
            }
        }
        return best;
    }

    private static double misfit(Unit unit, double areaM2, Town town) {
        double ratio = unit.areaM2() / areaM2;
        if (ratio < 0.9 || ratio > 1.5) {
            return Double.MAX_VALUE;
        }
        return Math.abs(ratio - 1.1) + (town == null || unit.carrier().town() == town ? 0 : 0.4);
    }

    private Unit at(int firstClass, int index) {
        int size = firstClass;
        int left = index;
        while (left >= sizes[size]) {
            left -= sizes[size];
            size++;
        }
        return vacant[size][left];
    }

    /** Four classes for each doubling. */
    private static int classOf(double areaM2) {
        int size = (int) (4 * StrictMath.log(Math.max(areaM2, 1)) / 0.6931471805599453);
        return Math.min(size, CLASSES - 1);
    }
}
