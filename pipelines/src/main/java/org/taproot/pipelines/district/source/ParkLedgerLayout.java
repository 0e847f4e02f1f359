package org.taproot.pipelines.district.source;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.taproot.pipelines.district.place.Operator;
import org.taproot.pipelines.district.place.Unit;
import org.taproot.pipelines.district.place.Unit.State;

/** The ledger of a park: the lease term in one cell, rent by square metre and month, the tenant's code. */
final class ParkLedgerLayout implements OperatorLayout {

    private static final String TITLE = "园区台账";

    private static final String[] HEADER = {
        "园区", "楼栋", "层", "室", "租赁面积(㎡)", "出租状态", "入驻企业", "租赁期限", "租金(元/㎡·月)", "街道", "统一社会信用代码"
    };

    private static final Map<State, String> WORDS = Map.of(
            State.VACANT, "空",
            State.FITTING_OUT, "装修",
            State.LEASED, "已入驻",
            State.NOTICE_GIVEN, "退租中",
            State.SUBLET_OFFERED, "已入驻");

    private static final DateTimeFormatter DOTTED = DateTimeFormatter.ofPattern("yyyy.MM.dd");

    @Override
    public String name(OperatorReport report) {
        return report.workbookName(TITLE);
    }

    @Override
    public void write(OperatorReport report, Parcel out) throws IOException {
        try (WorkbookSheet sheet = new WorkbookSheet(out, "台账", report.sentOn())) {
            sheet.title("%s%s（%s）".formatted(report.operator().name(), TITLE, report.dayInWords()), HEADER.length);
            sheet.header(HEADER);
            for (UnitLine line : report.lines()) {
                Unit unit = line.unit();
                sheet.row(
                        unit.carrier().name(),
                        unit.building(),
                        unit.floor(),
                        unit.room(),
                        line.area(),
                        status(line),
                        line.tenant(),
                        term(line.from(), line.to()),
                        letsDesks(report.operator(), line) ? deskRent(unit) : line.monthlyRent(),
                        unit.carrier().town().zh(),
                        line.code());
            }
        }
    }

    /** A unit for which a rent is asked is offered; the others are just empty. */
    private static String status(UnitLine line) {
        String status = line.status(WORDS, "公共区域");
        return status.equals(WORDS.get(State.VACANT)) && line.dailyRent() != null ? "待租" : status;
    }

    /** 2024.03.01-2027.02.28. */
    private static String term(LocalDate from, LocalDate to) {
        return from == null ? "" : DOTTED.format(from) + "-" + DOTTED.format(to);
    }

    /** One operator lets some of its units by the desk. */
    private static boolean letsDesks(Operator operator, UnitLine line) {
        return operator.number() % 40 == 2 && line.unit().number() % 40 == 7 && line.dailyRent() != null;
    }

    private static String deskRent(Unit unit) {
        return "%d元/工位/月".formatted(800 + 100 * (unit.number() / 40 % 8));
    }
}
