package org.taproot.pipelines.district.life;

import org.taproot.pipelines.district.chance.Dice;
import org.taproot.pipelines.district.chance.Die;
import org.taproot.pipelines.district.life.Happening.Note;

/** Firms ask for help, specialists and building chiefs visit them. */
final class Serving {

    private static final int DUE_AFTER = 15;

    private final District district;
    private final Dice dice;
    private final Leaving leaving;

    Serving(District district, Leaving leaving) {
        this.district = district;
        this.dice = district.dice();
        this.leaving = leaving;
    }

    void review(Enterprise firm) {
        int day = district.day();
        double asks = firm.units.isEmpty() ? 0.002 : firm.isKey() ? 0.035 : 0.012;
        if (!firm.isClosing() && dice.happens(asks, Die.DEMAND, firm.number, day)) {
            demands(firm, day);
        }
        double seen = firm.isKey() ? 0.33 : firm.units.isEmpty() ? 0.003 : 0.05;
        if (dice.happens(seen, Die.VISIT, firm.number, day)) {
            int on = day + dice.between(1, 28, Die.VISIT, firm.number, -day);
            district.agenda().at(on, () -> visit(firm));
        }
        firm.satisfaction += 0.05f * (0.8f - firm.satisfaction);
    }

    private void demands(Enterprise firm, int day) {
        double slow = StrictMath.exp(2.3 + 0.7 * dice.normal(Die.DEMAND_DAYS, firm.number, day));
        int answeredOn = day + 1 + (int) Math.min(slow, 150);
        Demand demand = new Demand(
                district.nextDemand(),
                firm,
                day,
                day + DUE_AFTER,
                answeredOn,
                dice.happens(0.8, Die.DEMAND_SOLVED, firm.number, day),
                dice.happens(0.4, Die.DEMAND_WINDOW, firm.number, day));
        district.happened(new Happening.Demanded(demand));
        if (answeredOn > demand.dueOn()) {
            district.agenda().at(demand.dueOn() + 1, () -> overdue(firm));
            district.agenda().at(answeredOn, () -> firm.overdueDemands--);
        }
        district.agenda().at(answeredOn, () -> answered(demand));
    }

    private void overdue(Enterprise firm) {
        firm.overdueDemands++;
        firm.satisfaction = Math.max(0, firm.satisfaction - 0.3f);
        showed(firm, "S1");
    }

    private void answered(Demand demand) {
        Enterprise firm = demand.enterprise();
        firm.satisfaction = Math.max(0, Math.min(1, firm.satisfaction + (demand.solved() ? 0.15f : -0.2f)));
        if (firm.isHere()) {
            district.happened(new Happening.Answered(demand));
        }
    }

    private void visit(Enterprise firm) {
        if (!firm.isHere()) {
            return;
        }
        int day = district.day();
        Note note = note(firm, day);
        district.happened(new Happening.Visited(firm, note));
        switch (note) {
            case COMPETING_OFFER -> showed(firm, "D3");
            case MEANS_TO_MOVE -> showed(firm, "D4");
            case PLANT_ELSEWHERE -> showed(firm, "C2");
            case BRANCH_ELSEWHERE -> showed(firm, "C1");
            case OWNERSHIP -> showed(firm, "C3");
            case INVOICE -> showed(firm, "T2");
            default -> {
                // nothing that the list of signals knows
            }
        }
        if (firm.isLeaving(day) && note == Note.MEANS_TO_MOVE) {
            helps(firm, day);
        }
    }

    /** Now and then the office hears of it in time and finds what the firm misses. */
    private void helps(Enterprise firm, int day) {
        if (dice.happens(0.1, Die.HELPED, firm.number, day)) {
            leaving.abandonNow(firm.departure);
        }
    }

    private Note note(Enterprise firm, int day) {
        double roll = dice.roll(Die.NOTE, firm.number, day);
        if (firm.isClosing() || firm.presence(day) < 0.3) {
            return roll < 0.7 ? Note.NOBODY_THERE : Note.SHRINKING;
        }
        if (firm.isLeaving(day) && !firm.departure.isSilent() && roll < 0.45) {
            return given(firm);
        }
        return ordinary(firm, day, roll);
    }

    private static Note given(Enterprise firm) {
        return switch (firm.departure.cause()) {
            case OFFER, CLUSTER -> Note.COMPETING_OFFER;
            case OUTGROWN -> firm.industry.makesThings() ? Note.PLANT_ELSEWHERE : Note.MEANS_TO_MOVE;
            case MERGER -> Note.OWNERSHIP;
            default -> Note.MEANS_TO_MOVE;
        };
    }

    private Note ordinary(Enterprise firm, int day, double roll) {
        double second = dice.roll(Die.NOTE, firm.number, -day);
        if (second < 0.03) {
            // gossip, bargaining, a question without an aim
            return roll < 0.7 ? Note.COMPETING_OFFER : Note.MEANS_TO_MOVE;
        }
        if (second > 0.995) {
            return firm.industry.makesThings() ? Note.PLANT_ELSEWHERE : Note.BRANCH_ELSEWHERE;
        }
        if (second > 0.99) {
            return Note.OWNERSHIP;
        }
        if (firm.overdueDemands > 0 && second < 0.6) {
            return Note.DEMAND_OPEN;
        }
        if (day - firm.renewedOn < 120 && firm.renewedOn > 0 && second < 0.4) {
            return Note.STAYING;
        }
        if (firm.supportUntil > day && firm.supportUntil < day + 180 && second < 0.4) {
            return Note.POLICY_ENDING;
        }
        if (!firm.units.isEmpty() && firm.areaM2() < 0.7 * firm.heads * firm.industry.m2PerHead() && second < 0.5) {
            return Note.NEEDS_SPACE;
        }
        if (firm.leaseEnds() < day + 200 && second < 0.25) {
            return Note.RENT_COMPLAINT;
        }
        if (second > 0.97) {
            return Note.INVOICE;
        }
        return firm.growth > 0.1 ? Note.GROWING : firm.growth < -0.1 ? Note.SHRINKING : Note.ROUTINE;
    }

    private void showed(Enterprise firm, String code) {
        Departure departure = firm.isLeaving(district.day()) ? firm.departure : null;
        district.happened(new Happening.Showed(firm, code, departure));
    }
}
