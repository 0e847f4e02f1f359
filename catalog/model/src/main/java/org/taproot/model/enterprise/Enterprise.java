package org.taproot.model.enterprise;

import static java.util.Objects.requireNonNull;
import static org.taproot.model.fact.Overlay.first;

import java.time.LocalDate;
import org.taproot.model.fact.Overlay;
import org.taproot.model.place.Address;
import org.taproot.model.text.Wording;

/**
 * An enterprise as a registry knows it. Every field but the code may be null.
 *
 * @param uscc unified social credit code, 18 characters, normalised
 * @param entityType kind of legal entity, in the registry's words
 * @param registeredCapital in whole units of its currency
 * @param registeredAddress the place on the licence; where the firm works is another fact
 * @param industry and size as the registry says them
 * @param changedOn the day of the newest change that was filed
 * @param closedOn the day on which it was closed; null for one that is open
 */
public record Enterprise(
        String uscc,
        String name,
        String entityType,
        LocalDate establishedOn,
        Money registeredCapital,
        String businessScope,
        Address registeredAddress,
        String industry,
        String size,
        LocalDate changedOn,
        LocalDate closedOn)
        implements Overlay<Enterprise> {

    public Enterprise {
        requireNonNull(uscc, "uscc");
    }

    @Override
    public Enterprise over(Enterprise lower) {
        return new Enterprise(
                uscc,
                first(name, lower.name),
                first(entityType, lower.entityType),
                first(establishedOn, lower.establishedOn),
                first(registeredCapital, lower.registeredCapital),
                first(businessScope, lower.businessScope),
                first(registeredAddress, lower.registeredAddress),
                first(industry, lower.industry),
                first(size, lower.size),
                first(changedOn, lower.changedOn),
                first(closedOn, lower.closedOn));
    }

    @Override
    public boolean agree(Object one, Object other) {
        return Wording.isSame(one, other);
    }
}
