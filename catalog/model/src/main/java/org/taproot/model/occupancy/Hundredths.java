package org.taproot.model.occupancy;

import java.math.BigDecimal;

/** Areas as whole hundredths of a m²: exact, as areas have 2 decimals, and added without allocating. */
final class Hundredths {

    private Hundredths() {}

    static long of(BigDecimal areaM2) {
        return areaM2.movePointRight(2).longValueExact();
    }

    static BigDecimal squareMetres(long hundredths) {
        return BigDecimal.valueOf(hundredths, 2);
    }
}
