package org.taproot.pipelines.district.source;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.taproot.pipelines.district.chance.Die;
import org.taproot.pipelines.district.life.District;
import org.taproot.pipelines.district.life.Enterprise;

/** Inspections of firms drawn by lot (双随机), once a month in the name of the credit platform. */
final class InspectionFeed implements Feed {

    private static final double A_MONTH = 120;
    private static final List<String> BODIES = List.of("区市场监管局", "区税务局", "区应急局", "区消防救援支队", "区人力资源社会保障局", "区生态环境局");
    private static final List<String> MATTERS = List.of("登记事项检查", "公示信息检查", "安全生产检查", "消防安全检查", "劳动用工检查", "广告行为检查");

    private final Outlet outlet;
    private final Dirt dirt;

    InspectionFeed(Outlet outlet, Dirt dirt) {
        this.outlet = outlet;
        this.dirt = dirt;
    }

    @Override
    public void evening(District district, LocalDate day) throws IOException {
        LocalDate sentOn = day.plusDays(6);
        if (Period.endsMonth(day) && outlet.takes(CreditFeed.SOURCE, sentOn)) {
            write(district, day, sentOn);
        }
    }

    private void write(District district, LocalDate day, LocalDate sentOn) throws IOException {
        String name = "双随机检查_" + Period.month(day) + ".csv";
        FirmWords words = new FirmWords(district);
        int count = district.dice().count(A_MONTH * district.scale(), Die.INSPECTION, -1, day.toEpochDay());
        try (DirtySheet sheet = new DirtySheet(
                outlet, dirt, CreditFeed.SOURCE, name, sentOn, "检查日期", "检查部门", "检查事项", "统一社会信用代码", "企业名称", "检查结果")) {
            for (int i = 0; i < count; i++) {
                Draws draws = new Draws(district.dice(), Die.INSPECTION, i, day.toEpochDay());
                Enterprise firm = words.drawn(draws, any -> true);
                if (firm != null) {
                    sheet.row(
                            Holidays.workingDayOfMonth(day, draws).toString(),
                            draws.pick(BODIES),
                            draws.pick(MATTERS),
                            sheet.code(firm),
                            words.full(firm),
                            result(firm, draws));
                }
            }
        }
    }

    /** Who works elsewhere is often not found where he is registered. */
    private static String result(Enterprise firm, Draws draws) {
        double notFound = firm.operating().isInDistrict() ? 0.02 : 0.4;
        if (draws.happens(notFound)) {
            return "通过登记的住所无法联系";
        }
        return draws.pick(List.of("未发现问题", "发现问题已责令改正", "发现问题待后续处理", "不配合检查"), 0.8, 0.14, 0.05, 0.01);
    }
}
