package org.taproot.pipelines.district.life;

import java.util.ArrayList;
import java.util.List;
import org.taproot.pipelines.district.chance.Dice;
import org.taproot.pipelines.district.chance.Die;
import org.taproot.pipelines.district.life.Happening.Signing;
import org.taproot.pipelines.district.place.Unit;
import org.taproot.pipelines.district.place.Unit.Holding;
import org.taproot.pipelines.district.place.Unit.State;

/** Signs, renews and ends leases. */
final class Leases {

    /** Of one, two, three and five years. */
    private static final double[] TERMS = {0.2, 0.25, 0.4, 0.15};

    private static final int[] YEARS = {1, 2, 3, 5};

    private final District district;
    private final Dice dice;

    Leases(District district) {
        this.district = district;
        this.dice = district.dice();
    }

    /** From today. */
    void sign(Enterprise firm, Unit unit, Signing signing) {
        int day = district.day();
        hold(firm, unit, day, State.FITTING_OUT);
        district.vacancies().remove(unit);
        district.happened(new Happening.Signed(firm, unit, signing));
        int fitsOutFor = dice.between(25, 75, Die.FIT_OUT, unit.number(), day);
        district.agenda().at(day + fitsOutFor, () -> movesIn(firm, unit));
    }

    /** A lease that began on a day before the beginning; nobody hears of it. */
    void had(Enterprise firm, Unit unit, int since) {
        hold(firm, unit, since, State.LEASED);
        district.vacancies().remove(unit);
        unit.uses(dice.between(0.7, 1.0, Die.USED_SHARE, unit.number(), since));
    }

    private void hold(Enterprise firm, Unit unit, int from, State state) {
        int years = YEARS[dice.weighted(TERMS, Die.LEASE_TERM, unit.number(), from)];
        unit.holds(new Holding(firm.number, from, from + years * 365 - 1, rent(unit, from), state), 0, from);
        List<Unit> units = new ArrayList<>(firm.units.size() + 1);
        units.addAll(firm.units);
        units.add(unit);
        firm.units = List.copyOf(units);
    }

    private void movesIn(Enterprise firm, Unit unit) {
        Holding holding = unit.holding();
        if (holding.tenant() == firm.number && holding.state() == State.FITTING_OUT) {
            double used = dice.between(0.75, 1.0, Die.USED_SHARE, unit.number(), district.day());
            unit.holds(holding.becomes(State.LEASED), used, district.day());
        }
    }

    /** Every unit whose lease ends within the next year. */
    void renew(Enterprise firm) {
        int day = district.day();
        for (Unit unit : firm.units) {
            Holding holding = unit.holding();
            if (holding.to() < day + 365 && holding.state() != State.FITTING_OUT) {
                int years = YEARS[dice.weighted(TERMS, Die.LEASE_TERM, unit.number(), day)];
                int to = Math.max(holding.to(), day) + years * 365;
                Holding renewed = new Holding(firm.number, holding.from(), to, rent(unit, day), State.LEASED);
                unit.holds(renewed, unit.used(), day);
                district.happened(new Happening.Signed(firm, unit, Signing.RENEWED));
            }
        }
        firm.renewedOn = day;
    }

    void giveNotice(Enterprise firm, Departure departure) {
        for (Unit unit : firm.units) {
            unit.holds(unit.holding().becomes(State.NOTICE_GIVEN), unit.used(), district.day());
            district.happened(new Happening.NoticeGiven(firm, unit));
        }
        if (!firm.units.isEmpty()) {
            district.happened(new Happening.Showed(firm, "D5", departure));
        }
    }

    void offerSublet(Enterprise firm, Departure departure) {
        if (!firm.units.isEmpty()) {
            Unit unit = firm.units.get(0);
            unit.holds(unit.holding().becomes(State.SUBLET_OFFERED), 0.4, district.day());
            district.happened(new Happening.SubletOffered(firm, unit));
            district.happened(new Happening.Showed(firm, "D6", departure));
            int gone = district.day() + dice.between(60, 200, Die.SUBLET_ENDS, unit.number(), district.day());
            district.agenda().at(gone, () -> subletEnds(firm, unit));
        }
    }

    /** It was let to somebody, or is used again. */
    private void subletEnds(Enterprise firm, Unit unit) {
        Holding holding = unit.holding();
        if (holding.tenant() == firm.number && holding.state() == State.SUBLET_OFFERED) {
            unit.holds(holding.becomes(State.LEASED), 0.8, district.day());
        }
    }

    /** Notices and offers to sublet are taken back. */
    void takesBack(Enterprise firm) {
        for (Unit unit : firm.units) {
            State state = unit.holding().state();
            if (state == State.NOTICE_GIVEN || state == State.SUBLET_OFFERED) {
                double used =
                        Math.max(unit.used(), dice.between(0.7, 1.0, Die.USED_SHARE, unit.number(), district.day()));
                unit.holds(unit.holding().becomes(State.LEASED), used, district.day());
            }
        }
    }

    /** A lease that has ended goes on for a while, as it was. */
    void holdsOver(Enterprise firm, int until) {
        for (Unit unit : firm.units) {
            Holding holding = unit.holding();
            if (holding.to() < district.day()) {
                unit.holds(
                        new Holding(firm.number, holding.from(), until, holding.rent(), holding.state()),
                        unit.used(),
                        district.day());
            }
        }
    }

    void vacate(Enterprise firm, Unit unit) {
        unit.holds(Holding.VACANT, 0, district.day());
        district.vacancies().add(unit);
        List<Unit> left = new ArrayList<>(firm.units);
        left.remove(unit);
        firm.units = List.copyOf(left);
        district.happened(new Happening.Vacated(firm, unit));
    }

    void vacateAll(Enterprise firm) {
        for (Unit unit : firm.units) {
            vacate(firm, unit);
        }
    }

    /** What the market asks, CNY per m² and day: falls by 2 % a year, invented. */
    private float rent(Unit unit, int day) {
        double years = (day - 20_000) / 365.0;
        double asked = unit.carrier().baseRent() * StrictMath.exp(-0.02 * years);
        double agreed = asked * dice.between(0.88, 1.08, Die.RENT_AGREED, unit.number(), day);
        return (float) (StrictMath.round(agreed * 20) / 20.0);
    }
}
