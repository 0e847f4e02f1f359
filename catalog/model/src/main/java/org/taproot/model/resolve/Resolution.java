package org.taproot.model.resolve;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What a place was resolved to, as finely as is certain. What is ambiguous or unresolved claims nothing, has the confidence
 * 0 and waits for a person.
 */
public sealed interface Resolution {

    /** What was found, in the order in which it was looked for. */
    List<Finding> findings();

    /** The carrier; empty when none is certain. */
    Optional<String> carrier();

    /** The floors, where they are certain. */
    default List<String> floors() {
        return List.of();
    }

    /** The ids of the units, where they are certain. */
    default List<String> units() {
        return List.of();
    }

    /** Whether a person has to look at it: nothing is certain, and nobody has said that there is nothing. */
    default boolean isOpen() {
        return carrier().isEmpty()
                && findings().stream().noneMatch(finding -> finding.evidence() == Evidence.SETTLED_AS_NONE);
    }

    /** From 0 to 1: the sum of the evidence. */
    default double confidence() {
        return carrier().isEmpty() ? 0 : Finding.confidence(findings());
    }

    /** Why, as a sentence in Chinese. */
    default String reasonZh() {
        return Finding.zh(findings());
    }

    /** Why, as a sentence in English. */
    default String reasonEn() {
        return Finding.en(findings());
    }

    /** One unit, or several that the address names. */
    record ToUnit(String carrierId, List<String> floors, List<String> units, List<Finding> findings)
            implements Resolution {
        public ToUnit {
            requireNonNull(carrierId, "carrierId");
            floors = List.copyOf(floors);
            units = List.copyOf(units);
            findings = List.copyOf(findings);
        }

        @Override
        public Optional<String> carrier() {
            return Optional.of(carrierId);
        }
    }

    /** One floor, or several that the address names. */
    record ToFloor(String carrierId, List<String> floors, List<Finding> findings) implements Resolution {
        public ToFloor {
            requireNonNull(carrierId, "carrierId");
            floors = List.copyOf(floors);
            findings = List.copyOf(findings);
        }

        @Override
        public Optional<String> carrier() {
            return Optional.of(carrierId);
        }
    }

    /** The carrier as a whole. */
    record ToBuilding(String carrierId, List<Finding> findings) implements Resolution {
        public ToBuilding {
            requireNonNull(carrierId, "carrierId");
            findings = List.copyOf(findings);
        }

        @Override
        public Optional<String> carrier() {
            return Optional.of(carrierId);
        }
    }

    /**
     * Several carriers fit alike, or one fits too little.
     *
     * @param candidates the best first, and not more than a person can look through
     */
    record Ambiguous(List<Candidate> candidates, List<Finding> findings) implements Resolution {
        public Ambiguous {
            candidates = List.copyOf(candidates);
            findings = List.copyOf(findings);
        }

        @Override
        public Optional<String> carrier() {
            return Optional.empty();
        }
    }

    /** Nothing fits. */
    record Unresolved(List<Finding> findings) implements Resolution {
        public Unresolved {
            findings = List.copyOf(findings);
        }

        @Override
        public Optional<String> carrier() {
            return Optional.empty();
        }
    }
}
