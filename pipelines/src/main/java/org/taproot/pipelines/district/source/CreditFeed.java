package org.taproot.pipelines.district.source;

import java.io.IOException;
import java.time.LocalDate;
import org.taproot.pipelines.district.chance.Dice;
import org.taproot.pipelines.district.chance.Die;
import org.taproot.pipelines.district.life.District;
import org.taproot.pipelines.district.life.Enterprise;

/**
 * The public credit platform: once a quarter the grades of key firms, by a model that was changed at the beginning
 * of 2025. A grade is stable, the limits are not.
 */
final class CreditFeed implements Feed {

    static final String SOURCE = "credit";

    private static final LocalDate NEW_MODEL = LocalDate.of(2025, 1, 1);
    private static final double[] OLD_LIMITS = {0.30, 0.82, 0.96};
    private static final double[] NEW_LIMITS = {0.22, 0.76, 0.95};

    private final Outlet outlet;
    private final Dirt dirt;

    CreditFeed(Outlet outlet, Dirt dirt) {
        this.outlet = outlet;
        this.dirt = dirt;
    }

    @Override
    public void evening(District district, LocalDate day) throws IOException {
        LocalDate sentOn = day.plusDays(10);
        if (Period.endsQuarter(day) && outlet.takes(SOURCE, sentOn)) {
            write(district, day, sentOn);
        }
    }

    private void write(District district, LocalDate day, LocalDate sentOn) throws IOException {
        boolean isNew = !day.isBefore(NEW_MODEL);
        try (JsonSheet sheet = new JsonSheet(outlet.file(SOURCE, "信用评价_" + Period.quarter(day) + ".json", sentOn))) {
            for (Enterprise firm : district.enterprises()) {
                if (firm != null && firm.isHere() && firm.isKey() && FirmWords.isLocal(firm)) {
                    sheet.add(JsonSheet.object()
                            .put("uscc", dirt.code(SOURCE, sentOn, firm.number(), firm.uscc()))
                            .put("enterprise_name", district.firmNames().full(firm))
                            .put("grade", grade(district.dice(), firm, day, isNew ? NEW_LIMITS : OLD_LIMITS))
                            .put("model_version", isNew ? "3.0" : "2.1")
                            .put("quarter", Period.quarter(day))
                            .put("graded_on", day.toString()));
                }
            }
        }
    }

    private static String grade(Dice dice, Enterprise firm, LocalDate day, double[] limits) {
        double score = dice.roll(Die.CREDIT, firm.number(), 0)
                + 0.03 * dice.normal(Die.CREDIT, firm.number(), day.toEpochDay());
        int grade = 0;
        while (grade < limits.length && score > limits[grade]) {
            grade++;
        }
        return String.valueOf((char) ('A' + grade));
    }
}
