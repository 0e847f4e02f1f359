package org.taproot.jobs;

import org.taproot.model.carrier.CarrierReported;
import org.taproot.model.carrier.UnitReported;

/** What makes the gazetteer: a carrier or a unit, the other is null. */
public record GazetteerFact(CarrierReported carrier, UnitReported unit) {}
