package org.taproot.pipelines.district.life;

import org.taproot.pipelines.district.chance.Dice;
import org.taproot.pipelines.district.chance.Die;
import org.taproot.pipelines.district.life.Happening.Filing;
import org.taproot.pipelines.district.place.Place;

/**
 * New firms. 1,145 a year move in, the number published for 2020, of which those that come by a lead are counted there;
 * how many are born is invented.
 */
final class Arriving {

    private static final double MOVES_IN = 985;
    private static final double BORN = 1_500;
    private static final double YEAR = 365;

    /** A unit, a desk at a shared registration site, a place of its own. */
    private static final double[] SEATS = {0.43, 0.40, 0.17};

    private final District district;
    private final Dice dice;
    private final Moving moving;

    Arriving(District district, Moving moving) {
        this.district = district;
        this.dice = district.dice();
        this.moving = moving;
    }

    void day() {
        int day = district.day();
        int movers = dice.count(MOVES_IN * district.scale() / YEAR, Die.MOVERS_IN, 0, day);
        for (int i = 0; i < movers; i++) {
            comes(true, dice.weighted(SEATS, Die.SEAT, day, i));
        }
        int born = dice.count(BORN * district.scale() / YEAR, Die.BORN, 0, day);
        for (int i = 0; i < born; i++) {
            comes(false, dice.weighted(SEATS, Die.SEAT, day, -i - 1L));
        }
    }

    private void comes(boolean fromElsewhere, int seat) {
        Enterprise firm = enterprise(fromElsewhere, null);
        settle(firm, seat);
        register(firm);
    }

    /** The firm that a lead becomes; it may find no space and then has none of the district's. */
    Enterprise landed(Lead lead) {
        Enterprise firm = enterprise(true, lead);
        settle(firm, 0);
        register(firm);
        return firm;
    }

    private Enterprise enterprise(boolean fromElsewhere, Lead lead) {
        int day = district.day();
        int number = district.enterprises().size();
        Industry industry = lead == null ? district.industry(number) : lead.industry;
        int age = fromElsewhere ? dice.between(200, 4_000, Die.AGE, number, 0) : 0;
        Enterprise firm = district.add(industry, day - age, day);
        double size = StrictMath.exp((fromElsewhere ? 1.9 : 1.2) + 0.9 * dice.normal(Die.HEADS, number, 0));
        firm.heads = (float) (lead == null ? Math.max(1, size) : lead.heads);
        firm.headsBefore = firm.heads;
        firm.lead = lead == null ? -1 : lead.number;
        firm.cameFrom = fromElsewhere ? district.elsewhere(number, 0) : null;
        return firm;
    }

    private void settle(Enterprise firm, int seat) {
        double wanted = Math.max(45, firm.heads * firm.industry.m2PerHead() * 1.2);
        if (seat == 0 && moving.settles(firm, wanted)) {
            firm.registered = dice.happens(0.85, Die.REGISTERED, firm.number, 0)
                    ? firm.operating
                    : district.sharedSite(firm.number);
        } else if (seat == 2) {
            firm.operating = district.street(firm.number, 0);
            firm.registered = firm.operating;
        } else {
            firm.registered = district.sharedSite(firm.number);
            firm.operating = dice.happens(0.7, Die.WORKS_OUTSIDE, firm.number, 0)
                    ? new Place.Outside(district.elsewhere(firm.number, 1), firm.number)
                    : district.street(firm.number, 0);
        }
        firm.taxPlace = firm.registered;
    }

    private void register(Enterprise firm) {
        Filing filing = firm.cameFrom == null ? Filing.ESTABLISHED : Filing.MOVED_IN;
        String before = firm.cameFrom == null ? "" : firm.cameFrom.name();
        district.happened(new Happening.Filed(firm, filing, before, firm.registered.address()));
    }
}
