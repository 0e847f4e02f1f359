package org.taproot.model.occupancy;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.taproot.model.occupancy.LeaseEvent.Kind;

/** M6 to M8: how much was let in a period, and how long what is available lasts at that pace. */
public final class TakeUp {

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    private TakeUp() {}

    /** M6, m²: n is the units let, missing those of unknown area. */
    public static Measured gross(Collection<LeaseEvent> events, DayRange period) {
        return measured(Metric.GROSS_TAKE_UP, of(Kind.SIGNED, events, period));
    }

    /** What was renewed in the period, m². */
    public static Measured renewed(Collection<LeaseEvent> events, DayRange period) {
        return measured(Metric.RENEWED_AREA, of(Kind.RENEWED, events, period));
    }

    /**
     * M7, by area.
     *
     * @param gross M6 of the period
     * @param availableAtStart m², of the evening before its first day
     * @param flow what became available in the period
     */
    public static Measured rate(Measured gross, BigDecimal availableAtStart, StockFlow flow) {
        requireMetric(gross, Metric.GROSS_TAKE_UP);
        requireNonNull(availableAtStart, "availableAtStart");
        BigDecimal rate = Measured.quotient(gross.value(), availableAtStart.add(flow.newlyAvailableM2()));
        return Metric.TAKE_UP_RATE.of(rate, gross.n(), gross.missing());
    }

    /**
     * M8.
     *
     * @param grossOf12Months M6 of the 12 months up to the day
     * @param end the place on the day
     */
    public static Measured monthsOfSupply(Occupancy end, Measured grossOf12Months) {
        requireMetric(grossOf12Months, Metric.GROSS_TAKE_UP);
        BigDecimal months = Measured.quotient(end.availableM2().multiply(MONTHS), grossOf12Months.value());
        return Metric.MONTHS_OF_SUPPLY.of(months, grossOf12Months.n(), grossOf12Months.missing());
    }

    private static void requireMetric(Measured measured, Metric expected) {
        if (measured.metric() != expected) {
            throw new IllegalArgumentException("Invalid figure %s: expected %s".formatted(measured.metric(), expected));
        }
    }

    private static List<LeaseEvent> of(Kind kind, Collection<LeaseEvent> events, DayRange period) {
        return events.stream()
                .filter(event -> event.kind() == kind && period.contains(event.day()))
                .toList();
    }

    private static Measured measured(Metric metric, List<LeaseEvent> events) {
        List<BigDecimal> areas = events.stream()
                .map(LeaseEvent::areaM2)
                .filter(area -> area != null)
                .toList();
        BigDecimal sum = areas.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return metric.of(sum, events.size(), events.size() - areas.size());
    }
}
