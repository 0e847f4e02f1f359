package org.taproot.model.occupancy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** M17: tax per m² of carriers beside the district's median of their class. */
public final class OutputRates {

    private final List<BigDecimal> known;
    private final long missing;

    private OutputRates(List<BigDecimal> known, long missing) {
        this.known = known;
        this.missing = missing;
    }

    /** M14 of all carriers of one class in the district, each with the same basis and area. */
    public static OutputRates of(Collection<Measured> taxPerM2) {
        if (taxPerM2.stream().map(Measured::name).distinct().count() > 1) {
            throw new IllegalArgumentException("Invalid carriers: expected one kind of tax per m², found %s"
                    .formatted(taxPerM2.stream()
                            .map(measured -> measured.name().en())
                            .distinct()
                            .toList()));
        }
        List<BigDecimal> known = known(taxPerM2).sorted().toList();
        return new OutputRates(known, taxPerM2.size() - known.size());
    }

    /** CNY per m²; of an even number the mean of the middle two; null without any. */
    public BigDecimal median() {
        if (known.isEmpty()) {
            return null;
        }
        BigDecimal lower = known.get((known.size() - 1) / 2);
        BigDecimal upper = known.get(known.size() / 2);
        return lower.add(upper).divide(BigDecimal.valueOf(2), 6, RoundingMode.HALF_UP);
    }

    /** What a carrier yields, as a multiple of the median: n is the carriers of the class with a figure. */
    public Measured rate(Measured taxPerM2) {
        return Metric.OUTPUT_RATE.of(Measured.quotient(taxPerM2.value(), median()), known.size(), missing);
    }

    /** Of some carriers of the class, such as those of a street, the share that yields more than the median. */
    public Measured shareAbove(Collection<Measured> carriers) {
        List<BigDecimal> figures = known(carriers).toList();
        BigDecimal median = median();
        long above =
                figures.stream().filter(figure -> figure.compareTo(median) > 0).count();
        return Metric.SHARE_ABOVE_MEDIAN.of(
                Measured.quotient(BigDecimal.valueOf(above), BigDecimal.valueOf(figures.size())),
                figures.size(),
                carriers.size() - figures.size());
    }

    private static Stream<BigDecimal> known(Collection<Measured> figures) {
        return figures.stream().map(Measured::value).filter(value -> value != null);
    }
}
