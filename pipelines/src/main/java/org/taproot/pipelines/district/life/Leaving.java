package org.taproot.pipelines.district.life;

import static org.taproot.pipelines.district.life.Departure.NEVER;

import java.util.function.Consumer;
import org.taproot.pipelines.district.chance.Dice;
import org.taproot.pipelines.district.chance.Die;
import org.taproot.pipelines.district.life.Departure.Cause;
import org.taproot.pipelines.district.life.Departure.Form;
import org.taproot.pipelines.district.life.Happening.Filing;
import org.taproot.pipelines.district.place.Elsewhere;
import org.taproot.pipelines.district.place.Place;
import org.taproot.pipelines.district.place.Unit;

/**
 * Who leaves, why, in which form, and what shows of it before. Rates are set so that about three in a hundred leave in
 * a year; that number is the office's experience, its parts are invented.
 */
final class Leaving {

    /** A month, for a firm without any reason of its own. */
    private static final double MONTHLY_INTENTION = 0.0033;

    private static final double SILENT = 0.2;
    private static final double ABANDONED = 0.33;

    private final District district;
    private final Dice dice;
    private final Leases leases;

    Leaving(District district, Leases leases) {
        this.district = district;
        this.dice = district.dice();
        this.leases = leases;
    }

    void review(Enterprise firm) {
        int day = district.day();
        if (firm.departure != null || firm.isClosing() || firm.isHollow) {
            return;
        }
        double[] reasons = reasons(firm, day);
        double total = 0;
        for (double reason : reasons) {
            total += reason;
        }
        double hazard = MONTHLY_INTENTION * firm.industry.mobility() * total * holds(firm, day);
        if (dice.happens(hazard, Die.INTENTION, firm.number, day)) {
            decide(firm, dice.weighted(Cause.values(), reasons, Die.CAUSE, firm.number, day));
        }
    }

    /** How much each cause weighs for this firm now, in the order of {@link Cause}; 1 together for most. */
    private static double[] reasons(Enterprise firm, int day) {
        double leaseEnds = firm.leaseEnds() - day < 365 ? 0.5 : 0.1;
        return new double[] {
            firm.growth > 0.12 ? 0.5 : 0.05,
            firm.units.isEmpty() ? 0.02 : leaseEnds,
            0.30,
            firm.overdueDemands > 0 ? 0.9 : 0.04,
            0.05,
            firm.growth < -0.08 ? 0.45 : 0.10,
            firm.supportUntil > day && firm.supportUntil - day < 180 ? 0.8 : 0.02,
            0.15
        };
    }

    /** What keeps a firm: a factor on everything that draws it away. */
    private static double holds(Enterprise firm, int day) {
        double factor = firm.ownsPremises ? 0.35 : 1;
        factor *= day - firm.renewedOn < 365 && firm.renewedOn > Integer.MIN_VALUE ? 0.35 : 1;
        return factor * (1.6 - 0.75 * firm.satisfaction);
    }

    void decide(Enterprise firm, Cause cause) {
        if (firm.departure != null || firm.isClosing()) {
            return;
        }
        Departure departure = plan(firm, cause);
        firm.departure = departure;
        district.happened(new Happening.Decided(departure));
        if (dice.happens(ABANDONED, Die.ABANDON, firm.number, departure.decidedOn())) {
            int last = Math.max(departure.decidedOn() + 25, departure.exitsOn() - 10);
            at(dice.between(departure.decidedOn() + 20, last, Die.ABANDON, firm.number, -1), departure, this::abandon);
        }
        planSigns(departure);
        at(departure.exitsOn(), departure, this::exits);
        at(departure.movesOn(), departure, this::moves);
        at(departure.refilesOn(), departure, this::refiles);
        at(departure.taxMovesOn(), departure, this::movesTax);
        at(departure.lastsUntil() + 1, departure, this::finishes);
    }

    private void at(int day, Departure departure, Consumer<Departure> step) {
        if (day != NEVER) {
            district.agenda().at(day, () -> {
                if (departure.isGoingOn(district.day())
                        && departure.enterprise().isHere()) {
                    step.accept(departure);
                }
            });
        }
    }

