package org.taproot.model.occupancy;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * An enterprise that was verified to operate in a carrier.
 *
 * @param registered where its registered address is
 * @param taxed where its tax is administered
 * @param areaM2 what it uses here in m², or null
 * @param landedTaxCny estimated tax that lands in the district, or null
 * @param otherTaxCny estimated tax that does not, or null
 */
public record VerifiedEnterprise(
        String uscc,
        SiteKind site,
        Locality registered,
        Locality taxed,
        BigDecimal areaM2,
        BigDecimal landedTaxCny,
        BigDecimal otherTaxCny) {

    public VerifiedEnterprise {
        requireNonNull(uscc, "uscc");
        requireNonNull(site, "site");
        requireNonNull(registered, "registered");
        requireNonNull(taxed, "taxed");
    }
}
