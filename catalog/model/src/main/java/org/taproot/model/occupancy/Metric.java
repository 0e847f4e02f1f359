package org.taproot.model.occupancy;

import java.math.BigDecimal;

/** The figures of occupancy: what they are called, their unit and how they are counted. */
public enum Metric {
    LEASABLE_STOCK(
            "M1",
            "m2",
            Label.of("可租赁面积", "leasable stock"),
            Label.of(
                    "已交付且非不可租单元的可租赁面积之和；面积未知的单元计数不计面积",
                    "leasable area of completed units that are not unleasable; units of unknown area add none")),
    VACANCY_RATE(
            "M2",
            "share",
            Label.of("空置率", "vacancy rate"),
            Label.of(
                    "空置面积÷可租赁面积；空置指无生效租约交付占有，含意向/锁定及租期未开始，不含已租转租；待核实单元计入分母、不计空置",
                    "vacant area ÷ leasable stock; vacant is what no lease in force gives possession of, with reserved space and"
                            + " leases not yet begun, without let space offered for sublet; unverified units are in the"
                            + " denominator only")),
    AVAILABILITY_RATE(
            "M3",
            "share",
            Label.of("可招租率（%s个月）", "availability rate (%s months)"),
            Label.of(
                    "（空置＋转租＋%s个月内到期的租约面积，同一面积只计一次）÷可租赁面积",
                    "(vacant + offered for sublet + let space whose lease ends within %s months, each area once)"
                            + " ÷ leasable stock")),
    COMING_FREE(
            "M3",
            "m2",
            Label.of("%s个月内到期面积（%s）", "space that comes free within %s months (%s)"),
            Label.of(
                    "最后租期日在此后%s个月内的已租面积（%s），以单元报告的租期为准；无租期止日者另计",
                    "let area whose last day lies in the next %s months (%s), by the reported term; leases without an"
                            + " end are left out")),
    SHADOW_VACANCY_RATE(
            "M4",
            "share",
            Label.of("隐性空置率（估计）", "shadow vacancy rate (estimate)"),
            Label.of(
                    "生效租约内未使用且未转租面积的估计值÷可租赁面积；与空置率并列，不相加",
                    "estimated unused area inside leases, not offered, ÷ leasable stock; beside the vacancy rate, never"
                            + " added to it")),
    NET_ABSORPTION(
            "M5",
            "m2",
            Label.of("净吸纳量", "net absorption"),
            Label.of(
                    "期末已用面积－期初已用面积＝期初空置＋新增存量－退出存量－期末空置；已用＝可租赁－空置",
                    "occupied at the end − occupied at the start = vacant at the start + completions − removals − vacant at"
                            + " the end; occupied is leasable stock that is not vacant")),
    GROSS_TAKE_UP(
            "M6",
            "m2",
            Label.of("成交面积（新租）", "gross take-up (new leases)"),
            Label.of("期内新签租约面积之和，续租另计", "area of leases signed in the period, renewals apart")),
    RENEWED_AREA(
            "M6",
            "m2",
            Label.of("续租面积", "area renewed"),
            Label.of("期内续租面积之和，不计入成交面积", "area of leases renewed in the period, not part of take-up")),
    TAKE_UP_RATE(
            "M7",
            "share",
            Label.of("去化率（按面积）", "take-up rate (by area)"),
            Label.of(
                    "期内新签面积÷（期初可租＋期内新增可租）；可租＝空置＋转租；按面积，不按套数或金额",
                    "area newly let in the period ÷ (available at its start + newly available in it); available is vacant or"
                            + " offered for sublet; by area, not by units or amount")),
    MONTHS_OF_SUPPLY(
            "M8",
            "months",
            Label.of("去化周期", "months of supply"),
            Label.of(
                    "期末可租面积÷近12个月月均新签面积；无成交则为空",
                    "available area at the end ÷ mean monthly take-up of the last 12 months; empty when nothing was let")),
    WALT(
            "M9",
            "years",
            Label.of("加权平均剩余租期（按%s）", "WALT (by %s)"),
            Label.of(
                    "Σ（%s×剩余天数÷365）÷Σ权重，生效且止日已知的租约，不计续租选择权",
                    "Σ (%s × days to the last day ÷ 365) ÷ Σ weight, over leases in force with a known end, no options")),
    ROLLOVER_SHARE(
            "M10",
            "share",
            Label.of("到期集中度（按%s）", "rollover share (by %s)"),
            Label.of(
                    "%s：自%s起、%s前到期的租约÷全部生效且止日已知的租约；任一12个月≥30%%提示",
                    "%s of leases that end from %s and before %s ÷ that of all leases in force with a known end; flagged from"
                            + " 30 %% in any 12 months")),
    RENEWAL_RATE(
            "M11",
            "share",
            Label.of("续租率（按%s）", "renewal rate (by %s)"),
            Label.of(
                    "按%s：同一租户续用同一或部分重叠面积的租约÷期内到期的租约；提前退租另计；到期未更新者计入分母",
                    "by %s: leases renewed by the same tenant on the same or overlapping space ÷ leases that reached expiry in"
                            + " the period; early surrenders apart; leases held over are in the denominator")),
    LOCAL_REGISTRATION_RATE(
            "M12",
            "share",
            Label.of("属地注册率（按%s）", "local registration rate (by %s)"),
            Label.of(
                    "按%s：注册地在本区的企业÷经采核在此经营的企业；集中登记地除外；注册地未知者计入分母",
                    "by %s: enterprises registered in the district ÷ enterprises verified operating here; shared registration"
                            + " sites out; an unknown registered place is in the denominator only")),
    TAX_LANDING_RATE(
            "M13",
            "share",
            Label.of("税收落地率（按%s）", "tax-landing rate (by %s)"),
            Label.of(
                    "按%s：税收户管地在本区的企业÷经采核在此经营的企业；集中登记地除外；户管地未知者计入分母",
                    "by %s: enterprises whose tax place is the district ÷ enterprises verified operating here; shared"
                            + " registration sites out; an unknown tax place is in the denominator only")),
    ESTIMATED_TAX_LANDING_RATE(
            "M13",
            "share",
            Label.of("税收落地率（按估计税额）", "tax-landing rate (by estimated tax)"),
            Label.of(
                    "落地税额÷（落地税额＋外区税额）；任一企业外区税额未知则为空",
                    "tax landed ÷ (tax landed + tax paid elsewhere); empty when what any enterprise pays elsewhere is"
                            + " unknown")),
    TAX_PER_M2(
            "M14",
            "CNY/m2",
            Label.of("单位面积税收（%s，按%s）", "tax per m² (%s, over %s)"),
            Label.of(
                    "在此经营企业近12个月落地税收（%s）÷%s；缺月则为空",
                    "tax landed in the trailing 12 months by enterprises operating here (%s) ÷ %s; empty when a month is"
                            + " missing")),
    TAX_OF_YEAR(
            "M15",
            "CNY",
            Label.of("年度税收（%s，%s）", "tax of the calendar year (%s, %s)"),
            Label.of("%s，%s；自然年12个月合计，缺月则为空", "%s, %s; the 12 months of the calendar year, empty when one is missing")),
    TAX_OF_YEAR_TO_DATE(
            "M15",
            "CNY",
            Label.of("年初至今税收（%s，%s，预测）", "tax of the year to date (%s, %s, forecast)"),
            Label.of("%s，%s；1月至本月合计，缺月则为空", "%s, %s; from January to this month, empty when one is missing")),
    TAX_OF_12_MONTHS(
            "M15",
            "CNY",
            Label.of("近12个月税收（%s，%s，预测）", "tax of the trailing 12 months (%s, %s, forecast)"),
            Label.of("%s，%s；截至本月12个月合计，缺月则为空", "%s, %s; the 12 months up to this one, empty when one is missing")),
    TAX_OF_BEST_MONTH(
            "M15",
            "CNY",
            Label.of("最高单月税收（%s，%s）", "tax of the best month (%s, %s)"),
            Label.of("%s，%s；自然年内已知月份的最大值", "%s, %s; the highest known month of the calendar year")),
    PER_MU(
            "M16",
            "CNY",
            Label.of("%s", "%s"),
            Label.of("%s，一个统计年度；1亩＝2000/3 m²", "%s, of one reporting year; 1 mu is 2000/3 m²")),
    RESEARCH_SHARE("M16", "share", Label.of("%s", "%s"), Label.of("%s，一个统计年度", "%s, of one reporting year")),
    OUTPUT_RATE(
            "M17",
            "ratio",
            Label.of("载体产出率", "carrier output rate"),
            Label.of(
                    "本载体单位面积税收÷全区同类载体中位数；同类中未知者不计",
                    "tax per m² of the carrier ÷ the district's median of its class; carriers without a figure are left out")),
    SHARE_ABOVE_MEDIAN(
            "M17",
            "share",
            Label.of("高于同类中位数的载体占比", "share of carriers above the median of their class"),
            Label.of(
                    "单位面积税收高于全区同类中位数的载体数÷有数载体数",
                    "carriers whose tax per m² is above the district's median of their class ÷ carriers with a figure"));

    private static final int FIRST = 1;

    private final String number;
    private final String unit;
    private final String nameZh;
    private final String nameEn;
    private final String basisZh;
    private final String basisEn;

    Metric(String number, String unit, Label name, Label basis) {
        this.number = number;
        this.unit = unit;
        this.nameZh = name.zh();
        this.nameEn = name.en();
        this.basisZh = basis.zh();
        this.basisEn = basis.en();
    }

    /** Its number in the list of definitions, for instance M2. */
    public String number() {
        return number;
    }

    /** In what its values are. */
    public String unit() {
        return unit;
    }

    /** Rises when the definition changes, so that figures of two definitions are never compared unawares. */
    public int definitionVersion() {
        return FIRST;
    }

    /** @param variants what name and basis leave open, in order; a text takes as many of them as it has places for */
    Measured of(BigDecimal value, long n, long missing, Label... variants) {
        Label name = new Label(nameZh, nameEn).with(variants);
        Label basis = new Label(basisZh, basisEn).with(variants);
        return new Measured(this, name, basis, value, n, missing, definitionVersion());
    }
}
