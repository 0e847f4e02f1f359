package org.taproot.pipelines.district.source;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.taproot.pipelines.district.chance.Die;
import org.taproot.pipelines.district.life.District;
import org.taproot.pipelines.district.life.Enterprise;

/** Questionnaires, once a quarter: five marks from 1 to 5, and what the firm wants to say. */
final class SurveyFeed implements Feed {

    static final String SOURCE = "surveys";

    private static final double A_QUARTER = 360;
    private static final double WITH_CODE = 0.7;
    private static final List<String> CONTENT = List.of("总体满意，希望继续保持", "专员服务好，联系方便", "没有意见", "政策再讲得细一点就更好", "办事比以前快");

    private final Outlet outlet;
    private final Dirt dirt;
    private final DemandWords demands = new DemandWords();

    SurveyFeed(Outlet outlet, Dirt dirt) {
        this.outlet = outlet;
        this.dirt = dirt;
    }

    @Override
    public void evening(District district, LocalDate day) throws IOException {
        LocalDate sentOn = day.plusDays(12);
        if (Period.endsQuarter(day) && outlet.takes(SOURCE, sentOn)) {
            write(district, day, sentOn);
        }
    }

    private void write(District district, LocalDate day, LocalDate sentOn) throws IOException {
        String name = "满意度问卷_" + Period.quarter(day) + ".csv";
        int count = district.dice().count(A_QUARTER * district.scale(), Die.SURVEY, -1, day.toEpochDay());
        try (DirtySheet sheet = new DirtySheet(
                outlet,
                dirt,
                SOURCE,
                name,
                sentOn,
                "问卷编号",
                "填报日期",
                "企业名称",
                "统一社会信用代码",
                "街镇",
                "政务服务",
                "载体环境",
                "交通配套",
                "政策知晓",
                "总体评价",
                "意见建议")) {
            for (int i = 0; i < count; i++) {
                writeAnswer(sheet, district, day, i);
            }
        }
    }

    private void writeAnswer(DirtySheet sheet, District district, LocalDate day, int row) throws IOException {
        Draws draws = new Draws(district.dice(), Die.SURVEY, row, day.toEpochDay());
        FirmWords words = new FirmWords(district);
        Enterprise firm = words.drawn(draws, any -> !any.units().isEmpty() || draws.happens(0.2));
        if (firm != null) {
            sheet.row(
                    String.format(Locale.ROOT, "WJ%s-%05d", Period.quarter(day), row + 1),
                    day.minusDays(draws.between(0, 25)).toString(),
                    words.typed(firm, draws),
                    draws.happens(WITH_CODE) ? sheet.code(firm) : "",
                    FirmWords.street(firm),
                    mark(firm, draws, 0.1),
                    mark(firm, draws, 0),
                    mark(firm, draws, -0.5),
                    mark(firm, draws, -0.2),
                    mark(firm, draws, 0),
                    comment(district, firm, draws));
        }
    }

    private static String mark(Enterprise firm, Draws draws, double shift) {
        double mark = 1 + 4 * firm.satisfaction() + shift + 0.7 * draws.normal();
        return Long.toString(Math.max(1, Math.min(5, StrictMath.round(mark))));
    }

    /** A third writes nothing. */
    private String comment(District district, Enterprise firm, Draws draws) {
        return switch (draws.weighted(0.34, 0.26 * firm.satisfaction(), 0.9 - 0.5 * firm.satisfaction())) {
            case 0 -> "";
            case 1 -> draws.pick(CONTENT);
            default -> demands.sentence(district, firm, draws);
        };
    }
}
