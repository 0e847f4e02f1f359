package org.taproot.pipelines.district.source;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.taproot.pipelines.district.chance.Dice;
import org.taproot.pipelines.district.chance.Die;
import org.taproot.pipelines.district.life.District;
import org.taproot.pipelines.district.life.Enterprise;
import org.taproot.pipelines.district.life.Industry;
import org.taproot.pipelines.district.place.Place;
import org.taproot.pipelines.district.place.Unit;

/** The electricity supplier: what firms with a meter of their own used in a week. All figures are invented. */
final class ElectricityFeed implements Feed {

    static final String SOURCE = "electricity";

    private static final int HEADS_WITH_METER = 40;
    /** A meter belongs to the space, and stays when people go. */
    private static final double AREA_WITH_METER = 800;

    /** kWh per m² and week of an office that is in full use. */
    private static final double OFFICE = 1.9;

    private static final Map<String, Double> BY_SECTION =
            Map.of("I", 1.35, "C", 2.6, "M", 1.4, "H", 3.2, "F", 1.2, "G", 0.8, "P", 1.1);
    private static final double[] SEASON = {1.2, 1.15, 0.9, 0.78, 0.85, 1.1, 1.42, 1.4, 1.12, 0.8, 0.85, 1.12};

    private final Outlet outlet;
    private final Dirt dirt;

    ElectricityFeed(Outlet outlet, Dirt dirt) {
        this.outlet = outlet;
        this.dirt = dirt;
    }

    @Override
    public void evening(District district, LocalDate day) throws IOException {
        LocalDate sentOn = day.plusDays(3);
        if (Period.endsWeek(day) && outlet.takes(SOURCE, sentOn)) {
            write(district, day, sentOn);
        }
    }

    private void write(District district, LocalDate day, LocalDate sentOn) throws IOException {
        String name = "用电量_" + Period.week(day) + ".csv";
        double season = season(day);
        try (DirtySheet sheet =
                new DirtySheet(outlet, dirt, SOURCE, name, sentOn, "户号", "户名", "用电地址", "周起始日", "用电量(千瓦时)")) {
            for (Enterprise firm : district.enterprises()) {
                if (firm != null && hasMeter(firm, district.day())) {
                    Unit first = firm.units().get(0);
                    sheet.row(
                            Long.toString(3_100_000_000L + first.number()),
                            district.firmNames().brief(firm),
                            new Place.InUnit(first).address(),
                            day.minusDays(6).toString(),
                            Long.toString(used(firm, district.day(), season, district.dice())));
                }
            }
        }
    }

    private static boolean hasMeter(Enterprise firm, int day) {
        return firm.isHere()
                && !firm.units().isEmpty()
                && (firm.headcount(day) >= HEADS_WITH_METER || firm.areaM2() >= AREA_WITH_METER);
    }

    private static long used(Enterprise firm, int day, double season, Dice dice) {
        double usedArea = 0;
        for (Unit unit : firm.units()) {
            usedArea += unit.areaM2() * unit.used();
        }
        // light and machines go with people, so that a floor which empties shows before it is given back
        double people = 0.35 + 0.65 * Math.min(1.6, firm.headcount(day) * 15 / firm.areaM2());
        double own = StrictMath.exp(0.25 * dice.normal(Die.ELECTRICITY, firm.number(), 0));
        double noise = 1 + 0.05 * dice.normal(Die.ELECTRICITY, firm.number(), day);
        return StrictMath.round(usedArea * OFFICE * factor(firm.industry()) * people * own * season * noise);
    }

    private static double factor(Industry industry) {
        return BY_SECTION.getOrDefault(industry.section(), 1.0);
    }

    /** Of the week that ends on the day: hot and cold months need more, the long holidays less. */
    static double season(LocalDate end) {
        double sum = 0;
        for (LocalDate day = end.minusDays(6); !day.isAfter(end); day = day.plusDays(1)) {
            double rest = Holidays.isSpringFestival(day) ? 0.35 : Holidays.isNationalDay(day) ? 0.5 : 1;
            sum += SEASON[day.getMonthValue() - 1] * rest;
        }
        return sum / 7;
    }
}
