package org.taproot.pipelines.district.life;

import org.taproot.pipelines.district.chance.Dice;
import org.taproot.pipelines.district.chance.Die;
import org.taproot.pipelines.district.life.Happening.Filing;

/** Firms give up: six in a hundred a year, invented. It looks like leaving until the registry strikes them off. */
final class Ending {

    private static final double MONTHLY = 0.0066;
    private static final double INSOLVENT = 0.05;

    private final District district;
    private final Dice dice;
    private final Leases leases;

    Ending(District district, Leases leases) {
        this.district = district;
        this.dice = district.dice();
        this.leases = leases;
    }

    void review(Enterprise firm) {
        int day = district.day();
        if (firm.departure != null || firm.isClosing()) {
            return;
        }
        double hazard = MONTHLY * (firm.heads < 6 ? 1.15 : 0.4) * (firm.growth < -0.1 ? 2 : 0.95);
        if (dice.happens(hazard, Die.CLOSES, firm.number, day)) {
            closes(firm, day);
        }
    }

    private void closes(Enterprise firm, int day) {
        firm.closesFrom = day;
        boolean insolvent = dice.happens(INSOLVENT, Die.INSOLVENT, firm.number, day);
        if (insolvent) {
            district.agenda().at(day + 20, () -> district.happened(new Happening.Insolvency(firm)));
        }
        int emptyOn = day + dice.between(20, 70, Die.CLOSED_EMPTY, firm.number, day);
        district.agenda().at(emptyOn, () -> leases.vacateAll(firm));
        int struckOff = day + dice.between(75, 200, Die.STRUCK_OFF, firm.number, day);
        district.agenda().at(struckOff, () -> strikesOff(firm, insolvent));
    }

    private void strikesOff(Enterprise firm, boolean insolvent) {
        firm.endedOn = district.day();
        firm.ending = insolvent ? Enterprise.Ending.INSOLVENT : Enterprise.Ending.DEREGISTERED;
        if (firm.registered.isInDistrict()) {
            district.happened(new Happening.Filed(firm, Filing.DEREGISTERED, firm.registered.address(), ""));
        }
        district.happened(new Happening.Ended(firm));
    }
}