    private Departure plan(Enterprise firm, Cause cause) {
        int day = district.day();
        Form form = form(firm, cause, day);
        boolean silent = dice.happens(SILENT, Die.SILENT, firm.number, day);
        int moves = movesOn(firm, day);
        int refiles = form == Form.WHOLE && firm.registered.isInDistrict()
                ? moves + dice.between(-20, 60, Die.REFILES, firm.number, day)
                : NEVER;
        int taxBase = refiles == NEVER ? moves : refiles;
        int taxMoves = form == Form.PARTIAL || !firm.taxPlace.isInDistrict()
                ? NEVER
                : taxBase + dice.between(5, 60, Die.TAX_MOVES, firm.number, day);
        int fades = moves - (silent ? 10 : dice.between(40, 180, Die.FADES, firm.number, day));
        double rest =
                switch (form) {
                    case WHOLE -> 0;
                    case PARTIAL -> dice.between(0.35, 0.7, Die.REST, firm.number, day);
                    case HIDDEN -> dice.between(0.05, 0.3, Die.REST, firm.number, day);
                };
        Elsewhere to = district.elsewhere(firm.number, day);
        return new Departure(firm, form, cause, day, silent, to, moves, refiles, taxMoves, Math.max(day, fades), rest);
    }

    private Form form(Enterprise firm, Cause cause, int day) {
        double partial = firm.units.isEmpty() || firm.heads < 4 ? 0 : cause == Cause.OUTGROWN ? 0.9 : 0.5;
        double hidden = cause == Cause.MERGER ? 0.55 : 0.26;
        return dice.weighted(Form.values(), new double[] {0.52, partial, hidden}, Die.EXIT_FORM, firm.number, day);
    }

    private int movesOn(Enterprise firm, int day) {
        int left = firm.leaseEnds() - day;
        boolean waits = left > 75 && left < 400 && dice.happens(0.7, Die.WAITS, firm.number, day);
        return waits ? firm.leaseEnds() : day + dice.between(80, 300, Die.MOVES_ON, firm.number, day);
    }

    /** What may be seen of it before the exit. Some of it is, some of it late, and of silent ones nothing. */
    private void planSigns(Departure departure) {
        if (departure.isSilent()) {
            sign(departure, 0.85, Die.SIGN_PRECHECK, departure.taxMovesOn(), -45, -21, this::prechecks);
            return;
        }
        int decided = departure.decidedOn();
        boolean whole = departure.form() == Form.WHOLE;
        boolean hidden = departure.form() == Form.HIDDEN;
        sign(departure, hidden ? 0.1 : 0.7, Die.SIGN_NOTICE, departure.movesOn(), -120, -45, this::givesNotice);
        sign(departure, 0.15, Die.SIGN_SUBLET, decided, 30, 90, this::offersSublet);
        sign(departure, whole ? 0.3 : 0.1, Die.SIGN_ASKS, departure.exitsOn(), -70, -20, this::asks);
        sign(departure, whole ? 0.25 : 0.55, Die.SIGN_BRANCH, decided, 20, 110, this::opensBranch);
        sign(departure, 0.15, Die.SIGN_REPRESENTATIVE, decided, 10, 150, this::changesRepresentative);
        sign(departure, 0.35, Die.SIGN_JOBS, decided, 25, 100, this::advertises);
        sign(departure, 0.85, Die.SIGN_PRECHECK, departure.taxMovesOn(), -45, -21, this::prechecks);
    }

    private void sign(
            Departure departure, double chance, Die die, int around, int from, int to, Consumer<Departure> step) {
        int who = departure.enterprise().number;
        if (around != NEVER && dice.happens(chance, die, who, departure.decidedOn())) {
            int day = around + dice.between(from, to, die, who, -departure.decidedOn());
            at(Math.max(day, departure.decidedOn() + 1), departure, step);
        }
    }

    private void showed(Departure departure, String code) {
        district.happened(new Happening.Showed(departure.enterprise(), code, departure));
    }

