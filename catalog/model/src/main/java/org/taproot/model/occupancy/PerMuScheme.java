package org.taproot.model.occupancy;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How a place grades land use per mu in a year: data, for weights, benchmarks and limits are set anew every year. The
 * score is Σ weight × value ÷ benchmark, each quotient up to {@code cap}. Below scale tax per mu alone has all weight.
 *
 * @param name with its year, shown with every grade
 * @param cap how often its benchmark an indicator counts at most
 * @param grades by the score from which they are given
 */
public record PerMuScheme(String name, Map<PerMuIndicator, Part> parts, BigDecimal cap, List<Grade> grades) {

    public PerMuScheme {
        requireNonNull(name, "name");
        requireNonNull(cap, "cap");
        parts = Map.copyOf(parts);
        grades = grades.stream()
                .sorted(Comparator.comparing(Grade::from).reversed())
                .toList();
        if (!parts.containsKey(PerMuIndicator.TAX_PER_MU)) {
            throw new IllegalArgumentException(
                    "Invalid scheme %s: expected a benchmark of %s".formatted(name, PerMuIndicator.TAX_PER_MU));
        }
    }

    /** The weight of an indicator and the value that earns it in full. */
    public record Part(BigDecimal weight, BigDecimal benchmark) {

        public Part {
            if (weight.signum() <= 0 || benchmark.signum() <= 0) {
                throw new IllegalArgumentException(
                        "Invalid weight %s or benchmark %s: expected more than 0".formatted(weight, benchmark));
            }
        }
    }

    /** A grade, A to D, and the lowest score that earns it. */
    public record Grade(String grade, BigDecimal from) {

        public Grade {
            requireNonNull(grade, "grade");
            requireNonNull(from, "from");
        }
    }

    /** The score; null when an indicator that has weight is unknown. */
    public BigDecimal score(SiteYear year) {
        BigDecimal score = BigDecimal.ZERO;
        for (Map.Entry<PerMuIndicator, Part> part : partsFor(year.scale()).entrySet()) {
            BigDecimal times =
                    Measured.quotient(part.getKey().of(year), part.getValue().benchmark());
            if (times == null) {
                return null;
            }
            score = score.add(part.getValue().weight().multiply(times.min(cap)));
        }
        return score;
    }

    /** The grade; null without a score, and below the lowest grade. */
    public String grade(SiteYear year) {
        BigDecimal score = score(year);
        return grades.stream()
                .filter(grade -> score != null && score.compareTo(grade.from()) >= 0)
                .map(Grade::grade)
                .findFirst()
                .orElse(null);
    }

    private Map<PerMuIndicator, Part> partsFor(SiteScale scale) {
        if (scale == SiteScale.ABOVE_SCALE) {
            return new EnumMap<>(parts);
        }
        BigDecimal all = parts.values().stream().map(Part::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal benchmark = parts.get(PerMuIndicator.TAX_PER_MU).benchmark();
        return Map.of(PerMuIndicator.TAX_PER_MU, new Part(all, benchmark));
    }
}
