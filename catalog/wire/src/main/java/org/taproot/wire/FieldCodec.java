package org.taproot.wire;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.taproot.model.fact.FactField;

/**
 * How a value of a fact that is there is written and read.
 *
 * @param reader of the value as Avro gives it
 */
record FieldCodec(Writer writer, Function<Object, Object> reader) {

    /** Writes a value behind what is already in a message. */
    interface Writer {
        void write(Object value, Body message) throws IOException;
    }

    static FieldCodec of(FactField field) {
        return switch (field.type()) {
            case TEXT, USCC -> new FieldCodec((value, message) -> message.text((String) value), value -> value);
            case DATE ->
                new FieldCodec(
                        (value, message) -> message.date((LocalDate) value),
                        value -> LocalDate.ofEpochDay((Integer) value));
            case INSTANT ->
                new FieldCodec(
                        (value, message) -> message.instant((Instant) value), value -> Fields.instant((Long) value));
            case NUMBER, AREA, RENT, MONEY ->
                new FieldCodec(
                        (value, message) -> message.decimal((BigDecimal) value),
                        value -> new BigDecimal((String) value));
            case COUNT -> new FieldCodec((value, message) -> message.number((Integer) value), value -> value);
            case BOOLEAN -> new FieldCodec((value, message) -> message.truth((Boolean) value), value -> value);
            case CODE ->
                new FieldCodec(
                        (value, message) -> message.text(((Enum<?>) value).name()),
                        value -> code(field.javaType(), (String) value));
            case BY_CLASS -> throw new IllegalArgumentException("Invalid type of " + field.name());
        };
    }

    void write(Object value, Body message) throws IOException {
        writer.write(value, message);
    }

    Object read(Object value) {
        return reader.apply(value);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // only the class says which enum it is
    private static Object code(Class<?> codes, String name) {
        return Enum.valueOf((Class) codes, name);
    }
}
