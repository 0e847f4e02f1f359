package org.taproot.pipelines.district.source;

import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.taproot.pipelines.district.place.Unit;
import org.taproot.pipelines.district.place.Unit.State;

/** The form of a group: two titles, one cell for all units of a building, rent by unit and month, dates as text. */
final class GroupFormLayout implements OperatorLayout {

    private static final String TITLE = "集团楼宇月报";

    private static final String[] HEADER = {
        "项目名称", "所在层", "房号", "面积（平方米）", "使用现状", "客户名称", "合同开始", "合同结束", "月租金(元)", "所属街镇", "备注"
    };

    private static final Map<State, String> WORDS = Map.of(
            State.VACANT, "空置",
            State.FITTING_OUT, "装修",
            State.LEASED, "在租",
            State.NOTICE_GIVEN, "待退",
            State.SUBLET_OFFERED, "在租");

    private static final int RENEWAL_TALKS = 120;

    @Override
    public String name(OperatorReport report) {
        return report.workbookName(TITLE);
    }

    @Override
    public void write(OperatorReport report, Parcel out) throws IOException {
        try (WorkbookSheet sheet = new WorkbookSheet(out, "月报", report.sentOn())) {
            sheet.title(TITLE, HEADER.length);
            String sender = report.operator().name();
            sheet.title("填报单位：%s    填报日期：%s".formatted(sender, report.dayInWords()), HEADER.length);
            sheet.header(HEADER);
            String building = "";
            int began = sheet.rows();
            for (UnitLine line : report.lines()) {
                boolean next = !line.unit().building().equals(building);
                if (next) {
                    sheet.mergeDown(0, began);
                    building = line.unit().building();
                    began = sheet.rows();
                }
                sheet.row(cells(line, next ? building : "", report.day()));
            }
            sheet.mergeDown(0, began);
        }
    }

    private static Object[] cells(UnitLine line, String building, LocalDate day) {
        Unit unit = line.unit();
        return new Object[] {
            building,
            unit.floor() + "层",
            unit.room(),
            line.area(),
            line.status(WORDS, "公区"),
            line.tenant(),
            text(line.from()),
            text(line.to()),
            line.monthlySum(),
            unit.carrier().town().zh(),
            note(line, day)
        };
    }

    /** 2024-3-1. */
    private static String text(LocalDate date) {
        return date == null ? "" : "%d-%d-%d".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /** Few units have one; of two that would fit the same one stands there for as long as it fits. */
    private static String note(UnitLine line, LocalDate day) {
        int unit = line.unit().number();
        if (line.state() == State.SUBLET_OFFERED) {
            return "转租洽谈";
        }
        if (line.state() != State.LEASED) {
            return line.isVacant() && line.unit().isLeasable() && unit % 23 == 0 ? "可分割" : "";
        }
        if (ChronoUnit.DAYS.between(day, line.to()) < RENEWAL_TALKS && unit % 3 == 0) {
            return "拟续租";
        }
        return (unit * 7 + day.getMonthValue()) % 61 == 0 ? "催缴中" : "";
    }
}
