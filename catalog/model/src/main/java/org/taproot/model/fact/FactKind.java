package org.taproot.model.fact;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/**
 * A kind of fact, read off its record: what its messages and tables are called and made of. The record and every
 * component carry a {@link Term}, but for the first one, which is {@code Provenance provenance}.
 *
 * @param <F> the fact
 */
public final class FactKind<F extends Fact> {

    private final String name;
    private final Class<F> type;
    private final Term term;
    private final List<FactField> fields;
    private final MethodHandle constructor;
    private final MethodHandle[] accessors;

    private FactKind(Class<F> type, Term term, List<RecordComponent> components) throws IllegalAccessException {
        this.name = FactField.words(type.getSimpleName(), "-");
        this.type = type;
        this.term = term;
        this.fields = components.stream().skip(1).map(FactField::of).toList();
        this.constructor = constructor(type, components);
        this.accessors = new MethodHandle[fields.size()];
        for (int i = 0; i < accessors.length; i++) {
            accessors[i] = MethodHandles.publicLookup()
                    .unreflect(components.get(i + 1).getAccessor())
                    .asType(MethodType.methodType(Object.class, Object.class));
        }
    }

    /**
     * Reads the kind off its record.
     *
     * @throws IllegalArgumentException when it is not a public record as described above
     */
    public static <F extends Fact> FactKind<F> of(Class<F> type) {
        RecordComponent[] components = type.getRecordComponents();
        Term term = type.getAnnotation(Term.class);
        if (components == null
                || term == null
                || components.length == 0
                || components[0].getType() != Provenance.class) {
            throw new IllegalArgumentException(
                    "Invalid kind of fact %s: expected a record that is a @Term and begins with its provenance"
                            .formatted(type.getName()));
        }
        try {
            return new FactKind<>(type, term, List.of(components));
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(
                    "Invalid kind of fact %s: expected it to be public".formatted(type.getName()), e);
        }
    }

    private static MethodHandle constructor(Class<?> type, List<RecordComponent> components)
            throws IllegalAccessException {
        Class<?>[] parameters =
                components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return MethodHandles.publicLookup()
                    .findConstructor(type, MethodType.methodType(void.class, parameters))
                    .asSpreader(Object[].class, parameters.length - 1)
                    .asType(MethodType.methodType(Object.class, Provenance.class, Object[].class));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("Cannot find the canonical constructor of " + type.getName(), e);
        }
    }

    /** For instance {@code measure-reported}; also the name of its topic. */
    public String name() {
        return name;
    }

    /** What it is about, for instance {@code measure}; the log is {@code measure_log}. */
    public String table() {
        return name.substring(0, name.lastIndexOf('-')).replace('-', '_');
    }

    public Class<F> type() {
        return type;
    }

    /** What it is about, in Chinese. */
    public String zh() {
        return term.zh();
    }

    /** What it is about, in English. */
    public String en() {
        return term.en();
    }

    /** All components but the provenance, in order. */
    public List<FactField> fields() {
        return fields;
    }

    /** The place of that field. */
    public int position(String field) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(field)) {
                return i;
            }
        }
        throw new IllegalArgumentException("Unknown field %s of %s: expected one of %s"
                .formatted(field, name, fields.stream().map(FactField::name).toList()));
    }

    /**
     * A fact of this kind.
     *
     * @param values one per field, in order; null where there is none
     * @throws IllegalArgumentException when a value is out of its range, or there are more or fewer than fields
     * @throws NullPointerException when a required one is missing
     */
    public F create(Provenance provenance, Object[] values) {
        try {
            return type.cast((Object) constructor.invokeExact(provenance, values));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("Cannot create a fact of kind " + name, e);
        }
    }

    /** The value of the field at that place, or null. */
    public Object value(F fact, int field) {
        try {
            return (Object) accessors[field].invokeExact((Object) fact);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(
                    "Cannot read %s of %s".formatted(fields.get(field).name(), name), e);
        }
    }

    /** All values, in the order of the fields. */
    public Object[] values(F fact) {
        Object[] values = new Object[accessors.length];
        Arrays.setAll(values, field -> value(fact, field));
        return values;
    }

    @Override
    public String toString() {
        return name;
    }
}
