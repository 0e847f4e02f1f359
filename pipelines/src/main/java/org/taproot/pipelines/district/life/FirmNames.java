package org.taproot.pipelines.district.life;

import org.taproot.pipelines.district.chance.Dice;
import org.taproot.pipelines.district.chance.Die;
import org.taproot.pipelines.district.chance.Names;

/** What firms are called: in the registry, and by those who are in a hurry. */
public final class FirmNames {

    /** Where the names of projects begin among all names, far from those of firms. */
    public static final int PROJECTS = 610_733_009;

    private static final int RENAMED = 1 << 20;

    private final Dice dice;
    private final Names names;

    FirmNames(Dice dice, Names names) {
        this.dice = dice;
        this.names = names;
    }

    /** The full name it has now: 上海澄岚溪软件有限公司（演示）. */
    public String full(Enterprise firm) {
        return full(firm, firm.names());
    }

    /** The full name it had after so many changes. */
    public String full(Enterprise firm, int changes) {
        String own = own(firm, changes) + trade(firm);
        String form = dice.happens(0.03, Die.NAME_FORM, firm.number(), 1) ? "股份有限公司" : "有限公司";
        return switch ((int) (dice.roll(Die.NAME_FORM, firm.number(), 0) * 10)) {
            case 0, 1 -> own + "（上海）" + form + Names.MARK;
            case 2 -> own + form + Names.MARK;
            default -> "上海" + own + form + Names.MARK;
        };
    }

    /** As an operator writes it into a narrow cell: 澄岚溪软件. */
    public String brief(Enterprise firm) {
        return own(firm, firm.names()) + trade(firm);
    }

    private String own(Enterprise firm, int changes) {
        // a firm that came by a lead is called as the project was
        boolean asProject = firm.lead() >= 0 && changes == 0;
        return names.trade(asProject ? PROJECTS + firm.lead() : firm.number() + changes * RENAMED);
    }

    private String trade(Enterprise firm) {
        return firm.lead() < 0
                ? dice.pick(firm.industry().tradeWords(), Die.TRADE_WORD, firm.number(), 0)
                : dice.pick(firm.industry().tradeWords(), Die.LEAD_NAME, firm.lead(), 1);
    }
}
