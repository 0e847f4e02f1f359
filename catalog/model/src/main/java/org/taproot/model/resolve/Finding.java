package org.taproot.model.resolve;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * One piece of evidence that was found.
 *
 * @param about the value it was found in, for people
 */
public record Finding(Evidence evidence, String about) {

    public Finding {
        requireNonNull(evidence, "evidence");
        requireNonNull(about, "about");
    }

    public String zh() {
        return evidence.zh(about);
    }

    public String en() {
        return evidence.en(about);
    }

    /** The sum of the weights, from 0 to 1. */
    static double confidence(List<Finding> findings) {
        return Math.max(0, Math.min(sum(findings), 100)) / 100.0;
    }

    static int sum(List<Finding> findings) {
        int sum = 0;
        for (Finding finding : findings) {
            sum += finding.evidence().hundredths();
        }
        return sum;
    }

    static String zh(List<Finding> findings) {
        return findings.stream().map(Finding::zh).collect(joining("，", "", "。"));
    }

    static String en(List<Finding> findings) {
        return findings.stream().map(Finding::en).collect(joining(", "));
    }
}
