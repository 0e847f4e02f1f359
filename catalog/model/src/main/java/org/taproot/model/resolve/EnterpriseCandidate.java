package org.taproot.model.resolve;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.util.List;

/** An enterprise that may be meant, with what speaks for it. */
public record EnterpriseCandidate(String uscc, List<IdentityEvidence> evidence) {

    public EnterpriseCandidate {
        requireNonNull(uscc, "uscc");
        evidence = List.copyOf(evidence);
    }

    /** From 0 to 1: the sum of the evidence. */
    public double confidence() {
        return Math.min(sum(), 100) / 100.0;
    }

    public String reasonZh() {
        return evidence.stream().map(IdentityEvidence::zh).collect(joining("，", "", "。"));
    }

    public String reasonEn() {
        return evidence.stream().map(IdentityEvidence::en).collect(joining(", "));
    }

    int sum() {
        return evidence.stream().mapToInt(IdentityEvidence::hundredths).sum();
    }

    boolean isCertain() {
        return sum() >= IdentityEvidence.ENOUGH;
    }
}
