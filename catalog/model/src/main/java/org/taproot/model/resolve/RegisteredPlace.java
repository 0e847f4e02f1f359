package org.taproot.model.resolve;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.taproot.model.fact.Provenance;
import org.taproot.model.place.Address;

/**
 * The registered place of an enterprise, as its sources say it, with what people decided about it.
 *
 * @param capital registered capital in whole units of its currency; may be null, and so may name and address
 * @param decisions about any of its addresses, the earliest first
 * @param cause what its sources said last
 */
public record RegisteredPlace(
        String uscc,
        String name,
        BigDecimal capital,
        Address address,
        List<DecisionReported> decisions,
        Provenance cause) {

    public RegisteredPlace {
        requireNonNull(uscc, "uscc");
        requireNonNull(cause, "cause");
        decisions = List.copyOf(decisions);
    }

    PlaceSubject subject() {
        return new PlaceSubject(uscc, PlaceKind.REGISTERED);
    }

    SettledDecisions<PlaceSubject, Spot> settled() {
        return new SettledDecisions<>(
                decisions.stream().map(DecisionReported::settled).toList());
    }

    /** The newest decision, when it is about another address than the one of now. */
    String earlierDecision() {
        if (decisions.isEmpty() || address == null) {
            return null;
        }
        Optional<SettledDecision<PlaceSubject, Spot>> holding = settled().about(subject(), address.text());
        DecisionReported newest = decisions.get(decisions.size() - 1);
        return holding.isPresent()
                ? null
                : "%s：%s（%s）"
                        .formatted(
                                newest.address(),
                                newest.carrierId() == null ? "—" : newest.carrierId(),
                                newest.settled().by());
    }
}
