package org.taproot.lake.query;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * A registered address that waits for a person.
 *
 * @param rank from 1, the most important first
 * @param registeredCapital in whole units of its currency; may be null, and so may name and address
 * @param candidates the ids of the carriers that may be meant, parted by 、; empty for none
 * @param reasonZh why it is not certain
 * @param earlierDecision what a person had decided about an earlier address; null for nothing
 */
public record UnresolvedPlace(
        long rank,
        String uscc,
        String name,
        BigDecimal registeredCapital,
        String address,
        String candidates,
        String reasonZh,
        String earlierDecision) {

    public UnresolvedPlace {
        requireNonNull(uscc, "uscc");
    }
}
