package org.taproot.pipelines.district.life;

import org.taproot.pipelines.district.chance.Dice;
import org.taproot.pipelines.district.chance.Die;
import org.taproot.pipelines.district.place.Carrier;
import org.taproot.pipelines.district.place.Place;
import org.taproot.pipelines.district.place.Unit;

/** The district as it was before the first day. */
final class Founding {

    private static final int ENTERPRISES = 23_000;
    private static final double VACANT = 0.22;

    private final District district;
    private final Dice dice;
    private final Leases leases;

    Founding(District district, Leases leases) {
        this.district = district;
        this.dice = district.dice();
        this.leases = leases;
    }

    void found() {
        for (Carrier carrier : district.stock().carriers()) {
            fill(carrier);
        }
        int all = Math.max(100, (int) StrictMath.round(ENTERPRISES * district.scale()));
        while (district.enterprises().size() < all) {
            addWithoutUnit();
        }
    }

    /** Popular and unpopular carriers, tenants of one to six units next to each other. */
    private void fill(Carrier carrier) {
        double vacant = VACANT * dice.between(0.2, 1.8, Die.CARRIER_VACANCY, carrier.number(), 0);
        Enterprise tenant = null;
        int wanted = 0;
        for (Unit unit : carrier.units()) {
            if (!unit.isLeasable()) {
                continue;
            }
            if (wanted == 0) {
                tenant = null;
                boolean empty = dice.happens(vacant, Die.UNIT_VACANT, unit.number(), 0);
                wanted = empty ? 0 : unitsWanted(unit);
                tenant = empty ? null : tenant(unit);
            }
            if (tenant != null) {
                take(tenant, unit);
                wanted--;
            }
        }
    }

    private int unitsWanted(Unit unit) {
        return dice.happens(0.86, Die.UNITS_WANTED, unit.number(), 0)
                ? 1
                : dice.between(2, 6, Die.UNITS_WANTED, unit.number(), 1);
    }

    private Enterprise tenant(Unit unit) {
        Enterprise firm = firm();
        firm.operating = new Place.InUnit(unit);
        int number = firm.number;
        firm.registered = switch (dice.weighted(new double[] {0.80, 0.07, 0.05, 0.08}, Die.REGISTERED, number, 0)) {
            case 0 -> firm.operating;
            case 1 -> district.sharedSite(number);
            case 2 -> district.street(number, 0);
            default -> new Place.Outside(district.elsewhere(number, 0), number);
        };
        boolean paysElsewhere = !firm.registered.isInDistrict()
                ? dice.happens(0.9, Die.TAX_PLACE, number, 0)
                : dice.happens(0.03, Die.TAX_PLACE, number, 0);
        firm.taxPlace = paysElsewhere
                ? new Place.Outside(district.elsewhere(number, 0), number)
                : firm.registered.isInDistrict() ? firm.registered : firm.operating;
        return firm;
    }

    private void take(Enterprise firm, Unit unit) {
        int age = dice.between(1, 1_400, Die.LEASE_AGE, unit.number(), 0);
        leases.had(firm, unit, district.day() - age);
        // a lease that would have ended by now was renewed on its last day
        while (unit.holding().to() < district.day()) {
            Unit.Holding ended = unit.holding();
            unit.holds(
                    new Unit.Holding(
                            firm.number,
                            ended.from(),
                            ended.to() + 365 * dice.between(1, 3, Die.LEASE_TERM, unit.number(), ended.to()),
                            ended.rent(),
                            ended.state()),
                    unit.used(),
                    ended.to());
        }
        double norm = firm.industry.m2PerHead() * dice.between(0.75, 1.7, Die.DENSITY, firm.number, 0);
        firm.heads = (float) Math.max(1, firm.areaM2() / norm);
        firm.headsBefore = firm.heads;
    }

    private void addWithoutUnit() {
        Enterprise firm = firm();
        int number = firm.number;
        firm.heads = (float) Math.max(1, StrictMath.exp(1.1 + 1.0 * dice.normal(Die.HEADS, number, 0)));
        firm.headsBefore = firm.heads;
        if (dice.happens(0.58, Die.SEAT, number, 0)) {
            firm.registered = district.sharedSite(number);
            firm.operating = dice.happens(0.7, Die.WORKS_OUTSIDE, number, 0)
                    ? new Place.Outside(district.elsewhere(number, 1), number)
                    : district.street(number, 1);
        } else {
            firm.registered = district.street(number, 0);
            firm.operating = firm.registered;
            firm.ownsPremises = dice.happens(0.08, Die.OWNS, number, 0);
        }
        firm.taxPlace = firm.registered;
    }

    private Enterprise firm() {
        int number = district.enterprises().size();
        int age = (int) Math.min(12_000, 90 - 3_200 * StrictMath.log(1 - dice.roll(Die.AGE, number, 0)));
        Enterprise firm = district.add(district.industry(number), district.day() - age, Integer.MIN_VALUE);
        boolean affiliate = number > 50 && dice.happens(0.08, Die.AFFILIATE, number, 0);
        firm.parent = affiliate ? dice.between(0, number - 1, Die.AFFILIATE, number, 1) : -1;
        boolean supported = dice.happens(0.06, Die.SUPPORT, number, 0);
        firm.supportUntil = supported ? district.day() + dice.between(30, 900, Die.SUPPORT, number, 1) : 0;
        return firm;
    }
}
