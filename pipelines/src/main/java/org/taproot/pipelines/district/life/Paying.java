package org.taproot.pipelines.district.life;

import java.time.LocalDate;
import org.taproot.pipelines.district.chance.Dice;
import org.taproot.pipelines.district.chance.Die;

/** What every firm pays in tax for the month that is over. */
final class Paying {

    private static final double[] SEASON = {1.25, 0.8, 0.85, 1.2, 1.05, 0.9, 1.15, 0.9, 0.9, 1.1, 0.85, 1.05};
    private static final int SENT_AFTER = 15;
    private static final double FALL = -0.2;

    private final District district;
    private final Dice dice;

    Paying(District district) {
        this.district = district;
        this.dice = district.dice();
    }

    /** On the last day of a month. */
    void month(LocalDate day) {
        for (Enterprise firm : district.enterprises()) {
            if (firm != null && firm.isHere()) {
                pays(firm, day);
            }
        }
    }

    /** For the twelve months before the beginning, so that the first year has one to be compared with. */
    void yearBefore(LocalDate from) {
        for (LocalDate day = from.minusYears(1); day.isBefore(from); day = day.plusMonths(1)) {
            month(day);
        }
    }

    private void pays(Enterprise firm, LocalDate day) {
        int month = day.getMonthValue() - 1;
        double amount = firm.taxPlace.isInDistrict() ? amount(firm, day) : 0;
        firm.pays(month, amount);
        if (firm.taxChange < FALL && !firm.taxFell) {
            Departure departure = firm.isLeaving((int) day.toEpochDay()) ? firm.departure : null;
            // nobody sees it before it is sent
            district.agenda()
                    .at(
                            (int) day.toEpochDay() + SENT_AFTER,
                            () -> district.happened(new Happening.Showed(firm, "T1", departure)));
            firm.taxFell = true;
        } else if (firm.taxChange > FALL / 2) {
            firm.taxFell = false;
        }
    }

    /** Good and bad years come firm by firm; a quarter of the firms pay a fifth less than the year before. */
    private double amount(Enterprise firm, LocalDate day) {
        int year = day.getYear();
        double into = (day.getDayOfYear() - 1) / 365.0;
        double cycle = (1 - into) * dice.normal(Die.TAX_YEAR, firm.number, year)
                + into * dice.normal(Die.TAX_YEAR, firm.number, year + 1L);
        double noise = 0.04 * dice.normal(Die.TAX_MONTH, firm.number, day.toEpochDay());
        double here = firm.presence((int) day.toEpochDay() - 25);
        return firm.yearlyTax() / 12 * SEASON[day.getMonthValue() - 1] * here * StrictMath.exp(0.15 * cycle + noise);
    }
}
