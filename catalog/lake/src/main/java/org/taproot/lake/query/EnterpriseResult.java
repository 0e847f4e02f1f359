package org.taproot.lake.query;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * One page of enterprises and the count of all pages.
 *
 * @param count enterprises found, on all pages
 * @param districts every registered district known, sorted, whatever was asked
 */
public record EnterpriseResult(List<KnownEnterprise> enterprises, long count, List<String> districts, Basis basis) {

    public EnterpriseResult {
        requireNonNull(enterprises, "enterprises");
        requireNonNull(districts, "districts");
        requireNonNull(basis, "basis");
        enterprises = List.copyOf(enterprises);
        districts = List.copyOf(districts);
    }

    /** When the newest row was received; null when nothing is loaded. */
    public Instant asOf() {
        return basis.asOf();
    }
}
