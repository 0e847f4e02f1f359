package org.taproot.pipelines.district.source;

import java.io.IOException;
import java.time.LocalDate;
import org.taproot.pipelines.district.chance.Dice;
import org.taproot.pipelines.district.chance.Die;
import org.taproot.pipelines.district.chance.Names;
import org.taproot.pipelines.district.life.District;
import org.taproot.pipelines.district.place.Carrier;

/** The ledger of carriers, kept by the office of building and park service: on the first evening and every quarter. */
final class CarrierFeed implements Feed {

    static final String SOURCE = "carriers";

    private static final String TITLE = "载体台账";
    private static final String GRADES = "甲乙丙";

    /** Leasable of gross area. */
    static final double EFFICIENCY = 0.72;

    private static final String[] HEADER = {
        "载体编号",
        "载体名称",
        "类型",
        "街镇",
        "地址",
        "经度",
        "纬度",
        "等级",
        "层数",
        "总建筑面积(㎡)",
        "可租赁面积(㎡)",
        "交付日期",
        "运营方",
        "楼长",
        "楼长电话",
        "距地铁站(m)",
        "楼面荷载(kg/㎡)"
    };

    private final Outlet outlet;
    private final Dirt dirt;
    private LocalDate first;

    CarrierFeed(Outlet outlet, Dirt dirt) {
        this.outlet = outlet;
        this.dirt = dirt;
    }

    @Override
    public void evening(District district, LocalDate day) throws IOException {
        boolean begins = first == null;
        first = begins ? day : first;
        if ((begins || Period.endsQuarter(day)) && outlet.takes(SOURCE, day)) {
            write(district, day);
        }
    }

    private void write(District district, LocalDate day) throws IOException {
        String name = "%s_%s.xlsx".formatted(TITLE, Period.day(day));
        try (WorkbookSheet sheet = new WorkbookSheet(outlet.file(SOURCE, name, day), TITLE, day)) {
            sheet.title("普陀区楼宇园区%s（演示）".formatted(TITLE), HEADER.length);
            sheet.header(HEADER);
            for (Carrier carrier : district.stock().carriers()) {
                Object[] row = row(carrier, district.names());
                sheet.row(row);
                if (dirt.rowTwice(SOURCE, day, carrier.number())) {
                    sheet.row(row);
                }
            }
        }
    }

    private Object[] row(Carrier carrier, Names names) {
        Dice dice = dirt.dice();
        int number = carrier.number();
        double leasable = carrier.leasableArea();
        return new Object[] {
            "ZT%04d".formatted(number),
            carrier.name(),
            carrier.isPark() ? "园区" : "楼宇",
            carrier.town().zh(),
            carrier.address(),
            rounded(carrier.longitude(), 1e6),
            rounded(carrier.latitude(), 1e6),
            GRADES.substring(carrier.grade() - 'A', carrier.grade() - 'A' + 1),
            carrier.floors(),
            StrictMath.round(leasable / EFFICIENCY),
            rounded(leasable, 10),
            first.minusDays(dice.between(300, 9_000, Die.CARRIER_DELIVERED, number, 0)),
            carrier.operator().name(),
            names.person(Die.BUILDING_CHIEF, number, 0),
            names.phone(Die.BUILDING_CHIEF, number, 1),
            50 * dice.between(2, 40, Die.CARRIER_METRO, number, 0),
            floorLoad(carrier)
        };
    }

    /** What the code asks of offices, or more; parks bear machines. */
    private int floorLoad(Carrier carrier) {
        int step = dirt.dice().between(0, 3, Die.CARRIER_LOAD, carrier.number(), 0);
        return carrier.isPark() ? 500 + 150 * step : 200 + 50 * step;
    }

    private static double rounded(double value, double parts) {
        return StrictMath.round(value * parts) / parts;
    }
}
