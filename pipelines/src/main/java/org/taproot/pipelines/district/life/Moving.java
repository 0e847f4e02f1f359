package org.taproot.pipelines.district.life;

import org.taproot.pipelines.district.chance.Dice;
import org.taproot.pipelines.district.chance.Die;
import org.taproot.pipelines.district.life.Happening.Filing;
import org.taproot.pipelines.district.life.Happening.Signing;
import org.taproot.pipelines.district.place.Place;
import org.taproot.pipelines.district.place.Unit;

/** Finds space for firms, and moves them inside the district. */
final class Moving {

    private final District district;
    private final Dice dice;
    private final Leases leases;

    Moving(District district, Leases leases) {
        this.district = district;
        this.dice = district.dice();
        this.leases = leases;
    }

    /** Takes a unit of about this size for a firm that needs its first one; false when there is none. */
    boolean settles(Enterprise firm, double areaM2) {
        Unit unit = district.vacancies().find(areaM2, null, firm.number, district.day());
        if (unit == null) {
            return false;
        }
        leases.sign(firm, unit, Signing.NEW);
        firm.operating = new Place.InUnit(unit);
        return true;
    }

    /** Leaves all its units for another one; false, and nothing changed, when there is none. */
    boolean moves(Enterprise firm, double areaM2, Signing signing) {
        Unit unit = district.vacancies().find(areaM2, firm.operating.town(), firm.number, district.day());
        if (unit == null) {
            return false;
        }
        Place before = firm.operating;
        leases.vacateAll(firm);
        leases.sign(firm, unit, signing);
        firm.operating = new Place.InUnit(unit);
        refilesLater(firm, before, firm.operating);
        return true;
    }

    /** Takes one more unit in the same carrier; false when there is none. */
    boolean expands(Enterprise firm, double areaM2) {
        Unit more = district.vacancies().findIn(firm.units.get(0).carrier(), areaM2);
        if (more == null) {
            return false;
        }
        leases.sign(firm, more, Signing.EXPANDED);
        return true;
    }

    /** Works from a shop, a flat or nowhere in particular from now on. */
    void givesUpSpace(Enterprise firm) {
        Place before = firm.operating;
        leases.vacateAll(firm);
        firm.operating = district.street(firm.number, district.day());
        Place registered = dice.happens(0.5, Die.GIVES_UP, firm.number, district.day())
                ? district.sharedSite(firm.number)
                : firm.operating;
        refilesLater(firm, before, registered);
    }

    /** Three of four who are registered where they work file the new address, some of them late. */
    private void refilesLater(Enterprise firm, Place before, Place after) {
        if (!firm.registered.equals(before) || dice.happens(0.25, Die.NO_REFILING, firm.number, district.day())) {
            return;
        }
        int on = district.day() + dice.between(5, 75, Die.REFILING, firm.number, district.day());
        district.agenda().at(on, () -> {
            if (firm.isHere() && firm.registered.equals(before)) {
                firm.registered = after;
                district.happened(new Happening.Filed(firm, Filing.ADDRESS_CHANGED, before.address(), after.address()));
            }
        });
    }
}
