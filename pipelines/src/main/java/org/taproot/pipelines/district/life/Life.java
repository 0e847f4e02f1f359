package org.taproot.pipelines.district.life;

import java.time.LocalDate;

/**
 * Lets a district live, day by day from its first one. The same seed, scale and first day give the same district, on
 * every machine and however often it is started.
 */
public final class Life {

    /** Each firm has its turn once in so many days. */
    private static final int ROUND = 30;

    /** Who ended is still asked for by those who hear late. */
    private static final int FORGOTTEN_AFTER = 120;

    /** Days that nobody hears of: by then leases, demands and intentions are at every stage, as in any district. */
    private static final int LIVED_BEFORE = 365;

    private final District district;
    private final Growing growing;
    private final LeaseTalks leaseTalks;
    private final Changing changing;
    private final Serving serving;
    private final Ending ending;
    private final Leaving leaving;
    private final Arriving arriving;
    private final Leading leading;
    private final Paying paying;

    /**
     * @param scale 1 for about 25,000 firms
     * @param from the first day to live
     */
    public Life(long seed, double scale, LocalDate from) {
        LocalDate founded = from.minusDays(LIVED_BEFORE);
        district = new District(scale, seed, (int) founded.toEpochDay() - 1);
        Leases leases = new Leases(district);
        Moving moving = new Moving(district, leases);
        leaving = new Leaving(district, leases);
        growing = new Growing(district, leases, leaving, moving);
        leaseTalks = new LeaseTalks(district, leases, leaving, moving);
        changing = new Changing(district, leaving);
        serving = new Serving(district, leaving);
        ending = new Ending(district, leases);
        arriving = new Arriving(district, moving);
        leading = new Leading(district, arriving);
        paying = new Paying(district);
        new Founding(district, leases).found();
        paying.yearBefore(founded);
        for (int i = 0; i < LIVED_BEFORE; i++) {
            nextDay();
        }
        district.begin(district.day());
    }

    public District district() {
        return district;
    }

    /** Lives the next day; afterwards the district is as on its evening. */
    public void nextDay() {
        int day = district.day() + 1;
        district.begin(day);
        district.agenda().run(day);
        arriving.day();
        leading.day();
        for (int i = Math.floorMod(day, ROUND); i < district.enterprises().size(); i += ROUND) {
            review(i);
        }
        LocalDate date = LocalDate.ofEpochDay(day);
        if (date.plusDays(1).getDayOfMonth() == 1) {
            paying.month(date);
        }
    }

    private void review(int number) {
        Enterprise firm = district.enterprises().get(number);
        if (firm == null) {
            return;
        }
        if (!firm.isHere()) {
            if (district.day() - firm.endedOn > FORGOTTEN_AFTER) {
                district.enterprises().set(number, null);
            }
            return;
        }
        growing.review(firm);
        leaseTalks.review(firm);
        changing.review(firm);
        serving.review(firm);
        ending.review(firm);
        leaving.review(firm);
    }
}
