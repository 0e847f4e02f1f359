package org.taproot.pipelines.district.source;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.taproot.pipelines.district.chance.Die;
import org.taproot.pipelines.district.life.Demand;
import org.taproot.pipelines.district.life.District;
import org.taproot.pipelines.district.life.Enterprise;
import org.taproot.pipelines.district.life.Happening.AskedToMove;

/**
 * The help windows in parks: what firms asked there in a week, and what became of what they had asked before. Who
 * asks how to move away is told how.
 */
final class ParkWindowFeed implements Feed {

    static final String SOURCE = "park-window";

    private static final List<String> QUESTIONS = List.of(
            "咨询企业迁往%s的办理流程和所需材料", "问跨区迁移先办税务还是先办住所变更，拟迁%s", "拟整体迁至%s，问税务清算和社保转移要多久", "代账人员来问迁往%s要准备哪些材料，已给一次性告知单");

    private final Outlet outlet;
    private final Dirt dirt;
    private final DemandBook book = new DemandBook(Demand::atWindow);
    private final List<Question> questions = new ArrayList<>();

    ParkWindowFeed(Outlet outlet, Dirt dirt) {
        this.outlet = outlet;
        this.dirt = dirt;
    }

    @Override
    public void evening(District district, LocalDate day) throws IOException {
        book.evening(district);
        for (AskedToMove asked : Seen.today(district, AskedToMove.class)) {
            questions.add(question(district, asked.enterprise(), day));
        }
        if (Period.endsWeek(day)) {
            List<DemandBook.Line> lines = book.lines(district);
            LocalDate sentOn = day.plusDays(1);
            if (outlet.takes(SOURCE, sentOn)) {
                write(new FirmWords(district), lines, day, sentOn);
            }
            questions.clear();
        }
    }

    private static Question question(District district, Enterprise firm, LocalDate day) {
        Draws draws = new Draws(district.dice(), Die.TYPED, firm.number(), -day.toEpochDay());
        String place = VisitNotes.elsewhere(firm, draws);
        return new Question(firm, day, draws.pick(QUESTIONS).replace("%s", place));
    }

    private void write(FirmWords words, List<DemandBook.Line> lines, LocalDate day, LocalDate sentOn)
            throws IOException {
        String name = "办件_" + Period.week(day) + ".csv";
        try (DirtySheet sheet = new DirtySheet(
                outlet,
                dirt,
                SOURCE,
                name,
                sentOn,
                "办件编号",
                "受理日期",
                "企业名称",
                "统一社会信用代码",
                "类别",
                "内容",
                "应办结日期",
                "状态",
                "办结日期",
                "办理结果")) {
            for (DemandBook.Line line : lines) {
                Enterprise firm = line.demand().enterprise();
                sheet.row(
                        number(line.demand()),
                        line.raisedOn(),
                        words.full(firm),
                        sheet.code(firm),
                        line.entry().category(),
                        line.entry().text(),
                        line.dueOn(),
                        line.state(),
                        line.answeredOn(),
                        line.result());
            }
            for (Question question : questions) {
                String on = question.on().toString();
                Enterprise firm = question.firm();
                sheet.row(
                        question.number(),
                        on,
                        words.full(firm),
                        sheet.code(firm),
                        "跨区迁移咨询",
                        question.text(),
                        on,
                        "办结",
                        on,
                        "解释");
            }
        }
    }

    private static String number(Demand demand) {
        int year = LocalDate.ofEpochDay(demand.raisedOn()).getYear();
        return String.format(Locale.ROOT, "BJ%d-%06d", year, demand.number());
    }

    /** How to move away. */
    private record Question(Enterprise firm, LocalDate on, String text) {

        /** A series of its own: the day and the firm. */
        String number() {
            return String.format(Locale.ROOT, "BJ%d-Q%03d%07d", on.getYear(), on.getDayOfYear(), firm.number());
        }
    }
}
