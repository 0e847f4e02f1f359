package org.taproot.pipelines.district.source;

import java.util.List;
import org.taproot.pipelines.district.chance.Dice;
import org.taproot.pipelines.district.chance.Die;
import org.taproot.pipelines.district.chance.Names;
import org.taproot.pipelines.district.life.FirmNames;
import org.taproot.pipelines.district.life.Industry;
import org.taproot.pipelines.district.place.Elsewhere;

/** What investment projects and those behind them are called, all invented. */
final class ProjectNames {

    /** Far from the numbers of firms, so that projects have names of their own. */
    private static final List<String> OFFICES = List.of("华东总部", "区域总部", "研发中心", "运营中心", "结算中心", "创新中心", "设计中心");

    private static final List<String> PLANTS = List.of("生产基地", "中试基地", "研发及生产基地", "区域总部", "检测中心");
    private static final List<String> FORMS = List.of("有限公司", "集团有限公司", "股份有限公司", "控股有限公司");
    private static final List<Elsewhere> CITIES =
            Elsewhere.all().stream().filter(place -> !place.sameCity()).toList();

    private final Dice dice;
    private final Names names;

    ProjectNames(Dice dice, Names names) {
        this.dice = dice;
        this.names = names;
    }

    /** As the first body reported it: 澄岚溪机器人华东总部项目（演示）. */
    String project(int subject, Industry industry) {
        return own(subject) + trade(subject, industry) + purpose(subject, industry) + "项目" + Names.MARK;
    }

    /** As somebody else would call the same project. */
    String otherwise(int subject, Industry industry, int wording) {
        String own = own(subject);
        String name =
                switch (Math.floorMod(wording, 4)) {
                    case 0 -> own + purpose(subject, industry) + "项目";
                    case 1 -> own + trade(subject, industry) + "公司落户项目";
                    case 2 -> own + trade(subject, industry) + "（上海）" + purpose(subject, industry);
                    default -> own + "集团" + purpose(subject, industry) + "项目";
                };
        return name + Names.MARK;
    }

    /** The firm behind it: 苏州澄岚溪机器人集团有限公司（演示）. */
    String investor(int subject, Industry industry) {
        String city = dice.happens(0.6, Die.LEAD_NAME, subject, 3)
                ? dice.pick(CITIES, Die.LEAD_NAME, subject, 4).shortName()
                : "";
        String form = dice.pick(FORMS, Die.LEAD_NAME, subject, 5);
        return city + own(subject) + trade(subject, industry) + form + Names.MARK;
    }

    private String own(int subject) {
        return names.trade(FirmNames.PROJECTS + subject);
    }

    private String trade(int subject, Industry industry) {
        return dice.pick(industry.tradeWords(), Die.LEAD_NAME, subject, 1);
    }

    private String purpose(int subject, Industry industry) {
        return dice.pick(industry.section().equals("C") ? PLANTS : OFFICES, Die.LEAD_NAME, subject, 2);
    }
}
