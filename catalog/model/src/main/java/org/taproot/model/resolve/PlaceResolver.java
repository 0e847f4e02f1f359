package org.taproot.model.resolve;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.taproot.model.place.Address;

/** Resolves the places of enterprises: a person's decision first, then the rules. */
public record PlaceResolver(Gazetteer gazetteer, SettledDecisions<PlaceSubject, Spot> decisions) {

    public PlaceResolver {
        requireNonNull(gazetteer, "gazetteer");
        requireNonNull(decisions, "decisions");
    }

    /** What is open, {@link Resolution#isOpen}, waits for a person, unless one has settled it as none. */
    public Resolution resolve(PlaceSubject subject, Address address) {
        return decisions
                .about(subject, address.text())
                .map(PlaceResolver::settled)
                .orElseGet(() -> gazetteer.resolve(address));
    }

    private static Resolution settled(SettledDecision<PlaceSubject, Spot> decision) {
        return decision.chosen() == null
                ? new Resolution.Unresolved(List.of(Evidence.SETTLED_AS_NONE.of(decision.by())))
                : decision.chosen().resolution(Evidence.SETTLED_AS.of(decision.by()));
    }
}
