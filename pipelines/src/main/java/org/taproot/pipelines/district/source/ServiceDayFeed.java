package org.taproot.pipelines.district.source;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.taproot.pipelines.district.life.District;
import org.taproot.pipelines.district.life.Enterprise;

/** Service days: demands collected in a month, and those answered in it, building by building. */
final class ServiceDayFeed implements Feed {

    static final String SOURCE = "service-days";

    private final Outlet outlet;
    private final Dirt dirt;
    private final DemandBook book = new DemandBook(demand -> !demand.atWindow());

    ServiceDayFeed(Outlet outlet, Dirt dirt) {
        this.outlet = outlet;
        this.dirt = dirt;
    }

    @Override
    public void evening(District district, LocalDate day) throws IOException {
        book.evening(district);
        if (Period.endsMonth(day)) {
            List<DemandBook.Line> lines = book.lines(district).stream()
                    .sorted(Comparator.comparing(
                                    (DemandBook.Line line) -> line.entry().street())
                            .thenComparing(line -> line.entry().building()))
                    .toList();
            LocalDate sentOn = day.plusDays(5);
            if (outlet.takes(SOURCE, sentOn)) {
                write(new FirmWords(district), lines, day, sentOn);
            }
        }
    }

    private void write(FirmWords words, List<DemandBook.Line> lines, LocalDate day, LocalDate sentOn)
            throws IOException {
        String name = "诉求收集_" + Period.month(day) + ".csv";
        try (DirtySheet sheet = new DirtySheet(
                outlet,
                dirt,
                SOURCE,
                name,
                sentOn,
                "诉求编号",
                "街镇",
                "楼宇园区",
                "企业名称",
                "统一社会信用代码",
                "提出日期",
                "类别",
                "诉求内容",
                "应答复日期",
                "状态",
                "答复日期",
                "答复结果")) {
            for (DemandBook.Line line : lines) {
                Enterprise firm = line.demand().enterprise();
                sheet.row(
                        String.format(Locale.ROOT, "FW%06d", line.demand().number()),
                        line.entry().street(),
                        line.entry().building(),
                        words.brief(firm),
                        sheet.code(firm),
                        line.raisedOn(),
                        line.entry().category(),
                        line.entry().text(),
                        line.dueOn(),
                        line.state(),
                        line.answeredOn(),
                        line.result());
            }
        }
    }
}
