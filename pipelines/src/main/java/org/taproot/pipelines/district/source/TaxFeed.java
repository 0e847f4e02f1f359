package org.taproot.pipelines.district.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.taproot.pipelines.district.life.District;
import org.taproot.pipelines.district.life.Enterprise;
import org.taproot.pipelines.district.life.Happening;

/**
 * The tax office: once a month the bands of every taxpayer, on the 15th of the next month; once a week who had
 * a move to another district checked.
 */
final class TaxFeed implements Feed {

    static final String SOURCE = "tax";

    private static final int CORRECTED_AFTER = 6;
    private static final long[] BANDS = {0, 1, 5, 10, 50, 100, 500, 1_000, 5_000};
    private static final String[] CHANGES = {"下降80%以上", "下降50%-80%", "下降20%-50%", "持平", "增长20%-50%", "增长50%以上"};
    private static final double[] CHANGE_LIMITS = {-0.8, -0.5, -0.2, 0.2, 0.5};

    private final Outlet outlet;
    private final Dirt dirt;
    private final List<Happening.TaxPrechecked> prechecks = new ArrayList<>();

    TaxFeed(Outlet outlet, Dirt dirt) {
        this.outlet = outlet;
        this.dirt = dirt;
    }

    @Override
    public void evening(District district, LocalDate day) throws IOException {
        for (Happening happening : district.happenings()) {
            if (happening instanceof Happening.TaxPrechecked precheck) {
                prechecks.add(precheck);
            }
        }
        if (Period.endsWeek(day)) {
            sendPrechecks(district, day);
        }
        if (Period.endsMonth(day)) {
            sendBands(district, day);
        }
    }

    private void sendBands(District district, LocalDate day) throws IOException {
        LocalDate sentOn = day.plusDays(15);
        if (outlet.takes(SOURCE, sentOn)) {
            writeBands(district, day, sentOn, "", dirt);
        }
        LocalDate correctedOn = sentOn.plusDays(CORRECTED_AFTER);
        if (outlet.takes(SOURCE, correctedOn) && dirt.corrected(SOURCE, day)) {
            writeBands(district, day, correctedOn, "_更正", new Dirt(dirt.dice(), 0, dirt.log()));
        }
    }

    private void writeBands(District district, LocalDate day, LocalDate sentOn, String suffix, Dirt mistakes)
            throws IOException {
        String name = "税收区间_%s%s.csv".formatted(Period.month(day), suffix);
        try (CsvSheet sheet = new CsvSheet(
                outlet.file(SOURCE, name, sentOn),
                StandardCharsets.UTF_8,
                "所属期",
                "纳税人识别号",
                "纳税人名称",
                "税收区间(万元)",
                "同比",
                "主管税务机关")) {
            String month = day.toString().substring(0, 7);
            for (Enterprise firm : district.enterprises()) {
                if (firm != null && firm.isHere() && firm.taxPlace().isInDistrict()) {
                    String[] row = {
                        month,
                        mistakes.code(SOURCE, day, firm.number(), firm.uscc()),
                        district.firmNames().full(firm),
                        band(firm.tax()),
                        change(firm.taxChange()),
                        "普陀区税务局"
                    };
                    sheet.row(row);
                    if (mistakes.rowTwice(SOURCE, day, firm.number())) {
                        sheet.row(row);
                    }
                }
            }
        }
    }

    /** In 万元: 10-50. */
    private static String band(double tax) {
        if (tax <= 0) {
            return "0";
        }
        double amount = tax / 10_000;
        for (int i = 1; i < BANDS.length; i++) {
            if (amount < BANDS[i]) {
                return BANDS[i - 1] + "-" + BANDS[i];
            }
        }
        return BANDS[BANDS.length - 1] + "以上";
    }

    private static String change(double change) {
        if (Double.isNaN(change)) {
            return "";
        }
        for (int i = 0; i < CHANGE_LIMITS.length; i++) {
            if (change < CHANGE_LIMITS[i]) {
                return CHANGES[i];
            }
        }
        return CHANGES[CHANGES.length - 1];
    }

    private void sendPrechecks(District district, LocalDate day) throws IOException {
        LocalDate sentOn = day.plusDays(2);
        if (outlet.takes(SOURCE, sentOn) && !prechecks.isEmpty()) {
            String name = "跨区迁移预检_%s.csv".formatted(Period.week(day));
            try (CsvSheet sheet = new CsvSheet(
                    outlet.file(SOURCE, name, sentOn), StandardCharsets.UTF_8, "纳税人识别号", "纳税人名称", "拟迁入地", "预检结果")) {
                for (Happening.TaxPrechecked precheck : prechecks) {
                    Enterprise firm = precheck.enterprise();
                    sheet.row(
                            firm.uscc(),
                            district.firmNames().full(firm),
                            precheck.destination(),
                            firm.number() % 4 == 0 ? "有未结事项" : "通过");
                }
            }
        }
        prechecks.clear();
    }
}
