package org.taproot.model.occupancy;

import java.math.BigDecimal;

/**
 * Sums over let units.
 *
 * @param units how many
 * @param priced how many of them have a known area and rent
 * @param areaHundredths their area in hundredths of a m²
 * @param rentMillionths their rent in millionths of CNY per day
 */
public record LeaseSums(long units, long priced, long areaHundredths, long rentMillionths) {

    public static final LeaseSums NONE = new LeaseSums(0, 0, 0, 0);

    public LeaseSums plus(LeaseSums other) {
        return new LeaseSums(
                units + other.units,
                priced + other.priced,
                areaHundredths + other.areaHundredths,
                rentMillionths + other.rentMillionths);
    }

    public LeaseSums minus(LeaseSums other) {
        return new LeaseSums(
                units - other.units,
                priced - other.priced,
                areaHundredths - other.areaHundredths,
                rentMillionths - other.rentMillionths);
    }

    public BigDecimal areaM2() {
        return Hundredths.squareMetres(areaHundredths);
    }

    /** Rent of a year of 365 days, in CNY. */
    public BigDecimal annualRentCny() {
        return BigDecimal.valueOf(rentMillionths, 6).multiply(BigDecimal.valueOf(365));
    }
}
