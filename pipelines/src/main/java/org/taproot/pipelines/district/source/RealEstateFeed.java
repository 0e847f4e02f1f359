package org.taproot.pipelines.district.source;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.taproot.pipelines.district.chance.Die;
import org.taproot.pipelines.district.chance.Names;
import org.taproot.pipelines.district.life.District;
import org.taproot.pipelines.district.life.Enterprise;
import org.taproot.pipelines.district.life.Happening.PremisesBought;
import org.taproot.pipelines.district.place.Carrier;

/**
 * Real-estate registration: once a month premises that firms bought and carriers that were sold. Of premises
 * elsewhere it hears of few.
 */
final class RealEstateFeed implements Feed {

    static final String SOURCE = "real-estate";

    private static final int SENT_AFTER = 10;
    private static final double HEARS_OF_ELSEWHERE = 0.2;
    private static final double CARRIERS_SOLD_A_YEAR = 0.01;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Outlet outlet;
    private final Dirt dirt;
    private final List<Bought> bought = new ArrayList<>();

    RealEstateFeed(Outlet outlet, Dirt dirt) {
        this.outlet = outlet;
        this.dirt = dirt;
    }

    @Override
    public void evening(District district, LocalDate day) throws IOException {
        for (PremisesBought purchase : Seen.today(district, PremisesBought.class)) {
            int firm = purchase.enterprise().number();
            if (purchase.inDistrict()
                    || dirt.dice().happens(HEARS_OF_ELSEWHERE, Die.REAL_ESTATE, firm, day.toEpochDay())) {
                bought.add(new Bought(day, purchase));
            }
        }
        if (Period.endsMonth(day)) {
            if (outlet.takes(SOURCE, day.plusDays(SENT_AFTER))) {
                write(district, day);
            }
            bought.clear();
        }
    }

    private void write(District district, LocalDate day) throws IOException {
        String name = "不动产登记_%s.csv".formatted(Period.month(day));
        try (DirtySheet sheet = new DirtySheet(
                outlet,
                dirt,
                SOURCE,
                name,
                day.plusDays(SENT_AFTER),
                BYTE_ORDER_MARK + "业务号",
                "登记日期",
                "登记类型",
                "坐落",
                "规划用途",
                "建筑面积(㎡)",
                "权利人",
                "权利人证件号",
                "义务人")) {
            int number = 0;
            for (Bought purchase : bought) {
                premises(sheet, ++number, purchase, district);
            }
            for (Carrier carrier : district.stock().carriers()) {
                if (isSold(carrier, day)) {
                    sold(sheet, ++number, carrier, district.names(), day);
                }
            }
        }
    }

    private boolean isSold(Carrier carrier, LocalDate month) {
        double sold = CARRIERS_SOLD_A_YEAR / 12;
        return dirt.dice().happens(sold, Die.CARRIER_SOLD, carrier.number(), month.toEpochDay());
    }

    private void premises(DirtySheet sheet, int number, Bought purchase, District district) throws IOException {
        Enterprise firm = purchase.purchase().enterprise();
        long when = purchase.on().toEpochDay();
        // of what it hears from elsewhere only plants are worth a line
        boolean plant = !purchase.purchase().inDistrict();
        int area = plant
                ? 100 * dirt.dice().between(20, 200, Die.REAL_ESTATE, firm.number(), when + 1)
                : 10 * dirt.dice().between(15, 250, Die.REAL_ESTATE, firm.number(), when + 1);
        sheet.row(
                business(purchase.on(), number),
                purchase.on().toString(),
                "转移登记",
                purchase.purchase().address(),
                plant ? "工业" : "办公",
                Integer.toString(area),
                district.firmNames().full(firm),
                sheet.code(firm),
                owner(district.names(), firm.number() + 1));
    }

    private void sold(DirtySheet sheet, int number, Carrier carrier, Names names, LocalDate day) throws IOException {
        int who = carrier.number();
        LocalDate on = day.withDayOfMonth(dirt.dice().between(1, day.getDayOfMonth(), Die.CARRIER_SOLD, who, -1));
        long gross = StrictMath.round(carrier.leasableArea() / CarrierFeed.EFFICIENCY);
        sheet.row(
                business(on, number),
                on.toString(),
                "转移登记",
                carrier.address() + "整栋",
                carrier.isPark() ? "工业" : "办公",
                Long.toString(gross),
                owner(names, who + day.getYear()),
                "",
                owner(names, who));
    }

    /** Of invented owners of buildings nobody needs to know more than the name. */
    private static String owner(Names names, int number) {
        return names.place(200_000 + number) + "置业有限公司" + Names.MARK;
    }

    private static String business(LocalDate on, int number) {
        return "演示%s%05d".formatted(Period.month(on), number);
    }

    private record Bought(LocalDate on, PremisesBought purchase) {}
}
