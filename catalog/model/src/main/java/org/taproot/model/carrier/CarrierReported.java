package org.taproot.model.carrier;

import static java.util.Objects.requireNonNull;

import org.taproot.model.fact.Observation;
import org.taproot.model.fact.Provenance;
import org.taproot.model.fact.Term;

/**
 * A source reported the full record of a building or park. Its key is the carrier id.
 */
@Term(zh = "载体", en = "carriers: buildings and parks")
public record CarrierReported(Provenance provenance, Carrier carrier) implements Observation<Carrier> {

    public CarrierReported {
        requireNonNull(provenance, "provenance");
        requireNonNull(carrier, "carrier");
    }

    @Override
    public String key() {
        return carrier.carrierId();
    }

    @Override
    public Carrier payload() {
        return carrier;
    }
}
