package org.taproot.pipelines.district.life;

import org.taproot.pipelines.district.chance.Dice;
import org.taproot.pipelines.district.chance.Die;
import org.taproot.pipelines.district.life.Departure.Cause;
import org.taproot.pipelines.district.life.Happening.Signing;

/** Firms grow and shrink, and their space becomes too small or too large. */
final class Growing {

    private static final int SENT_AFTER = 20;
    private static final double CRAMPED = 0.62;
    private static final double ROOMY = 2.1;

    private final District district;
    private final Dice dice;
    private final Leases leases;
    private final Leaving leaving;
    private final Moving moving;

    Growing(District district, Leases leases, Leaving leaving, Moving moving) {
        this.district = district;
        this.dice = district.dice();
        this.leases = leases;
        this.leaving = leaving;
        this.moving = moving;
    }

    void review(Enterprise firm) {
        int day = district.day();
        double drift = 0.1 * (firm.industry.growth() - firm.growth);
        double shock = 0.025 * dice.normal(Die.GROWTH_SHOCK, firm.number, day);
        firm.growth = (float) Math.max(-0.35, Math.min(0.45, firm.growth + drift + shock));
        double change = firm.growth / 12 + 0.03 * dice.normal(Die.HEADS_SHOCK, firm.number, day);
        firm.heads = (float) Math.max(1, Math.min(5_000, firm.heads * StrictMath.exp(change)));
        showsFewerHeads(firm, day);
        if (!firm.units.isEmpty() && firm.departure == null && !firm.isClosing() && !firm.isHollow) {
            fits(firm, day);
        }
    }

    /** A fifth fewer within three months. */
    private void showsFewerHeads(Enterprise firm, int day) {
        if (day / 30 % 3 != 0) {
            return;
        }
        int now = firm.headcount(day);
        if (firm.headsBefore >= 5 && now <= firm.headsBefore * 0.8) {
            Departure departure = firm.isLeaving(day) ? firm.departure : null;
            // as soon as the monthly list has it
            district.agenda()
                    .at(day + SENT_AFTER, () -> district.happened(new Happening.Showed(firm, "H1", departure)));
        }
        firm.headsBefore = now;
    }

    private void fits(Enterprise firm, int day) {
        double norm = firm.industry.m2PerHead();
        double perHead = firm.areaM2() / firm.heads;
        if (perHead < CRAMPED * norm && dice.happens(0.12, Die.CRAMPED, firm.number, day)) {
            needsMore(firm, norm, day);
        } else if (perHead > ROOMY * norm && dice.happens(0.015, Die.ROOMY, firm.number, day)) {
            leases.offerSublet(firm, null);
        }
    }

    private void needsMore(Enterprise firm, double norm, int day) {
        double wanted = firm.heads * norm * 1.1;
        if (moving.expands(firm, Math.max(40, wanted - firm.areaM2()))) {
            return;
        }
        boolean tries = dice.happens(0.35, Die.CRAMPED_MOVES, firm.number, day);
        if (tries && !moving.moves(firm, wanted, Signing.MOVED)) {
            leaving.decide(firm, Cause.OUTGROWN);
        }
    }
}
