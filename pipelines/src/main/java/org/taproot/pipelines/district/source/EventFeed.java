package org.taproot.pipelines.district.source;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.taproot.pipelines.district.chance.Dice;
import org.taproot.pipelines.district.chance.Die;
import org.taproot.pipelines.district.life.District;
import org.taproot.pipelines.district.place.Carrier;

/** Events in parks: lectures on policies and salons, ten to fourteen of each in a year whatever the scale. */
final class EventFeed implements Feed {

    static final String SOURCE = "events";

    private static final int LEAST = 10;
    private static final int MOST = 14;
    private static final List<Kind> KINDS = List.of(
            new Kind("政策宣讲", List.of("惠企政策专场解读", "研发费用加计扣除宣讲", "稳岗与社保政策说明会", "高新技术企业申报辅导", "免申即享操作培训")),
            new Kind("沙龙", List.of("数字化转型沙龙", "园区企业家早餐会", "生物医药产业沙龙", "投融资对接沙龙", "绿色低碳主题沙龙", "出海业务交流沙龙")));

    private final Outlet outlet;
    private final Dirt dirt;

    EventFeed(Outlet outlet, Dirt dirt) {
        this.outlet = outlet;
        this.dirt = dirt;
    }

    @Override
    public void evening(District district, LocalDate day) throws IOException {
        LocalDate sentOn = day.plusDays(5);
        if (Period.endsMonth(day) && outlet.takes(SOURCE, sentOn)) {
            write(district, day, sentOn);
        }
    }

    private void write(District district, LocalDate day, LocalDate sentOn) throws IOException {
        String name = "园区活动_" + Period.month(day) + ".csv";
        List<Carrier> parks =
                district.stock().carriers().stream().filter(Carrier::isPark).toList();
        try (DirtySheet sheet =
                new DirtySheet(outlet, dirt, SOURCE, name, sentOn, "日期", "类别", "活动名称", "园区", "街镇", "参加企业数", "参加人数")) {
            for (Event event : events(district.dice(), day)) {
                Draws draws = event.draws();
                Carrier park = draws.pick(parks);
                int firms = draws.between(12, 60);
                sheet.row(
                        event.on().toString(),
                        event.kind().zh(),
                        draws.pick(event.kind().names()),
                        park.name(),
                        park.town().zh(),
                        Integer.toString(firms),
                        Integer.toString(firms + draws.between(3, 40)));
            }
        }
    }

    /** Of the month of the day, in the order of their days. */
    static List<Event> events(Dice dice, LocalDate day) {
        List<Event> events = new ArrayList<>();
        int year = day.getYear();
        for (int kind = 0; kind < KINDS.size(); kind++) {
            int count = dice.between(LEAST, MOST, Die.EVENT, -kind - 1L, year);
            for (int i = 0; i < count; i++) {
                Draws draws = new Draws(dice, Die.EVENT, kind * 100L + i, year);
                LocalDate on = LocalDate.ofYearDay(year, 1 + (int) ((i + draws.roll()) * 364 / count));
                LocalDate held = Holidays.isWorkingDay(on) ? on : Holidays.workingDaysAfter(on, 1);
                if (held.getYear() == year && held.getMonth() == day.getMonth()) {
                    events.add(new Event(held, KINDS.get(kind), draws));
                }
            }
        }
        events.sort(Comparator.comparing(Event::on));
        return events;
    }

    /** Of events, with what they may be called. */
    record Kind(String zh, List<String> names) {}

    /**
     * One of them.
     *
     * @param draws the rest of it
     */
    record Event(LocalDate on, Kind kind, Draws draws) {}
}
