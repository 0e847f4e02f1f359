package org.taproot.pipelines.district.source;

import java.io.IOException;
import java.time.LocalDate;
import org.taproot.pipelines.district.life.District;
import org.taproot.pipelines.district.life.Enterprise;

/** Social insurance: for how many people each firm pays, once a month, on the 20th of the next. */
final class HeadcountFeed implements Feed {

    static final String SOURCE = "social-insurance";

    private final Outlet outlet;
    private final Dirt dirt;

    HeadcountFeed(Outlet outlet, Dirt dirt) {
        this.outlet = outlet;
        this.dirt = dirt;
    }

    @Override
    public void evening(District district, LocalDate day) throws IOException {
        LocalDate sentOn = day.plusDays(20);
        if (Period.endsMonth(day) && outlet.takes(SOURCE, sentOn)) {
            write(district, day, sentOn);
        }
    }

    private void write(District district, LocalDate day, LocalDate sentOn) throws IOException {
        String name = "参保人数_" + Period.month(day) + ".csv";
        FirmWords words = new FirmWords(district);
        try (DirtySheet sheet =
                new DirtySheet(outlet, dirt, SOURCE, name, sentOn, "统一社会信用代码", "单位名称", "参保人数", "所属月份")) {
            for (Enterprise firm : district.enterprises()) {
                if (firm != null && firm.isHere() && FirmWords.isLocal(firm)) {
                    int heads = firm.headcount(district.day());
                    sheet.row(sheet.code(firm), words.full(firm), Integer.toString(heads), Period.month(day));
                }
            }
        }
    }
}
