package org.taproot.connectors.mapping;

import static org.taproot.model.fact.RejectReason.OUT_OF_RANGE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.taproot.connectors.mapping.ValueReaders.RentOfUnit;
import org.taproot.model.carrier.FloorText;
import org.taproot.model.carrier.Unit;
import org.taproot.model.carrier.UnitReported;
import org.taproot.model.carrier.UnitStatus;
import org.taproot.model.carrier.UnitStatusText;
import org.taproot.model.fact.Outcome;
import org.taproot.model.fact.Provenance;
import org.taproot.model.fact.Rejection;
import org.taproot.model.text.Dimension;
import org.taproot.model.text.Text;
import org.taproot.wire.Topic;

/** What operators say of a unit of space. */
final class UnitShape {

    private static final Pattern ROOM = Pattern.compile("(?<=[0-9A-Z])室$");
    private static final ValueReader TEXT = (field, text, cell) -> Outcome.accepted(text);
    private static final String RENT = "rent_cny_m2_day";

    static final Shape<UnitReported> SHAPE = new Shape<>(
            List.of(
                    Target.of(
                            "building",
                            (field, text, cell) -> Outcome.accepted(Text.narrow(text)),
                            true,
                            "楼宇",
                            "name of the building"),
                    Target.of(
                            "floor",
                            (field, text, cell) -> Outcome.accepted(FloorText.parse(text)),
                            true,
                            "楼层",
                            "a floor such as 12 or B1"),
                    Target.of(
                            "unit",
                            (field, text, cell) -> Outcome.accepted(unit(text)),
                            true,
                            "单元",
                            "number of the unit"),
                    Target.of("street", TEXT, false, "街镇", "street or town"),
                    new Target("area_m2", ValueReaders::area, Dimension.AREA, true, "可租赁面积", "leasable area in m²"),
                    Target.of("status", UnitShape::status, true, "状态", "a status such as 空置 or 已租"),
                    Target.of("tenant", TEXT, false, "租户", "tenant"),
                    Target.of("lease_start", ValueReaders::date, false, "租期开始", "first day of the lease"),
                    Target.of("lease_end", ValueReaders::date, false, "租期结束", "last day of the lease"),
                    new Target(RENT, ValueReaders::rent, Dimension.RENT, false, "租金", "rent in CNY per m² and day")),
            Topic.UNIT_REPORTED,
            UnitShape::fact,
            List.of("building"));

    private UnitShape() {}

    private static Outcome<UnitStatus> status(String field, String text, CellContext cell) {
        return UnitStatusText.parse(field, text);
    }

    private static Outcome<UnitReported> fact(Provenance provenance, Object[] values) {
        LocalDate start = (LocalDate) values[7];
        LocalDate end = (LocalDate) values[8];
        if (start != null && end != null && end.isBefore(start)) {
            return new Outcome.Rejected<>(new Rejection(
                    OUT_OF_RANGE,
                    "lease_end",
                    end.toString(),
                    "a day not before " + start,
                    "租期结束",
                    "不早于租期开始 " + start + " 的日期"));
        }
        BigDecimal area = (BigDecimal) values[4];
        return rent(values[9], area)
                .fold(
                        rent -> Outcome.accepted(new UnitReported(provenance, unit(values, area, rent))),
                        Outcome.Rejected<UnitReported>::new);
    }

    private static Outcome<BigDecimal> rent(Object rent, BigDecimal area) {
        return rent instanceof RentOfUnit ofUnit
                ? ValueReaders.rent(RENT, "租金", ofUnit, area)
                : Outcome.accepted((BigDecimal) rent);
    }

    private static Unit unit(Object[] values, BigDecimal area, BigDecimal rent) {
        UnitStatus status = (UnitStatus) values[5];
        return new Unit(
                (String) values[0],
                (String) values[1],
                (String) values[2],
                (String) values[3],
                area,
                status,
                status == UnitStatus.VACANT ? null : (String) values[6],
                (LocalDate) values[7],
                (LocalDate) values[8],
                rent);
    }

    /** One unit has one number, however it is typed: １２０１ 室 is 1201. */
    private static String unit(String text) {
        return ROOM.matcher(Text.withoutSpaces(Text.narrow(text))).replaceFirst("");
    }
}
