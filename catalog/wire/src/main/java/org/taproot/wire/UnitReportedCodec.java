package org.taproot.wire;

import static org.taproot.wire.Fields.date;
import static org.taproot.wire.Fields.decimal;
import static org.taproot.wire.Fields.text;

import java.io.IOException;
import org.apache.avro.generic.GenericRecord;
import org.taproot.model.carrier.Unit;
import org.taproot.model.carrier.UnitReported;
import org.taproot.model.carrier.UnitStatus;

final class UnitReportedCodec extends AvroCodec<UnitReported> {

    UnitReportedCodec() {
        super("unit-reported");
    }

    @Override
    void write(UnitReported fact, Body message) throws IOException {
        Unit unit = fact.unit();
        message.provenance(fact.provenance());
        message.text(unit.building());
        message.text(unit.floor());
        message.text(unit.unit());
        message.optionalText(unit.street());
        message.optionalDecimal(unit.areaM2());
        message.optionalCode(unit.status());
        message.optionalText(unit.tenant());
        message.optionalDate(unit.leaseStart());
        message.optionalDate(unit.leaseEnd());
        message.optionalDecimal(unit.rentCnyM2Day());
    }

    @Override
    UnitReported read(GenericRecord message) {
        String status = text(message, "status");
        return new UnitReported(
                Fields.provenance(message),
                new Unit(
                        text(message, "building"),
                        text(message, "floor"),
                        text(message, "unit"),
                        text(message, "street"),
                        decimal(message, "area_m2"),
                        status == null ? null : UnitStatus.valueOf(status),
                        text(message, "tenant"),
                        date(message, "lease_start"),
                        date(message, "lease_end"),
                        decimal(message, "rent_cny_m2_day")));
    }
}
