package org.taproot.model.resolve;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** A carrier that an address may mean, for a person to choose. */
public record Candidate(String carrierId, List<Finding> findings) {

    public Candidate {
        requireNonNull(carrierId, "carrierId");
        findings = List.copyOf(findings);
    }

    /** From 0 to 1: the sum of the evidence. */
    public double confidence() {
        return Finding.confidence(findings);
    }

    public String reasonZh() {
        return Finding.zh(findings);
    }

    public String reasonEn() {
        return Finding.en(findings);
    }
}
