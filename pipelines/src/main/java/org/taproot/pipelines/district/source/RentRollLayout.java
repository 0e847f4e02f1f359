package org.taproot.pipelines.district.source;

import java.io.IOException;
import java.util.Map;
import org.taproot.pipelines.district.place.Unit;
import org.taproot.pipelines.district.place.Unit.State;

/** One table with a title: rent by square metre and day, dates as dates. */
final class RentRollLayout implements OperatorLayout {

    private static final String TITLE = "租控表";

    private static final String[] HEADER = {"楼宇名称", "楼层", "单元", "建筑面积(㎡)", "状态", "承租企业", "起租日", "到期日", "租金(元/㎡/天)", "街镇"
    };

    private static final Map<State, String> WORDS = Map.of(
            State.VACANT, "空置",
            State.FITTING_OUT, "装修中",
            State.LEASED, "已租",
            State.NOTICE_GIVEN, "已通知退租",
            State.SUBLET_OFFERED, "转租");

    @Override
    public String name(OperatorReport report) {
        return report.workbookName(TITLE);
    }

    @Override
    public void write(OperatorReport report, Parcel out) throws IOException {
        try (WorkbookSheet sheet = new WorkbookSheet(out, TITLE, report.sentOn())) {
            String title = report.operator().name() + TITLE;
            sheet.title("%s（截至%s）".formatted(title, report.dayInWords()), HEADER.length);
            sheet.header(HEADER);
            for (UnitLine line : report.lines()) {
                Unit unit = line.unit();
                sheet.row(
                        unit.building(),
                        unit.floor(),
                        unit.room(),
                        line.area(),
                        line.status(WORDS, "不可租"),
                        line.tenant(),
                        line.from(),
                        line.to(),
                        line.dailyRent(),
                        unit.carrier().town().zh());
            }
        }
    }
}
