package org.taproot.pipelines.district.life;

import org.taproot.pipelines.district.chance.Dice;
import org.taproot.pipelines.district.chance.Die;
import org.taproot.pipelines.district.life.Departure.Cause;
import org.taproot.pipelines.district.life.Happening.Signing;
import org.taproot.pipelines.district.place.Unit;

/**
 * What becomes of leases that end: about 64 in 100 are renewed, the rate that is published for the United States; the
 * rest move inside the district, give up their space, or leave.
 */
final class LeaseTalks {

    private static final double RENEWS = 0.53;

    private final District district;
    private final Dice dice;
    private final Leases leases;
    private final Leaving leaving;
    private final Moving moving;

    LeaseTalks(District district, Leases leases, Leaving leaving, Moving moving) {
        this.district = district;
        this.dice = district.dice();
        this.leases = leases;
        this.leaving = leaving;
        this.moving = moving;
    }

    void review(Enterprise firm) {
        if (firm.units.isEmpty()) {
            return;
        }
        int day = district.day();
        int ends = firm.leaseEnds();
        int left = ends - day;
        if (left <= dice.between(150, 270, Die.TALKS_BEGIN, firm.number, ends) && firm.decidedFor != ends) {
            firm.decidedFor = ends;
            decide(firm, ends);
        }
        showsNearEnd(firm, left);
        if (left < 0) {
            overran(firm);
        }
    }

    private void decide(Enterprise firm, int ends) {
        if (firm.departure != null || firm.isClosing() || firm.isHollow) {
            return;
        }
        int day = district.day();
        double renews = RENEWS - (firm.satisfaction < 0.5 ? 0.12 : 0) - Math.abs(firm.growth) * 0.3;
        if (dice.happens(renews, Die.RENEWS, firm.number, ends)) {
            int latest = Math.max(day + 10, ends - 5);
            int on = dice.between(day + 5, latest, Die.RENEWS_ON, firm.number, ends);
            later(on, firm, () -> leases.renew(firm));
            return;
        }
        switch (dice.weighted(new double[] {0.71, 0.11, 0.18}, Die.TALKS_END, firm.number, ends)) {
            case 0 -> movesInside(firm, ends);
            case 1 -> later(ends, firm, () -> moving.givesUpSpace(firm));
            default -> leaving.decide(firm, firm.growth > 0.1 ? Cause.OUTGROWN : Cause.RENT);
        }
    }

    private void movesInside(Enterprise firm, int ends) {
        if (dice.happens(0.75, Die.MOVER_NOTICE, firm.number, ends)) {
            int notice = ends - dice.between(45, 100, Die.MOVER_NOTICE, firm.number, -ends);
            later(notice, firm, () -> leases.giveNotice(firm, null));
        }
        later(ends, firm, () -> {
            if (!moving.moves(firm, wantedArea(firm), Signing.MOVED)) {
                leases.renew(firm);
            }
        });
    }

    private static double wantedArea(Enterprise firm) {
        return Math.max(40, firm.heads * firm.industry.m2PerHead() * 1.15);
    }

    /** As long as nothing else has come over it. */
    private void later(int day, Enterprise firm, Runnable step) {
        district.agenda().at(day, () -> {
            if (firm.isHere() && firm.departure == null && !firm.isClosing()) {
                step.run();
            }
        });
    }

    /** Once for each lease: reviews are 30 days apart. */
    private void showsNearEnd(Enterprise firm, int left) {
        if (left > 60 && left <= 90) {
            Departure departure = firm.isLeaving(district.day()) ? firm.departure : null;
            district.happened(new Happening.Showed(firm, "L1c", departure));
        }
    }

    private void overran(Enterprise firm) {
        if (firm.isClosing()) {
            return;
        }
        if (firm.isHollow) {
            leases.vacateAll(firm);
        } else if (firm.departure == null) {
            leases.renew(firm);
        } else if (district.day() < firm.departure.movesOn()) {
            leases.holdsOver(firm, firm.departure.movesOn());
        } else if (district.day() > firm.departure.movesOn()) {
            for (Unit unit : firm.units) {
                if (unit.holding().to() < district.day()) {
                    leases.vacate(firm, unit);
                }
            }
        }
    }
}
