package org.taproot.wire;

import static org.taproot.wire.Fields.date;
import static org.taproot.wire.Fields.days;
import static org.taproot.wire.Fields.decimal;
import static org.taproot.wire.Fields.plain;
import static org.taproot.wire.Fields.text;

import org.apache.avro.generic.GenericRecord;
import org.taproot.model.carrier.Unit;
import org.taproot.model.carrier.UnitReported;
import org.taproot.model.carrier.UnitStatus;

final class UnitReportedCodec extends AvroCodec<UnitReported> {

    UnitReportedCodec() {
        super("unit-reported", 1);
    }

    @Override
    void write(UnitReported fact, GenericRecord message) {
        Unit unit = fact.unit();
        Fields.putProvenance(message, fact.provenance());
        message.put("building", unit.building());
        message.put("floor", unit.floor());
        message.put("unit", unit.unit());
        message.put("street", unit.street());
        message.put("area_m2", plain(unit.areaM2()));
        message.put("status", unit.status() == null ? null : unit.status().name());
        message.put("tenant", unit.tenant());
        message.put("lease_start", days(unit.leaseStart()));
        message.put("lease_end", days(unit.leaseEnd()));
        message.put("rent_cny_m2_day", plain(unit.rentCnyM2Day()));
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
