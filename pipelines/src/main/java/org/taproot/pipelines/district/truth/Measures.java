package org.taproot.pipelines.district.truth;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.taproot.pipelines.district.life.Departure;
import org.taproot.pipelines.district.life.District;
import org.taproot.pipelines.district.life.Enterprise;
import org.taproot.pipelines.district.life.Happening;
import org.taproot.pipelines.district.place.Unit;
import org.taproot.pipelines.district.source.Feed;

/** Counts what happens in a district, to see whether it behaves like one. */
public final class Measures implements Feed {

    private static final int YEAR = 365;

    /** By month, 2026-09. */
    private final Map<String, Month> months = new LinkedHashMap<>();

    private final Map<String, Signals> signals = new TreeMap<>();
    private final Map<Departure, Map<String, Integer>> pending = new HashMap<>();
    private int[] lastShown = new int[0];
    private int exitsSeen;
    private int exitsCounted;
    private int renewals;
    private int expiries;
    private int surrenders;
    private int enterprises;

    /**
     * A month.
     *
     * @param vacancyRate share of the leasable area that nobody leases, on its last day
     * @param hardlyUsedRate share that is leased and less than half used, on its last day
     */
    public record Month(
            Map<String, Integer> exits,
            int movedIn,
            int established,
            int ended,
            int renewed,
            double vacancyRate,
            double hardlyUsedRate) {}

    /**
     * How often a signal was seen.
     *
     * @param before an exit that came
     * @param abandoned before one that was called off
     * @param none without any intention
     */
    public record Signals(int before, int abandoned, int none) {

        Signals plus(int moreBefore, int moreAbandoned, int moreNone) {
            return new Signals(before + moreBefore, abandoned + moreAbandoned, none + moreNone);
        }

        /** The share that was not followed by an exit; NaN when there was none. */
        public double falseShare() {
            int all = before + abandoned + none;
            return all == 0 ? Double.NaN : (abandoned + none) / (double) all;
        }
    }

    private final Map<String, Integer> exitsOfMonth = new TreeMap<>();
    private int daysOfMonth;
    private int movedIn;
    private int established;
    private int ended;
    private int renewedInMonth;

    @Override
    public void evening(District district, LocalDate day) {
        daysOfMonth++;
        for (Happening happening : district.happenings()) {
            count(happening, district.day());
        }
        if (day.plusDays(1).getDayOfMonth() == 1) {
            close(district, day);
        }
    }

    private void count(Happening happening, int day) {
        if (happening instanceof Happening.Showed showed) {
            shows(showed, day);
        } else if (happening instanceof Happening.Left left) {
            leaves(left.departure(), day);
        } else if (happening instanceof Happening.Abandoned abandoned) {
            settle(abandoned.departure(), false);
        } else if (happening instanceof Happening.Ended) {
            ended++;
        } else if (happening instanceof Happening.Filed filed) {
            movedIn += filed.filing() == Happening.Filing.MOVED_IN ? 1 : 0;
            established += filed.filing() == Happening.Filing.ESTABLISHED ? 1 : 0;
        } else if (happening instanceof Happening.Signed signed && signed.signing() == Happening.Signing.RENEWED) {
            renewals++;
            renewedInMonth++;
        } else if (happening instanceof Happening.Vacated vacated) {
            boolean expired = vacated.unit().holdingOn(day - 1).to() <= day;
            expiries += expired ? 1 : 0;
            surrenders += expired ? 0 : 1;
        }
    }

    private void shows(Happening.Showed showed, int day) {
        int number = showed.enterprise().number();
        if (number >= lastShown.length) {
            lastShown = Arrays.copyOf(lastShown, Math.max(1_024, number * 3 / 2));
        }
        if (showed.departure() == null) {
            signals.merge(showed.code(), new Signals(0, 0, 1), (a, b) -> a.plus(0, 0, 1));
        } else if (showed.departure().exitsOn() > day) {
            // on the day itself it is the exit, and warns nobody
            pending.computeIfAbsent(showed.departure(), ignored -> new HashMap<>())
                    .merge(showed.code(), 1, Integer::sum);
        }
        if (showed.departure() == null || showed.departure().exitsOn() > day) {
            lastShown[number] = day;
        }
    }

    private void leaves(Departure departure, int day) {
        exitsOfMonth.merge(departure.form().name(), 1, Integer::sum);
        Enterprise firm = departure.enterprise();
        int shown = firm.number() < lastShown.length ? lastShown[firm.number()] : 0;
        exitsCounted++;
        exitsSeen += shown > 0 && shown >= day - YEAR ? 1 : 0;
        settle(departure, true);
    }

    private void settle(Departure departure, boolean left) {
        Map<String, Integer> shown = pending.remove(departure);
        if (shown != null) {
            shown.forEach((code, count) -> {
                Signals before = signals.getOrDefault(code, new Signals(0, 0, 0));
                signals.put(code, left ? before.plus(count, 0, 0) : before.plus(0, count, 0));
            });
        }
    }

    private void close(District district, LocalDate day) {
        double stock = 0;
        double vacant = 0;
        double hardlyUsed = 0;
        for (Unit unit : district.stock().units()) {
            if (unit.isLeasable()) {
                stock += unit.areaM2();
                vacant += unit.isVacant() ? unit.areaM2() : 0;
                boolean idle =
                        !unit.isVacant() && unit.used() < 0.5 && unit.holding().state() != Unit.State.FITTING_OUT;
                hardlyUsed += idle ? unit.areaM2() : 0;
            }
        }
        if (day.getDayOfMonth() > daysOfMonth) {
            // the first month, when it did not begin with its first day
            forgetMonth();
            return;
        }
        enterprises = (int) district.enterprises().stream()
                .filter(firm -> firm != null && firm.isHere())
                .count();
        months.put(
                day.toString().substring(0, 7),
                new Month(
                        new TreeMap<>(exitsOfMonth),
                        movedIn,
                        established,
                        ended,
                        renewedInMonth,
                        vacant / stock,
                        hardlyUsed / stock));
        forgetMonth();
    }

    private void forgetMonth() {
        daysOfMonth = 0;
        exitsOfMonth.clear();
        movedIn = 0;
        established = 0;
        ended = 0;
        renewedInMonth = 0;
    }

    /** Closed months in their order. */
    public Map<String, Month> months() {
        return months;
    }

    /** By code. */
    public Map<String, Signals> signals() {
        return signals;
    }

    /** On the last day of the last closed month. */
    public int enterprises() {
        return enterprises;
    }

    /** In closed months. */
    public int exits() {
        return months.values().stream()
                .flatMap(month -> month.exits().values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** The share of exits before which any signal was seen within a year. */
    public double exitsWithSignal() {
        return exitsSeen / (double) exitsCounted;
    }

    /** The share of signals after which no exit came. */
    public double falseSignals() {
        Signals all = signals.values().stream()
                .reduce(new Signals(0, 0, 0), (a, b) -> a.plus(b.before(), b.abandoned(), b.none()));
        return all.falseShare();
    }

    /** Renewals by leases that were renewed or ended (M11, by count). */
    public double renewalRate() {
        return renewals / (double) (renewals + expiries);
    }

    /** Leases given up before their end. */
    public int surrenders() {
        return surrenders;
    }
}
