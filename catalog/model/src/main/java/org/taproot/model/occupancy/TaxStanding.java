package org.taproot.model.occupancy;

import static java.util.Objects.requireNonNull;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;

/**
 * M15 of a carrier in a month, for one scope and basis of tax: whether it is a CNY-100m building is said by the calendar
 * year, and forecast by the year so far and by the last 12 months.
 */
public record TaxStanding(Measured year, Measured yearToDate, Measured trailing12, Measured bestMonth) {

    public TaxStanding {
        requireNonNull(year, "year");
        requireNonNull(yearToDate, "yearToDate");
        requireNonNull(trailing12, "trailing12");
        requireNonNull(bestMonth, "bestMonth");
    }

    public static TaxStanding of(MonthlyTax tax, YearMonth month) {
        Label[] variants = {tax.scope().label(), tax.basis().label()};
        YearMonth december = YearMonth.of(month.getYear(), MonthlyTax.MONTHS_OF_YEAR);
        return new TaxStanding(
                tax.upTo(december, MonthlyTax.MONTHS_OF_YEAR).as(Metric.TAX_OF_YEAR, variants),
                tax.upTo(month, month.getMonthValue()).as(Metric.TAX_OF_YEAR_TO_DATE, variants),
                tax.upTo(month, MonthlyTax.MONTHS_OF_YEAR).as(Metric.TAX_OF_12_MONTHS, variants),
                tax.best(month.getYear()).as(Metric.TAX_OF_BEST_MONTH, variants));
    }

    /** Which tiers are reached; null for one of which it is unknown. */
    public Map<TaxTier, Boolean> reached() {
        return tiers(year);
    }

    /** Which tiers would be reached if the year ended like the last 12 months. */
    public Map<TaxTier, Boolean> forecast() {
        return tiers(trailing12);
    }

    private Map<TaxTier, Boolean> tiers(Measured ofYear) {
        Map<TaxTier, Boolean> tiers = new EnumMap<>(TaxTier.class);
        tiers.put(TaxTier.Y100M, TaxTier.Y100M.reachedBy(ofYear.value()));
        tiers.put(TaxTier.M100M, TaxTier.M100M.reachedBy(bestMonth.value()));
        tiers.put(TaxTier.Y10M, TaxTier.Y10M.reachedBy(ofYear.value()));
        return tiers;
    }
}
