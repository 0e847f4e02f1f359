package org.taproot.model.occupancy;

import java.math.BigDecimal;
import java.time.LocalDate;

/** M1 to M4: how much space there is and how much of it is vacant, available or estimated to lie unused. */
public final class Vacancy {

    private Vacancy() {}

    /** M1, m²: n is the units in the stock. */
    public static Measured leasableStock(Occupancy place) {
        return Metric.LEASABLE_STOCK.of(place.stockM2(), place.units(), place.unitsWithoutArea());
    }

    /** M2: missing are the unverified units. */
    public static Measured rate(Occupancy place) {
        BigDecimal rate = Measured.quotient(place.areaM2(SpaceUse.VACANT), place.stockM2());
        return Metric.VACANCY_RATE.of(rate, place.units(), place.units(SpaceUse.UNVERIFIED));
    }

    /** M3: what is available as of a day or comes free in the months after it; 0 months for what is available now. */
    public static Measured availabilityRate(Occupancy place, LocalDate day, int months) {
        DayRange horizon = DayRange.monthsAfter(day, months);
        LeaseSums comingFree =
                place.leases().endingIn(horizon).minus(place.subletting().endingIn(horizon));
        BigDecimal available = place.availableM2().add(comingFree.areaM2());
        return Metric.AVAILABILITY_RATE.of(
                Measured.quotient(available, place.stockM2()),
                place.units(),
                place.units(SpaceUse.UNVERIFIED) + place.leases().undated().units(),
                Label.of(months));
    }

    /**
     * M4: n is the estimates.
     *
     * @throws IllegalArgumentException when more is estimated to lie unused than is let and not offered
     */
    public static Measured shadowRate(Occupancy place, ShadowEstimates estimates) {
        BigDecimal most = place.areaM2(SpaceUse.LEASED).add(place.areaM2(SpaceUse.NOTICE_GIVEN));
        if (estimates.unusedM2().compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    "Invalid estimate of %s m² unused: expected at most the %s m² let and not offered"
                            .formatted(estimates.unusedM2().toPlainString(), most.toPlainString()));
        }
        BigDecimal rate = estimates.count() == 0 ? null : Measured.quotient(estimates.unusedM2(), place.stockM2());
        return Metric.SHADOW_VACANCY_RATE.of(rate, estimates.count(), 0);
    }
}
