package org.taproot.wire;

import static org.taproot.wire.Fields.date;
import static org.taproot.wire.Fields.decimal;
import static org.taproot.wire.Fields.text;

import java.io.IOException;
import org.apache.avro.generic.GenericRecord;
import org.taproot.model.enterprise.Enterprise;
import org.taproot.model.enterprise.EnterpriseReported;
import org.taproot.model.enterprise.Money;
import org.taproot.model.place.Address;

final class EnterpriseReportedCodec extends AvroCodec<EnterpriseReported> {

    EnterpriseReportedCodec() {
        super("enterprise-reported");
    }

    @Override
    void write(EnterpriseReported fact, Body message) throws IOException {
        Enterprise enterprise = fact.enterprise();
        Money capital = enterprise.registeredCapital();
        message.provenance(fact.provenance());
        message.text(enterprise.uscc());
        message.optionalText(enterprise.name());
        message.optionalText(enterprise.entityType());
        message.optionalDate(enterprise.establishedOn());
        message.optionalDecimal(capital == null ? null : capital.amount());
        message.optionalText(capital == null ? null : capital.currency());
        message.optionalText(enterprise.businessScope());
        if (message.present(enterprise.registeredAddress())) {
            write(enterprise.registeredAddress(), message);
        }
        message.optionalText(enterprise.industry());
        message.optionalText(enterprise.size());
        message.optionalDate(enterprise.changedOn());
        message.optionalDate(enterprise.closedOn());
    }

    private static void write(Address address, Body message) throws IOException {
        message.text(address.text());
        message.optionalText(address.province());
        message.optionalText(address.district());
        message.optionalText(address.town());
        message.optionalText(address.road());
        message.optionalText(address.lane());
        message.optionalText(address.number());
        message.optionalText(address.building());
        message.optionalText(address.floor());
        message.optionalText(address.room());
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
                        address((GenericRecord) message.get("registered_address")),
                        text(message, "industry"),
                        text(message, "size"),
                        date(message, "changed_on"),
                        date(message, "closed_on")));
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
