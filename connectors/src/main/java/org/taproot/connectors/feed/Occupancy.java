package org.taproot.connectors.feed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.taproot.connectors.table.Column;
import org.taproot.connectors.table.Columns;
import org.taproot.connectors.table.Values;
import org.taproot.connectors.table.XlsxTable;
import org.taproot.model.carrier.FloorText;
import org.taproot.model.carrier.Unit;
import org.taproot.model.carrier.UnitReported;
import org.taproot.model.carrier.UnitStatus;
import org.taproot.model.carrier.UnitStatusText;
import org.taproot.model.fact.Outcome;
import org.taproot.model.fact.Provenance;
import org.taproot.model.fact.RejectReason;
import org.taproot.model.fact.Rejection;
import org.taproot.model.text.DateText;
import org.taproot.model.text.NumberText;
import org.taproot.model.text.Text;
import org.taproot.wire.Topic;

/** Rent rolls of buildings, as Excel workbooks. */
final class Occupancy {

    private static final BigDecimal LARGEST_AREA = new BigDecimal(1_000_000);
    private static final String[] AREA_UNITS = {"㎡", "m²", "m2", "平方米", "平米"};
    private static final Pattern TO = Pattern.compile("[-~—–至到]{1,4}+\\s{0,4}+(?=\\d{4})");
    private static final Pattern ROOM = Pattern.compile("(?<=[0-9A-Z])室$");

    static final Feed<UnitReported> FEED = new Feed<>(
            "occupancy",
            50,
            new Columns(
                    List.of(
                            Column.named("building", "楼宇", "楼宇名称").or("项目名称", "楼栋"),
                            Column.named("floor", "楼层").or("所在层", "层"),
                            Column.named("unit", "单元", "房号", "室号").or("室"),
                            Column.named("area_m2", "面积", "建筑面积", "area")
                                    .or("租赁面积")
                                    .in(AREA_UNITS),
                            Column.named("status", "状态").or("使用现状", "出租状态")),
                    List.of(
                            Column.named("street", "街道", "街镇").or("所属街镇"),
                            Column.named("tenant", "租户", "承租企业", "承租人").or("客户名称", "入驻企业"),
                            Column.named("lease_start", "租期开始", "起租日").or("合同开始"),
                            Column.named("lease_end", "租期结束", "到期日").or("合同结束"),
                            Column.named("lease_term", "租赁期限"),
                            Rent.PER_DAY,
                            Rent.PER_MONTH,
                            Rent.OF_UNIT_PER_MONTH)),
            List.of("building", "floor"),
            new XlsxTable(),
            Topic.UNIT_REPORTED,
            Occupancy::fact);

    private Occupancy() {}

    private static Outcome<UnitReported> fact(Values values, Provenance provenance) {
        Reading row = new Reading(withDaysOfTerm(values));
        String building = row.required("building", "the name of the building");
        String floor = row.required("floor", "a floor such as 12 or B1");
        String unit = row.required("unit", "the number of the unit");
        var area = row.required(
                "area_m2", "an area in m²", text -> NumberText.positive("area_m2", text, LARGEST_AREA, AREA_UNITS));
        var status = row.required("status", "a status such as 空置 or 已租", text -> UnitStatusText.parse("status", text));
        var start = row.parsed("lease_start", text -> DateText.parse("lease_start", text));
        var end = row.parsed("lease_end", text -> DateText.parse("lease_end", text));
        var rent = Rent.perDay(row, area);
        rejectIfEndsBeforeStart(row, start, end);
        return row.outcome(() -> new UnitReported(
                provenance,
                new Unit(
                        Text.narrow(building),
                        FloorText.parse(floor),
                        unit(unit),
                        row.text("street"),
                        area,
                        status,
                        status == UnitStatus.VACANT ? null : row.text("tenant"),
                        start,
                        end,
                        rent)));
    }

    /** A term in one cell, such as 2024.03.01-2027.02.28, counts where neither day has a cell of its own. */
    private static Values withDaysOfTerm(Values values) {
        String term = values.text("lease_term");
        if (term == null || values.text("lease_start") != null || values.text("lease_end") != null) {
            return values;
        }
        String[] days = TO.split(Text.narrow(term), 2);
        Values started = values.with("lease_start", days[0]);
        return days.length == 1 ? started : started.with("lease_end", days[1]);
    }

    private static void rejectIfEndsBeforeStart(Reading row, LocalDate start, LocalDate end) {
        if (start != null && end != null && end.isBefore(start)) {
            row.reject(new Rejection(
                    RejectReason.OUT_OF_RANGE, "lease_end", row.text("lease_end"), "a day not before " + start));
        }
    }

    /** One unit has one number, however it is typed: １２０１ 室 is 1201. */
    private static String unit(String text) {
        return ROOM.matcher(Text.withoutSpaces(Text.narrow(text))).replaceFirst("");
    }
}
