package org.taproot.model.carrier;

import static java.util.Objects.requireNonNull;

import org.taproot.model.fact.Observation;
import org.taproot.model.fact.Provenance;

/** A source reported the full record of a unit. */
public record UnitReported(Provenance provenance, Unit unit) implements Observation<Unit> {

    public UnitReported {
        requireNonNull(provenance, "provenance");
        requireNonNull(unit, "unit");
    }

    @Override
    public String key() {
        return unit.id();
    }

    /** Sources deliver whole buildings, and which of them is up to each. */
    @Override
    public String scope() {
        return unit.building();
    }

    @Override
    public Unit payload() {
        return unit;
    }
}
