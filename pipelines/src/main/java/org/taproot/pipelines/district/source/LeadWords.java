package org.taproot.pipelines.district.source;

import java.util.List;
import org.taproot.pipelines.district.chance.Dice;
import org.taproot.pipelines.district.chance.Die;
import org.taproot.pipelines.district.chance.Names;
import org.taproot.pipelines.district.chance.Words;
import org.taproot.pipelines.district.life.Lead;

/**
 * What bodies write about a lead; all of it follows from the lead alone. The same project reported a second time comes
 * from another body, in other words and about another area, but from the same investor.
 */
final class LeadWords {

    private static final List<Listed> CHANNELS = listed("lead-channels.txt");
    private static final List<Listed> BODIES = listed("bodies.txt");
    private static final List<String> NEEDS = Words.lines("lead-needs.txt");

    /** In the order of the list of channels; invented. */
    private static final double[] CHANNEL_WEIGHTS = {0.16, 0.22, 0.05, 0.06, 0.04, 0.07, 0.09, 0.12, 0.12, 0.07};

    /** The first bodies are the dispatch meeting's companies, the others streets and towns. */
    private static final int COMPANIES = 8;

    private static final String FROM_STREET = "STREET";
    private static final int OFFICERS = 18;

    private final Dice dice;
    private final Names names;
    private final ProjectNames projects;

    LeadWords(Dice dice, Names names) {
        this.dice = dice;
        this.names = names;
        this.projects = new ProjectNames(dice, names);
    }

    private static List<Listed> listed(String file) {
        return Words.table(file).stream()
                .map(columns -> new Listed(columns.get(0), columns.get(1)))
                .toList();
    }

    String project(Lead lead) {
        return isAgain(lead)
                ? projects.otherwise(subject(lead), lead.industry(), lead.number())
                : projects.project(subject(lead), lead.industry());
    }

    String investor(Lead lead) {
        return projects.investor(subject(lead), lead.industry());
    }

    /** How it came to the district. */
    Listed channel(Lead lead) {
        return channel(lead.number());
    }

    private Listed channel(int lead) {
        return CHANNELS.get(dice.weighted(CHANNEL_WEIGHTS, Die.LEAD_CHANNEL, lead, 0));
    }

    /** Who reported it; a street when the channel is a street. */
    Listed body(Lead lead) {
        Listed first = body(subject(lead), subject(lead), 0);
        Listed body = first;
        for (int i = 0; isAgain(lead) && body.equals(first); i++) {
            body = body(lead.number(), lead.number(), i);
        }
        return body;
    }

    private Listed body(int lead, int who, int attempt) {
        int from = channel(lead).id().equals(FROM_STREET) ? COMPANIES : 0;
        return BODIES.get(dice.between(from, BODIES.size() - 1, Die.LEAD_BODY, who, attempt));
    }

    /** Wanted, in m², as this body has it: to ten the first time, more roughly the second. */
    long areaM2(Lead lead) {
        if (!isAgain(lead)) {
            return StrictMath.round(lead.areaM2());
        }
        double heard = lead.areaM2() * dice.between(0.9, 1.12, Die.LEAD_AREA, lead.number(), 2);
        long step = heard > 500 ? 50 : 10;
        return StrictMath.round(heard / step) * step;
    }

    /** Registered capital, in 万元. */
    long capital(Lead lead) {
        double drawn = StrictMath.exp(6.2 + 1.1 * dice.normal(Die.LEAD_CAPITAL, subject(lead), 0));
        double size = Math.max(0.3, Math.min(8, lead.heads() / 40.0));
        double amount = Math.max(50, Math.min(80_000, drawn * StrictMath.sqrt(size)));
        long step = amount > 5_000 ? 1_000 : amount > 1_000 ? 500 : amount > 200 ? 100 : 50;
        return Math.max(step, StrictMath.round(amount / step) * step);
    }

    /** What is looked for, in a sentence. */
    String need(Lead lead) {
        return new Blanks()
                .with("m2", areaM2(lead))
                .with("heads", lead.heads())
                .with("capital", capital(lead))
                .with("industry", lead.industry().zh())
                .fill(dice.pick(NEEDS, Die.LEAD_NEED, lead.number(), 0));
    }

    String contact(Lead lead) {
        return names.person(Die.LEAD_CONTACT, whoAnswers(lead), 0);
    }

    String phone(Lead lead) {
        return names.phone(Die.LEAD_CONTACT, whoAnswers(lead), 1);
    }

    /** Half of those who report a project again have met somebody else. */
    private int whoAnswers(Lead lead) {
        return isAgain(lead) && dice.happens(0.5, Die.LEAD_CONTACT, lead.number(), 2) ? lead.number() : subject(lead);
    }

    /** The officer of the promotion office who looks after it. */
    String officer(Lead lead) {
        return names.person(Die.OFFICER, dice.between(0, OFFICERS - 1, Die.LEAD_OFFICER, subject(lead), 0), 0);
    }

    private static boolean isAgain(Lead lead) {
        return lead.duplicateOf() >= 0;
    }

    private static int subject(Lead lead) {
        return isAgain(lead) ? lead.duplicateOf() : lead.number();
    }

    /**
     * One of a list.
     *
     * @param id AGENT, B09
     * @param zh 中介招商
     */
    record Listed(String id, String zh) {}
}
