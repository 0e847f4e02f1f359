package org.taproot.pipelines.district.life;

import org.taproot.pipelines.district.chance.Dice;
import org.taproot.pipelines.district.chance.Die;
import org.taproot.pipelines.district.life.Departure.Cause;
import org.taproot.pipelines.district.life.Happening.Filing;

/** What changes in firms without their leaving; much of it looks like the first step out. Rates are invented. */
final class Changing {

    private final District district;
    private final Dice dice;
    private final Leaving leaving;

    Changing(District district, Leaving leaving) {
        this.district = district;
        this.dice = district.dice();
        this.leaving = leaving;
    }

    void review(Enterprise firm) {
        if (firm.isClosing()) {
            return;
        }
        if (comes(0.0024, Die.REPRESENTATIVE, firm)) {
            files(firm, Filing.REPRESENTATIVE_CHANGED, "");
            showed(firm, "C4");
        }
        if (comes(firm.growth > 0.1 ? 0.006 : 0.0015, Die.BRANCH, firm)) {
            files(
                    firm,
                    Filing.BRANCH_OPENED,
                    district.elsewhere(firm.number, district.day()).name());
            showed(firm, "C1");
        }
        if (comes(0.0006, Die.OWNERSHIP, firm)) {
            files(firm, Filing.OWNER_CHANGED, "");
            boolean draws = firm.departure == null && dice.happens(0.25, Die.MERGER, firm.number, district.day());
            if (draws) {
                leaving.decide(firm, Cause.MERGER);
            }
            district.happened(new Happening.Showed(firm, "C3", draws ? firm.departure : null));
        }
        if (comes(0.0008, Die.RENAMED, firm)) {
            String before = district.firmNames().full(firm);
            firm.names++;
            district.happened(new Happening.Filed(
                    firm, Filing.NAME_CHANGED, before, district.firmNames().full(firm)));
        }
        asks(firm);
        support(firm);
        buys(firm);
    }

    /** What is looked into and then left alone. */
    private void asks(Enterprise firm) {
        if (firm.departure == null && comes(0.0004, Die.ASKS, firm)) {
            district.happened(new Happening.AskedToMove(firm));
            showed(firm, "D4");
        }
        String place = district.elsewhere(firm.number, district.day()).name();
        if (firm.departure == null && firm.taxPlace.isInDistrict() && comes(0.0005, Die.PRECHECK, firm)) {
            district.happened(new Happening.TaxPrechecked(firm, place));
            showed(firm, "D1");
        }
        if (firm.departure == null && firm.heads > 8 && comes(0.003, Die.ADVERTISES, firm)) {
            String other = district.elsewhere(firm.number, district.day()).shortName();
            district.happened(new Happening.Advertised(firm, other));
            showed(firm, "H2");
        }
    }

    /** An agreement on support, for a year or two. */
    private void support(Enterprise firm) {
        int day = district.day();
        if (firm.supportUntil > day && firm.supportUntil <= day + 180 && firm.supportUntil > day + 150) {
            showed(firm, "S2");
        }
        if (firm.supportUntil < day && firm.isKey() && comes(0.02, Die.SUPPORT, firm)) {
            firm.supportUntil = day + 365 * dice.between(1, 3, Die.SUPPORT, firm.number, -day);
        }
    }

    private void buys(Enterprise firm) {
        if (!firm.ownsPremises && firm.heads > 20 && comes(0.0006, Die.BUYS, firm)) {
            firm.ownsPremises = true;
            district.happened(new Happening.PremisesBought(firm, firm.operating.address(), true));
        }
        if (firm.industry.makesThings() && comes(0.0008, Die.PLANT, firm)) {
            String there = district.elsewhere(firm.number, -district.day()).name();
            district.happened(new Happening.PremisesBought(firm, there, false));
            showed(firm, "C2");
        }
    }

    private boolean comes(double probability, Die die, Enterprise firm) {
        return dice.happens(probability, die, firm.number, district.day());
    }

    private void files(Enterprise firm, Filing filing, String after) {
        if (firm.registered.isInDistrict()) {
            district.happened(new Happening.Filed(firm, filing, "", after));
        }
    }

    private void showed(Enterprise firm, String code) {
        Departure departure = firm.isLeaving(district.day()) ? firm.departure : null;
        district.happened(new Happening.Showed(firm, code, departure));
    }
}
