package org.taproot.wire;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.taproot.model.fact.Fact;
import org.taproot.model.fact.FactField;
import org.taproot.model.fact.FactKind;

/** Writes and reads the facts of one kind: the provenance, then the kind's fields, each of which may be missing. */
final class RecordCodec<F extends Fact> extends AvroCodec<F> {

    private final FactKind<F> kind;
    private final FieldCodec[] fields;

    /** @throws IllegalStateException when the newest published schema is not of the kind's fields */
    RecordCodec(FactKind<F> kind) {
        super(kind.name());
        this.kind = kind;
        this.fields = kind.fields().stream().map(FieldCodec::of).toArray(FieldCodec[]::new);
        List<String> published =
                newest().getFields().stream().map(Schema.Field::name).toList();
        List<String> expected = Stream.concat(
                        Stream.of("provenance"), kind.fields().stream().map(FactField::name))
                .toList();
        if (!published.equals(expected)) {
            throw new IllegalStateException("Cannot write %s by its newest published schema of %s: expected %s"
                    .formatted(kind, published, expected));
        }
    }

    @Override
    void write(F fact, Body message) throws IOException {
        message.provenance(fact.provenance());
        for (int i = 0; i < fields.length; i++) {
            Object value = kind.value(fact, i);
            if (message.present(value)) {
                fields[i].write(value, message);
            }
        }
    }

    @Override
    F read(GenericRecord message) {
        Object[] values = new Object[fields.length];
        for (int i = 0; i < fields.length; i++) {
            Object value = message.get(i + 1);
            values[i] = value == null ? null : fields[i].read(value);
        }
        return kind.create(Fields.provenance(message), values);
    }
}
