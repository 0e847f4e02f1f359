package org.taproot.model.occupancy;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Tax of a carrier's enterprises that lands in the district, CNY by month. A month that is not there is unknown, not 0.
 */
public record MonthlyTax(TaxScope scope, TaxBasis basis, Map<YearMonth, BigDecimal> months) {

    static final int MONTHS_OF_YEAR = 12;

    public MonthlyTax {
        requireNonNull(scope, "scope");
        requireNonNull(basis, "basis");
        months = Map.copyOf(months);
    }

    /** The tax of so many months up to this one. */
    Sum upTo(YearMonth last, int count) {
        Map<YearMonth, BigDecimal> known = new TreeMap<>();
        LongStream.range(0, count)
                .mapToObj(last::minusMonths)
                .filter(months::containsKey)
                .forEach(month -> known.put(month, months.get(month)));
        BigDecimal sum = known.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Sum(known.size() == count ? sum : null, known.size(), count - known.size());
    }

    /** The highest of the known months of a year, or null. */
    Sum best(int year) {
        BigDecimal best = Stream.iterate(YearMonth.of(year, 1), month -> month.plusMonths(1))
                .limit(MONTHS_OF_YEAR)
                .map(months::get)
                .filter(Objects::nonNull)
                .max(BigDecimal::compareTo)
                .orElse(null);
        Sum all = upTo(YearMonth.of(year, MONTHS_OF_YEAR), MONTHS_OF_YEAR);
        return new Sum(best, all.known(), all.missing());
    }

    /** @param tax null when a month is missing */
    record Sum(BigDecimal tax, int known, int missing) {

        Measured as(Metric metric, Label... variants) {
            return metric.of(tax, known, missing, variants);
        }
    }
}
