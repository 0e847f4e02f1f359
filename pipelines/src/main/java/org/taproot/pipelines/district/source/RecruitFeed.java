package org.taproot.pipelines.district.source;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.taproot.pipelines.district.chance.Die;
import org.taproot.pipelines.district.life.District;
import org.taproot.pipelines.district.life.Enterprise;
import org.taproot.pipelines.district.life.Happening.Advertised;
import org.taproot.pipelines.district.place.Elsewhere;

/**
 * Recruiting sites: job advertisements of a month by firm and place. Most are for the district; who has begun to look
 * for people elsewhere has half of them or more there for two months.
 */
final class RecruitFeed implements Feed {

    static final String SOURCE = "recruiting";

    private static final String HERE = "上海普陀";
    private static final int HEADS = 12;
    private static final double ADVERTISES = 0.3;
    private static final double SOME_ELSEWHERE = 0.08;
    private static final int LASTS = 61;

    private final Outlet outlet;
    private final Dirt dirt;
    /** By number of the firm; only looked up. */
    private final Map<Integer, Turned> turned = new HashMap<>();

    RecruitFeed(Outlet outlet, Dirt dirt) {
        this.outlet = outlet;
        this.dirt = dirt;
    }

    @Override
    public void evening(District district, LocalDate day) throws IOException {
        for (Advertised advertised : Seen.today(district, Advertised.class)) {
            turned.put(advertised.enterprise().number(), new Turned(advertised.place(), district.day()));
        }
        if (Period.endsMonth(day)) {
            turned.values().removeIf(firm -> firm.on() < district.day() - LASTS);
            LocalDate sentOn = day.plusDays(2);
            if (outlet.takes(SOURCE, sentOn)) {
                write(district, day, sentOn);
            }
        }
    }

    private void write(District district, LocalDate day, LocalDate sentOn) throws IOException {
        String name = "招聘岗位_" + Period.month(day) + ".csv";
        try (DirtySheet sheet =
                new DirtySheet(outlet, dirt, SOURCE, name, sentOn, "月份", "统一社会信用代码", "企业名称", "工作地点", "在招岗位数")) {
            for (Enterprise firm : district.enterprises()) {
                if (firm != null && firm.isHere() && FirmWords.isLocal(firm)) {
                    Draws draws = new Draws(district.dice(), Die.RECRUITING, firm.number(), day.toEpochDay());
                    writeFirm(sheet, district, firm, day, draws);
                }
            }
        }
    }

    private void writeFirm(DirtySheet sheet, District district, Enterprise firm, LocalDate day, Draws draws)
            throws IOException {
        int heads = firm.headcount(district.day());
        int jobs = 1 + (int) (heads * draws.roll() * 0.07);
        Turned to = turned.get(firm.number());
        String elsewhere = to == null ? draws.pick(Elsewhere.all()).shortName() : to.place();
        int there = 0;
        if (to != null) {
            jobs = Math.max(3, jobs);
            there = (int) StrictMath.ceil(jobs * (0.5 + 0.45 * draws.roll()));
        } else if (heads < HEADS || !draws.happens(ADVERTISES)) {
            return;
        } else if (draws.happens(SOME_ELSEWHERE)) {
            there = (int) (jobs * 0.4);
        }
        String full = district.firmNames().full(firm);
        if (jobs > there) {
            sheet.row(Period.month(day), sheet.code(firm), full, HERE, Integer.toString(jobs - there));
        }
        if (there > 0) {
            sheet.row(Period.month(day), sheet.code(firm), full, elsewhere, Integer.toString(there));
        }
    }

    /** Since when a firm looks for people in another place. */
    private record Turned(String place, int on) {}
}
