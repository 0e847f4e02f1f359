package org.taproot.model.occupancy;

import java.math.BigDecimal;

/** M5: how much more, or less, of a place is occupied at the end of a period than at its start. */
public final class NetAbsorption {

    private NetAbsorption() {}

    /** m²: n is the units at the end, missing those nobody has verified. */
    public static Measured between(Occupancy start, Occupancy end) {
        return Metric.NET_ABSORPTION.of(
                end.occupiedM2().subtract(start.occupiedM2()), end.units(), end.units(SpaceUse.UNVERIFIED));
    }

    /** The same in m², from what was vacant at both ends and what came and went in between. */
    public static BigDecimal fromVacancy(BigDecimal vacantAtStart, StockFlow flow, BigDecimal vacantAtEnd) {
        return vacantAtStart.add(flow.completedM2()).subtract(flow.removedM2()).subtract(vacantAtEnd);
    }
}
