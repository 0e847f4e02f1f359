package org.taproot.model.occupancy;

import java.math.BigDecimal;
import java.time.YearMonth;

/** M14: tax per m², over the leasable stock or over what is occupied of it. */
public final class TaxYield {

    private static final Label STOCK = Label.of("可租赁面积", "leasable stock");
    private static final Label OCCUPIED = Label.of("已用面积", "occupied area");

    private TaxYield() {}

    /** CNY per m² of leasable stock, of the 12 months up to {@code last}: n is the months known. */
    public static Measured perStock(MonthlyTax tax, YearMonth last, Occupancy place) {
        return per(tax, last, place.stockM2(), STOCK);
    }

    /** The same per m² that is not vacant. */
    public static Measured perOccupied(MonthlyTax tax, YearMonth last, Occupancy place) {
        return per(tax, last, place.occupiedM2(), OCCUPIED);
    }

    private static Measured per(MonthlyTax tax, YearMonth last, BigDecimal areaM2, Label area) {
        if (tax.scope() != TaxScope.OPERATING_THERE) {
            throw new IllegalArgumentException("Invalid tax of enterprises %s: expected those %s"
                    .formatted(
                            tax.scope().label().en(),
                            TaxScope.OPERATING_THERE.label().en()));
        }
        MonthlyTax.Sum year = tax.upTo(last, MonthlyTax.MONTHS_OF_YEAR);
        return Metric.TAX_PER_M2.of(
                Measured.quotient(year.tax(), areaM2),
                year.known(),
                year.missing(),
                tax.basis().label(),
                area);
    }
}
