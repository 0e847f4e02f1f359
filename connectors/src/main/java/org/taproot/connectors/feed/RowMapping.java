package org.taproot.connectors.feed;

import org.taproot.connectors.table.Values;
import org.taproot.model.fact.Outcome;
import org.taproot.model.fact.Provenance;

/** Makes a fact of what a row says. */
@FunctionalInterface
public interface RowMapping<F> {

    Outcome<F> fact(Values values, Provenance provenance);
}
