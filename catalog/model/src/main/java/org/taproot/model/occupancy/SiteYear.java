package org.taproot.model.occupancy;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * One year of an enterprise or park on its land; what is unknown is null.
 *
 * @param landM2 land used, m²
 * @param staff mean number of employees
 * @param energyTce energy used, tonnes of standard coal
 * @param emissionsT main pollutants emitted, tonnes
 */
public record SiteYear(
        SiteScale scale,
        BigDecimal landM2,
        BigDecimal taxCny,
        BigDecimal valueAddedCny,
        BigDecimal staff,
        BigDecimal energyTce,
        BigDecimal emissionsT,
        BigDecimal researchCny,
        BigDecimal revenueCny) {

    private static final BigDecimal M2_OF_3_MU = BigDecimal.valueOf(2000);

    public SiteYear {
        requireNonNull(scale, "scale");
    }

    /** An amount per mu of land; 1 mu is 2000/3 m². */
    BigDecimal perMu(BigDecimal amount) {
        return amount == null || landM2 == null
                ? null
                : Measured.quotient(amount.multiply(M2_OF_3_MU), landM2.multiply(BigDecimal.valueOf(3)));
    }
}
