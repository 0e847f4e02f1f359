package org.taproot.wire;

import static org.taproot.wire.Fields.date;
import static org.taproot.wire.Fields.days;
import static org.taproot.wire.Fields.decimal;
import static org.taproot.wire.Fields.plain;
import static org.taproot.wire.Fields.text;

import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.taproot.model.enterprise.Enterprise;
import org.taproot.model.enterprise.EnterpriseReported;
import org.taproot.model.enterprise.Money;
import org.taproot.model.place.Address;

final class EnterpriseReportedCodec extends AvroCodec<EnterpriseReported> {

    EnterpriseReportedCodec() {
        super("enterprise-reported", 1);
    }

    @Override
    void write(EnterpriseReported fact, GenericRecord message) {
        Enterprise enterprise = fact.enterprise();
        Money capital = enterprise.registeredCapital();
        Fields.putProvenance(message, fact.provenance());
        message.put("uscc", enterprise.uscc());
        message.put("name", enterprise.name());
        message.put("entity_type", enterprise.entityType());
        message.put("established_on", days(enterprise.establishedOn()));
        message.put("registered_capital", capital == null ? null : plain(capital.amount()));
        message.put("registered_capital_currency", capital == null ? null : capital.currency());
        message.put("business_scope", enterprise.businessScope());
        if (enterprise.registeredAddress() != null) {
            message.put("registered_address", address(enterprise.registeredAddress(), message));
        }
    }

    private static GenericRecord address(Address address, GenericRecord message) {
        GenericRecord inner = new GenericData.Record(message.getSchema()
                .getField("registered_address")
                .schema()
                .getTypes()
                .get(1));
        inner.put("text", address.text());
        inner.put("province", address.province());
        inner.put("district", address.district());
        inner.put("town", address.town());
        inner.put("road", address.road());
        inner.put("lane", address.lane());
        inner.put("number", address.number());
        inner.put("building", address.building());
        inner.put("floor", address.floor());
        inner.put("room", address.room());
        return inner;
    }

    @Override
    EnterpriseReported read(GenericRecord message) {
        String currency = text(message, "registered_capital_currency");
        return new EnterpriseReported(
                Fields.provenance(message),
                new Enterprise(
                        text(message, "uscc"),
                        text(message, "name"),
                        text(message, "entity_type"),
                        date(message, "established_on"),
                        currency == null ? null : new Money(decimal(message, "registered_capital"), currency),
                        text(message, "business_scope"),
                        address((GenericRecord) message.get("registered_address"))));
    }

    private static Address address(GenericRecord inner) {
        if (inner == null) {
            return null;
        }
        return new Address(
                text(inner, "text"),
                text(inner, "province"),
                text(inner, "district"),
                text(inner, "town"),
                text(inner, "road"),
                text(inner, "lane"),
                text(inner, "number"),
                text(inner, "building"),
                text(inner, "floor"),
                text(inner, "room"));
    }
}
