package org.taproot.pipelines.district.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.taproot.pipelines.district.life.Demand;
import org.taproot.pipelines.district.life.District;
import org.taproot.pipelines.district.life.Happening.Answered;
import org.taproot.pipelines.district.life.Happening.Demanded;

/** The demands that come to one place: written when they are received, and once more when they are answered. */
final class DemandBook {

    /** Who has left is not answered any more; his demand is not kept for ever. */
    private static final int FORGOTTEN_AFTER = 200;

    private final Predicate<Demand> comesHere;
    private final DemandWords words = new DemandWords();
    private final Map<Integer, Entry> open = new LinkedHashMap<>();
    private final List<Entry> answered = new ArrayList<>();
    private int writtenUntil = Integer.MIN_VALUE;

    DemandBook(Predicate<Demand> comesHere) {
        this.comesHere = comesHere;
    }

    void evening(District district) {
        for (Demanded demanded : Seen.today(district, Demanded.class)) {
            if (comesHere.test(demanded.demand())) {
                open.put(demanded.demand().number(), words.entry(district, demanded.demand()));
            }
        }
        for (Answered now : Seen.today(district, Answered.class)) {
            if (comesHere.test(now.demand())) {
                Entry entry = open.remove(now.demand().number());
                answered.add(entry == null ? words.entry(district, now.demand()) : entry);
            }
        }
    }

    /** What was received or answered since the last time: what was answered first. */
    List<Line> lines(District district) {
        List<Line> lines = new ArrayList<>();
        answered.forEach(entry -> lines.add(new Line(entry, true)));
        answered.clear();
        for (Iterator<Entry> entries = open.values().iterator(); entries.hasNext(); ) {
            Entry entry = entries.next();
            if (entry.demand().raisedOn() > writtenUntil) {
                lines.add(new Line(entry, false));
            } else if (district.day() - entry.demand().raisedOn() > FORGOTTEN_AFTER) {
                entries.remove();
            }
        }
        writtenUntil = district.day();
        return lines;
    }

    /** A demand in words; the building as it was when the firm asked. */
    record Entry(Demand demand, String street, String building, String category, String text) {}

    /** A demand as it stands now. */
    record Line(Entry entry, boolean isAnswered) {

        Demand demand() {
            return entry.demand();
        }

        String state() {
            return isAnswered ? "办结" : "受理";
        }

        String result() {
            return isAnswered ? DemandWords.result(demand()) : "";
        }

        String answeredOn() {
            return isAnswered ? date(demand().answeredOn()) : "";
        }

        String raisedOn() {
            return date(demand().raisedOn());
        }

        String dueOn() {
            return date(demand().dueOn());
        }

        private static String date(int day) {
            return LocalDate.ofEpochDay(day).toString();
        }
    }
}
