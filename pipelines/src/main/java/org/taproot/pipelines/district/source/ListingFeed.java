package org.taproot.pipelines.district.source;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.taproot.pipelines.district.chance.Dice;
import org.taproot.pipelines.district.chance.Die;
import org.taproot.pipelines.district.life.District;
import org.taproot.pipelines.district.life.Happening.SubletOffered;
import org.taproot.pipelines.district.place.Unit;

/** What tenants offer to others on the listing sites: once a week. Listings name no tenant and no unit. */
final class ListingFeed implements Feed {

    static final String SOURCE = "listings";

    private static final double WHOLE_UNIT = 0.6;

    private final Outlet outlet;
    private final Dirt dirt;
    private final List<Offer> offers = new ArrayList<>();

    ListingFeed(Outlet outlet, Dirt dirt) {
        this.outlet = outlet;
        this.dirt = dirt;
    }

    @Override
    public void evening(District district, LocalDate day) throws IOException {
        for (SubletOffered offered : Seen.today(district, SubletOffered.class)) {
            offers.add(new Offer(day, offered, offered.unit().holding().rent()));
        }
        if (Period.endsWeek(day)) {
            if (outlet.takes(SOURCE, day) && !offers.isEmpty()) {
                write(district, day);
            }
            offers.clear();
        }
    }

    private void write(District district, LocalDate day) throws IOException {
        String name = "转租房源_%s.csv".formatted(Period.week(day));
        FirmWords words = new FirmWords(district);
        try (DirtySheet sheet = new DirtySheet(
                outlet, dirt, SOURCE, name, day, "房源编号", "楼宇", "楼层", "面积(㎡)", "报价(元/㎡/天)", "联系人", "联系电话", "发布日期")) {
            for (Offer offer : offers) {
                Unit unit = offer.offered().unit();
                sheet.row(
                        "ZZ%s%05d".formatted(Period.day(offer.on()), unit.number()),
                        unit.building(),
                        Integer.toString(unit.floor()),
                        Long.toString(area(offer)),
                        Double.toString(asked(offer)),
                        words.contact(offer.offered().enterprise()),
                        words.phone(offer.offered().enterprise()),
                        offer.on().toString());
            }
        }
    }

    /** The whole unit, or a part of it. */
    private long area(Offer offer) {
        Unit unit = offer.offered().unit();
        long day = offer.on().toEpochDay();
        Dice dice = dirt.dice();
        boolean whole = dice.happens(WHOLE_UNIT, Die.LISTING, unit.number(), day);
        return StrictMath.round(unit.areaM2() * (whole ? 1 : dice.between(0.3, 0.8, Die.LISTING, unit.number(), -day)));
    }

    /** Less than what the tenant pays itself; who offers space wants to be rid of it. */
    private double asked(Offer offer) {
        long unit = offer.offered().unit().number();
        long day = offer.on().toEpochDay();
        double discount = dirt.dice().between(0.75, 0.98, Die.LISTING, -1 - unit, day);
        return StrictMath.round(offer.rent() * discount * 10) / 10.0;
    }

    /**
     * An offer with what the tenant pays itself at that time.
     *
     * @param rent CNY per m² and day
     */
    private record Offer(LocalDate on, SubletOffered offered, double rent) {}
}
