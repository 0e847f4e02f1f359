package org.taproot.pipelines.district.source;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.taproot.pipelines.district.chance.Die;
import org.taproot.pipelines.district.life.District;
import org.taproot.pipelines.district.life.Enterprise;

/**
 * Services for talent: what firms need for their people, due five working days for a look at it and five
 * for an answer after it was received. What is open comes again in the month in which it is closed.
 */
final class TalentFeed implements Feed {

    static final String SOURCE = "talent";

    private static final double A_MONTH = 90;
    private static final int DUE_AFTER = 5 + 5;
    private static final List<String> NEEDS = List.of("落户", "人才公寓", "子女教育", "职称");

    private final Outlet outlet;
    private final Dirt dirt;
    private final Docket<Need> docket = new Docket<>();

    TalentFeed(Outlet outlet, Dirt dirt) {
        this.outlet = outlet;
        this.dirt = dirt;
    }

    @Override
    public void evening(District district, LocalDate day) throws IOException {
        if (!Period.endsMonth(day)) {
            return;
        }
        int count = district.dice().count(A_MONTH * district.scale(), Die.TALENT, -1, day.toEpochDay());
        for (int i = 0; i < count; i++) {
            add(district, day, i);
        }
        List<Need> needs = docket.until(district.day());
        LocalDate sentOn = day.plusDays(3);
        if (outlet.takes(SOURCE, sentOn)) {
            write(new FirmWords(district), needs, day, sentOn);
        }
    }

    private void add(District district, LocalDate day, int row) {
        Draws draws = new Draws(district.dice(), Die.TALENT, row, day.toEpochDay());
        Enterprise firm = new FirmWords(district).drawn(draws, any -> any.headcount(district.day()) >= 8);
        if (firm != null) {
            LocalDate on = Holidays.workingDayOfMonth(day, draws);
            int days = draws.happens(0.85) ? draws.between(2, DUE_AFTER) : draws.between(DUE_AFTER + 1, 25);
            docket.add(new Need(
                    String.format(Locale.ROOT, "RC%s%05d", Period.month(day), row + 1),
                    firm,
                    draws.pick(NEEDS, 0.35, 0.3, 0.22, 0.13),
                    on,
                    (int) Holidays.workingDaysAfter(on, days).toEpochDay()));
        }
    }

    private void write(FirmWords words, List<Need> needs, LocalDate day, LocalDate sentOn) throws IOException {
        String name = "人才服务_" + Period.month(day) + ".csv";
        try (DirtySheet sheet = new DirtySheet(
                outlet,
                dirt,
                SOURCE,
                name,
                sentOn,
                "编号",
                "统一社会信用代码",
                "企业名称",
                "需求类别",
                "联系人",
                "联系电话",
                "受理日期",
                "应办结日期",
                "办结日期")) {
            for (Need need : needs) {
                boolean isOver = need.isOver((int) day.toEpochDay());
                sheet.row(
                        need.number(),
                        sheet.code(need.firm()),
                        words.full(need.firm()),
                        need.category(),
                        words.contact(need.firm()),
                        words.phone(need.firm()),
                        need.on().toString(),
                        Holidays.workingDaysAfter(need.on(), DUE_AFTER).toString(),
                        isOver ? LocalDate.ofEpochDay(need.overOn()).toString() : "");
            }
        }
    }

    /** Of a firm's people. */
    private record Need(String number, Enterprise firm, String category, LocalDate on, int overOn)
            implements Docket.Item {}
}
