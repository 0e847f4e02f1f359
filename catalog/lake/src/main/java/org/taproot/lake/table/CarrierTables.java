package org.taproot.lake.table;

import java.util.ArrayList;
import java.util.List;
import org.taproot.model.carrier.Carrier;
import org.taproot.model.carrier.CarrierReported;
import org.taproot.model.fact.FactField;
import org.taproot.model.fact.FactKind;
import org.taproot.model.fact.FieldType;
import org.taproot.model.fact.PayloadFields;
import org.taproot.model.vocabulary.FactKinds;

/** The tables of carriers: their columns are the fields of a carrier, explained by its terms. */
final class CarrierTables {

    private CarrierTables() {}

    static EntityTables<CarrierReported, Carrier> all() {
        FactKind<CarrierReported> kind = FactKinds.of(CarrierReported.class);
        List<Column<Carrier>> columns = new ArrayList<>();
        for (FactField field : kind.fields()) {
            Column.Value<Carrier> value = new FieldOf<>(Carrier.class, columns.size());
            columns.add(new Column<>(
                    field.name(),
                    FactLog.type(field.type()),
                    "%s / %s".formatted(field.zh(), field.en()),
                    field.type() == FieldType.CODE ? new FactLog.CodeName<>(value) : value));
        }
        return EntityTables.of(kind.table(), "%s / %s".formatted(kind.zh(), kind.en()), columns);
    }

    /** Reads a field off a payload, wherever this has travelled to. */
    private record FieldOf<P>(Class<P> payload, int field) implements Column.Value<P> {
        @Override
        public Object apply(P value) {
            return PayloadFields.<P>of(payload).value(value, field);
        }
    }
}