    private void givesNotice(Departure departure) {
        leases.giveNotice(departure.enterprise(), departure);
    }

    private void offersSublet(Departure departure) {
        leases.offerSublet(departure.enterprise(), departure);
    }

    private void asks(Departure departure) {
        district.happened(new Happening.AskedToMove(departure.enterprise()));
        showed(departure, "D4");
    }

    private void opensBranch(Departure departure) {
        String place = departure.destination().name();
        district.happened(new Happening.Filed(departure.enterprise(), Filing.BRANCH_OPENED, "", place));
        showed(departure, "C1");
    }

    private void changesRepresentative(Departure departure) {
        district.happened(new Happening.Filed(departure.enterprise(), Filing.REPRESENTATIVE_CHANGED, "", ""));
        showed(departure, "C4");
    }

    private void advertises(Departure departure) {
        district.happened(new Happening.Advertised(
                departure.enterprise(), departure.destination().shortName()));
        showed(departure, "H2");
    }

    private void prechecks(Departure departure) {
        district.happened(new Happening.TaxPrechecked(
                departure.enterprise(), departure.destination().name()));
        showed(departure, "D1");
    }

    private void abandon(Departure departure) {
        departure.abandon(district.day());
        departure.enterprise().departure = null;
        district.happened(new Happening.Abandoned(departure));
        leases.takesBack(departure.enterprise());
        // who would have gone at the end of the lease signs again
        if (!departure.enterprise().units.isEmpty() && departure.enterprise().leaseEnds() - district.day() < 200) {
            leases.renew(departure.enterprise());
        }
    }

    /** When it still can. */
    void abandonNow(Departure departure) {
        if (district.day() < departure.exitsOn()) {
            abandon(departure);
        }
    }

    private void exits(Departure departure) {
        district.happened(new Happening.Left(departure));
    }

    private void moves(Departure departure) {
        Enterprise firm = departure.enterprise();
        switch (departure.form()) {
            case WHOLE -> leases.vacateAll(firm);
            case PARTIAL -> givesUp(firm, departure.rest());
            case HIDDEN -> keepsQuietly(departure);
        }
        if (departure.form() != Form.PARTIAL) {
            firm.operating = outside(departure);
        }
    }

    /** Unit after unit, as long as what is left is enough. */
    private void givesUp(Enterprise firm, double rest) {
        double wanted = firm.areaM2() * rest;
        for (Unit unit : firm.units) {
            if (firm.areaM2() - unit.areaM2() >= wanted * 0.8) {
                leases.vacate(firm, unit);
            }
        }
        leases.takesBack(firm);
        firm.units.forEach(unit -> unit.uses(0.7));
    }

    /** Most keep their space to the end of the lease, almost empty. */
    private void keepsQuietly(Departure departure) {
        Enterprise firm = departure.enterprise();
        if (dice.happens(0.7, Die.KEEPS_SPACE, firm.number, district.day())) {
            firm.units.forEach(unit -> unit.uses(departure.rest() * 0.6));
        } else {
            leases.vacateAll(firm);
        }
    }

    private static Place outside(Departure departure) {
        return new Place.Outside(departure.destination(), departure.enterprise().number);
    }

    private void refiles(Departure departure) {
        Enterprise firm = departure.enterprise();
        String before = firm.registered.address();
        firm.registered = outside(departure);
        district.happened(new Happening.Filed(firm, Filing.MOVED_OUT, before, firm.registered.address()));
        showed(departure, "D2");
    }

    private void movesTax(Departure departure) {
        departure.enterprise().taxPlace = outside(departure);
    }

    private void finishes(Departure departure) {
        Enterprise firm = departure.enterprise();
        departure.finish();
        if (departure.form() == Form.WHOLE) {
            firm.endedOn = district.day();
            firm.ending = Enterprise.Ending.LEFT;
        } else {
            firm.heads = (float) Math.max(1, firm.heads * departure.rest());
            firm.departure = null;
            firm.isHollow = departure.form() == Form.HIDDEN;
        }
    }
}
