package org.taproot.pipelines.district.life;

import org.taproot.pipelines.district.chance.Dice;
import org.taproot.pipelines.district.chance.Die;

/**
 * Leads come in, are looked at, are negotiated, land or get lost. Eighty a month, an eighth of them signed within 180
 * days; both invented.
 */
final class Leading {

    private static final double A_YEAR = 960;
    private static final double TWICE = 0.07;

    private final District district;
    private final Dice dice;
    private final Arriving arriving;

    Leading(District district, Arriving arriving) {
        this.district = district;
        this.dice = district.dice();
        this.arriving = arriving;
    }

    void day() {
        int day = district.day();
        int reported = dice.count(A_YEAR * district.scale() / 365, Die.LEADS, 0, day);
        for (int i = 0; i < reported; i++) {
            Lead lead = reported(-1, district.nextLead(), null);
            if (dice.happens(TWICE, Die.LEAD_TWICE, lead.number, 0)) {
                int again = day + dice.between(1, 25, Die.LEAD_TWICE, lead.number, 1);
                district.agenda().at(again, () -> reported(lead.number, district.nextLead(), lead));
            }
        }
    }

    /** A lead, or the same project reported by another body. */
    private Lead reported(int duplicateOf, int number, Lead first) {
        int day = district.day();
        int subject = duplicateOf < 0 ? number : duplicateOf;
        Industry industry = first == null ? district.industry(-subject - 1) : first.industry;
        double area = first == null ? StrictMath.exp(5.9 + 0.9 * dice.normal(Die.LEAD_AREA, subject, 0)) : first.areaM2;
        double rounded = StrictMath.round(area / 10) * 10.0;
        int heads = (int) Math.max(3, rounded / industry.m2PerHead());
        Lead lead = new Lead(number, day, industry, Math.max(50, rounded), heads, duplicateOf);
        district.happened(new Happening.LeadMoved(lead, null));
        int triaged = day + dice.between(0, 6, Die.TRIAGE, number, 0);
        district.agenda().at(triaged, () -> triage(lead));
        return lead;
    }

    private void triage(Lead lead) {
        moves(lead, LeadStage.TRIAGED);
        int on = district.day() + dice.between(2, 30, Die.NEGOTIATION, lead.number, 0);
        LeadStage next;
        if (lead.duplicateOf >= 0) {
            next = LeadStage.DUPLICATE;
        } else {
            int chosen = dice.weighted(new double[] {0.62, 0.23, 0.09, 0.06}, Die.TRIAGED, lead.number, 0);
            next = new LeadStage[] {LeadStage.NEGOTIATING, LeadStage.LOST, LeadStage.PARKED, LeadStage.TRANSFERRED}
                    [chosen];
        }
        district.agenda().at(on, () -> {
            moves(lead, next);
            if (next == LeadStage.NEGOTIATING) {
                negotiates(lead);
            }
        });
    }

    private void negotiates(Lead lead) {
        boolean signs = dice.happens(0.3, Die.LEAD_SIGNS, lead.number, 0);
        double days = StrictMath.exp(4.5 + 0.6 * dice.normal(Die.LEAD_SIGNS, lead.number, 1));
        int on = district.day() + 10 + (int) Math.min(days, 700);
        district.agenda().at(on, () -> {
            moves(lead, signs ? LeadStage.SIGNED : LeadStage.LOST);
            if (signs) {
                int lands = district.day() + dice.between(10, 90, Die.LEAD_LANDS, lead.number, 0);
                district.agenda().at(lands, () -> lands(lead));
            }
        });
    }

    private void lands(Lead lead) {
        if (dice.happens(0.1, Die.LEAD_LANDS, lead.number, 1)) {
            moves(lead, LeadStage.LOST);
            return;
        }
        Enterprise firm = arriving.landed(lead);
        lead.enterprise = firm.number;
        moves(lead, LeadStage.LANDED);
        int day = district.day();
        int starts = day + dice.between(10, 60, Die.LEAD_STARTS, lead.number, 0);
        int produces = starts + dice.between(30, 200, Die.LEAD_STARTS, lead.number, 1);
        int full = produces + dice.between(150, 500, Die.LEAD_STARTS, lead.number, 2);
        district.agenda().at(starts, () -> goesOn(lead, firm, LeadStage.STARTED));
        district.agenda().at(produces, () -> goesOn(lead, firm, LeadStage.IN_PRODUCTION));
        district.agenda().at(full, () -> goesOn(lead, firm, LeadStage.FULL_CAPACITY));
    }

    private void goesOn(Lead lead, Enterprise firm, LeadStage next) {
        if (firm.isHere()) {
            moves(lead, next);
        }
    }

    private void moves(Lead lead, LeadStage next) {
        LeadStage before = lead.stage;
        lead.moves(next, district.day());
        district.happened(new Happening.LeadMoved(lead, before));
    }
}
