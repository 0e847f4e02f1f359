package org.taproot.connectors.feed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.taproot.connectors.table.Column;
import org.taproot.model.text.NumberText;

/** The rent of a unit, from whichever of three columns has it. */
final class Rent {

    private static final BigDecimal HIGHEST_PER_DAY = new BigDecimal(1_000);
    private static final BigDecimal HIGHEST_PER_MONTH = new BigDecimal(30_000);
    private static final BigDecimal MONTHS = new BigDecimal(12);
    private static final BigDecimal DAYS = new BigDecimal(365);
    private static final int DECIMALS = 4;
    private static final String[] DAY_UNITS = {
        "元/㎡/天", "元/㎡/日", "元/㎡·天", "元/㎡·日", "元/m²/天", "元/平方米/天", "元/天/㎡", "元/天/平方米"
    };
    private static final String[] MONTH_UNITS = {
        "元/㎡/月", "元/㎡·月", "元/m²/月", "元/m²·月", "元/平方米/月", "元/平方米·月", "元/月/㎡", "元/月/平方米"
    };
    private static final String[] UNIT_MONTH_UNITS = {"元", "元/月"};

    static final Column PER_DAY = Column.named("rent", "租金", "rent_cny_m2_day").in(DAY_UNITS);
    static final Column PER_MONTH =
            Column.named("rent_cny_m2_month", "租金", "rent").in(MONTH_UNITS);
    static final Column OF_UNIT_PER_MONTH =
            Column.named("rent_cny_month").or("月租金").in(UNIT_MONTH_UNITS);

    private Rent() {}

    /** In CNY per m² and day: what is written per month × 12 ÷ 365, to 4 decimals. */
    static BigDecimal perDay(Reading row, BigDecimal area) {
        if (row.text(PER_DAY.name()) != null) {
            return parsed(row, PER_DAY, HIGHEST_PER_DAY, DAY_UNITS);
        }
        if (row.text(PER_MONTH.name()) != null) {
            return perDay(parsed(row, PER_MONTH, HIGHEST_PER_MONTH, MONTH_UNITS), BigDecimal.ONE);
        }
        // without its area the row is rejected anyway
        return area == null ? null : perDay(ofUnit(row, HIGHEST_PER_MONTH.multiply(area)), area);
    }

    private static BigDecimal ofUnit(Reading row, BigDecimal highest) {
        return parsed(row, OF_UNIT_PER_MONTH, highest, UNIT_MONTH_UNITS);
    }

    private static BigDecimal parsed(Reading row, Column column, BigDecimal highest, String... units) {
        return row.parsed(column.name(), text -> NumberText.notNegative(column.name(), text, highest, units));
    }

    private static BigDecimal perDay(BigDecimal perMonth, BigDecimal area) {
        return perMonth == null
                ? null
                : perMonth.multiply(MONTHS).divide(area.multiply(DAYS), DECIMALS, RoundingMode.HALF_UP);
    }
}
