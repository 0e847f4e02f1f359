package org.taproot.model.enterprise;

import static java.util.Objects.requireNonNull;

import org.taproot.model.fact.Observation;
import org.taproot.model.fact.Provenance;

/** A source reported the full record of an enterprise. */
public record EnterpriseReported(Provenance provenance, Enterprise enterprise) implements Observation<Enterprise> {

    public EnterpriseReported {
        requireNonNull(provenance, "provenance");
        requireNonNull(enterprise, "enterprise");
    }

    @Override
    public String key() {
        return enterprise.uscc();
    }

    @Override
    public Enterprise payload() {
        return enterprise;
    }
}
